"""The four layers as pure ASGI middleware, which Starlette's documentation advises for speed."""

from time import perf_counter

from starlette.datastructures import Headers, MutableHeaders
from starlette.middleware import Middleware
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from article_api.work import AccessLog, Authentication, Cors, Metrics, Work


def layers(work: Work) -> list[Middleware]:
    """From the outside."""
    return [
        Middleware(AccessLogLayer, work.access_log),
        Middleware(CorsLayer, work.cors),
        Middleware(AuthenticationLayer, work.authentication),
        Middleware(MetricsLayer, work.metrics),
    ]


class AccessLogLayer:
    def __init__(self, app: ASGIApp, log: AccessLog) -> None:
        self.app = app
        self.log = log

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return await self.app(scope, receive, send)
        status, size = 500, 0

        async def noting(message: Message) -> None:
            nonlocal status, size
            if message["type"] == "http.response.start":
                status = message["status"]
            elif message["type"] == "http.response.body":
                size += len(message.get("body", b""))
            await send(message)

        try:
            await self.app(scope, receive, noting)
        finally:
            self.log.line(scope, status, size)


class CorsLayer:
    def __init__(self, app: ASGIApp, cors: Cors) -> None:
        self.app = app
        self.cors = cors

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return await self.app(scope, receive, send)
        headers = Headers(scope=scope)
        allowed = self.cors.allow(headers.get("origin"))
        if self.cors.is_preflight(scope["method"], headers):
            return await Response(status_code=204, headers=self.cors.preflight | allowed)(scope, receive, send)
        if not allowed:
            return await self.app(scope, receive, send)

        async def allowing(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(allowed)
            await send(message)

        await self.app(scope, receive, allowing)


class AuthenticationLayer:
    def __init__(self, app: ASGIApp, authentication: Authentication) -> None:
        self.app = app
        self.authentication = authentication

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return await self.app(scope, receive, send)
        user = self.authentication.user(Headers(scope=scope).get("authorization"))
        if user is None:
            return await Response(status_code=401, headers=self.authentication.CHALLENGE)(scope, receive, send)
        scope["user"] = user
        await self.app(scope, receive, send)


class MetricsLayer:
    def __init__(self, app: ASGIApp, metrics: Metrics) -> None:
        self.app = app
        self.metrics = metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return await self.app(scope, receive, send)
        started = perf_counter()
        status = 500

        async def noting(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self.app(scope, receive, noting)
        finally:
            self.metrics.record(scope, status, perf_counter() - started)
