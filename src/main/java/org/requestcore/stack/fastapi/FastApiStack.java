package org.requestcore.stack.fastapi;

/** Handlers answer a Response; layers are ASGI middleware. */
public final class FastApiStack extends OnFastApi {
    public FastApiStack() {
        super("fastapi", "fastapi");
    }
}
