"""What does a layer cost that does next to nothing, as pure ASGI middleware and as BaseHTTPMiddleware? Layers alone: no framework stands around them."""

import asyncio
from collections.abc import Callable

from starlette.middleware.base import BaseHTTPMiddleware, RequestResponseEndpoint
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from article_api.bare import bare
from twin.exchange import Exchange
from twin.measure import Measure, require

DEPTHS = (0, 1, 2, 4, 8, 16, 32, 64)
# each of these adds tasks and streams, so that the cost grows faster than the number
BASE_HTTP_DEPTHS = (0, 1, 2, 4, 8, 16)
TRAIL = "trail"


def measure_chains(measure: Measure, loop: asyncio.AbstractEventLoop) -> None:
    for kind, layer, depths in (("asgi", asgi_layer, DEPTHS), ("base-http", base_http_layer, BASE_HTTP_DEPTHS)):
        for depth in depths:
            app = chain(layer, depth)
            loop.run_until_complete(prove(app, depth))
            measure("middleware", {"kind": kind, "layers": depth}, lambda operations: loop.run_until_complete(dispatch(app, operations)))


def chain(layer: Callable[[int], type], depth: int) -> ASGIApp:
    answer = bare(b"{}")

    async def end(scope: Scope, receive: Receive, send: Send) -> None:
        scope[TRAIL].append(0)
        await answer(scope, receive, send)

    app = end
    for number in range(depth, 0, -1):
        app = layer(number)(app)
    return app


def asgi_layer(number: int) -> type:
    class Layer:
        def __init__(self, app: ASGIApp) -> None:
            self.app = app

        async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
            scope[TRAIL].append(number)
            await self.app(scope, receive, send)
            scope[TRAIL].append(-number)

    return of_its_own_code(Layer, Layer.__call__)


def base_http_layer(number: int) -> type:
    class Layer(BaseHTTPMiddleware):
        async def dispatch(self, request: Request, call_next: RequestResponseEndpoint) -> Response:
            request.scope[TRAIL].append(number)
            response = await call_next(request)
            request.scope[TRAIL].append(-number)
            return response

    return of_its_own_code(Layer, Layer.dispatch)


def of_its_own_code(layer: type, function: Callable) -> type:
    """CPython specialises code, and real layers don't share theirs."""
    function.__code__ = function.__code__.replace()
    return layer


async def dispatch(app: ASGIApp, operations: int) -> list[int]:
    for _ in range(operations):
        exchange = Exchange()
        trail: list[int] = []
        await app({"type": "http", "method": "GET", "path": "/", "headers": [], TRAIL: trail}, exchange.receive, exchange.send)
    return trail


async def prove(app: ASGIApp, depth: int) -> None:
    trail = await dispatch(app, 1)
    require(trail == [*range(1, depth + 1), 0, *range(-depth, 0)], f"{depth} layers left {trail}")
