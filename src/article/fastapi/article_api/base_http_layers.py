"""The four layers as subclasses of BaseHTTPMiddleware, which most tutorials use, and FastAPI's @app.middleware("http") is."""

from time import perf_counter

from starlette.middleware import Middleware
from starlette.middleware.base import BaseHTTPMiddleware, RequestResponseEndpoint
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp

from article_api.work import AccessLog, Authentication, Cors, Metrics, Work


def layers(work: Work) -> list[Middleware]:
    """From the outside."""
    return [
        Middleware(AccessLogLayer, work.access_log),
        Middleware(CorsLayer, work.cors),
        Middleware(AuthenticationLayer, work.authentication),
        Middleware(MetricsLayer, work.metrics),
    ]


class AccessLogLayer(BaseHTTPMiddleware):
    def __init__(self, app: ASGIApp, log: AccessLog) -> None:
        super().__init__(app)
        self.log = log

    async def dispatch(self, request: Request, call_next: RequestResponseEndpoint) -> Response:
        response = await call_next(request)
        self.log.line(request.scope, response.status_code, int(response.headers.get("content-length", 0)))
        return response


class CorsLayer(BaseHTTPMiddleware):
    def __init__(self, app: ASGIApp, cors: Cors) -> None:
        super().__init__(app)
        self.cors = cors

    async def dispatch(self, request: Request, call_next: RequestResponseEndpoint) -> Response:
        allowed = self.cors.allow(request.headers.get("origin"))
        if self.cors.is_preflight(request.method, request.headers):
            return Response(status_code=204, headers=self.cors.preflight | allowed)
        response = await call_next(request)
        response.headers.update(allowed)
        return response


class AuthenticationLayer(BaseHTTPMiddleware):
    def __init__(self, app: ASGIApp, authentication: Authentication) -> None:
        super().__init__(app)
        self.authentication = authentication

    async def dispatch(self, request: Request, call_next: RequestResponseEndpoint) -> Response:
        user = self.authentication.user(request.headers.get("authorization"))
        if user is None:
            return Response(status_code=401, headers=self.authentication.CHALLENGE)
        request.scope["user"] = user
        return await call_next(request)


class MetricsLayer(BaseHTTPMiddleware):
    def __init__(self, app: ASGIApp, metrics: Metrics) -> None:
        super().__init__(app)
        self.metrics = metrics

    async def dispatch(self, request: Request, call_next: RequestResponseEndpoint) -> Response:
        started = perf_counter()
        response = await call_next(request)
        self.metrics.record(request.scope, response.status_code, perf_counter() - started)
        return response
