/**
 * FastAPI on uvicorn with uvloop and httptools, the article's Python framework: its server, a program of its own, whose sources are in {@code src/article/fastapi} and in the jar. It runs in a virtual
 * environment, made once for each state of the sources by the python3 that is there; the packages come from where pip gets them.
 *
 * <p>{@code fastapi}: handlers that answer a Response, layers as ASGI middleware. {@code fastapi-response-model}: handlers with a response model, as the tutorial has them. {@code
 * fastapi-base-http-middleware}: the layers as BaseHTTPMiddleware. Its own README tells the rest.
 */
package org.requestcore.stack.fastapi;
