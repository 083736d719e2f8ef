package org.requestcore.stack.fastapi;

/** Handlers have a response model, as FastAPI's tutorial has them. */
public final class FastApiResponseModelStack extends OnFastApi {
    public FastApiResponseModelStack() {
        super("fastapi-response-model", "response-model");
    }
}
