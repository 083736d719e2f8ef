package org.requestcore.stack.fastapi;

/** Layers are of Starlette's BaseHTTPMiddleware, as most tutorials write them. */
public final class FastApiBaseHttpMiddlewareStack extends OnFastApi {
    public FastApiBaseHttpMiddlewareStack() {
        super("fastapi-base-http-middleware", "base-http-middleware");
    }
}
