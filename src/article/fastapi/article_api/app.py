"""The App in its four shapes, each adding one thing to the one before it, and in the ways in which it is written."""

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp

from article_api import asgi_layers, base_http_layers, handlers
from article_api.app_file import AppFile
from article_api.bare import bare
from article_api.order import ordered, starlette_path
from article_api.work import Work

SHAPES = ("canned", "routed", "layered", "served")
VARIANTS = ("fastapi", "response-model", "base-http-middleware", "asgi")
WITHOUT_BODY = ("GET", "HEAD", "DELETE", "OPTIONS")


def differs(shape: str, variant: str) -> bool:
    """Whether the variant is any other in this shape than `fastapi`, and is there."""
    return {"fastapi": True, "response-model": shape == "served", "base-http-middleware": shape in ("layered", "served"), "asgi": shape == "canned"}[variant]


def build(app_file: AppFile, shape: str, variant: str, work: Work) -> ASGIApp:
    if variant == "asgi":
        return bare(app_file.canned)
    layers = base_http_layers if variant == "base-http-middleware" else asgi_layers
    app = FastAPI(
        openapi_url=None,
        redirect_slashes=False,
        middleware=layers.layers(work) if shape in ("layered", "served") else None,
        exception_handlers={HTTPException: status_alone, RequestValidationError: bad_request},
    )
    canned = handlers.canned(app_file)
    if shape == "canned":
        for methods in (WITHOUT_BODY, handlers.WITH_BODY):
            app.add_api_route("/{path:path}", canned(methods[0]), methods=list(methods))
        return app
    served = {} if shape != "served" else handlers.modelled(app_file) if variant == "response-model" else handlers.plain(app_file)
    for place in ordered(app_file.routes):
        method, template = app_file.routes[place]
        created = 201 if (method, template) == ("POST", "/users") and served else None
        app.add_api_route(starlette_path(template), served.get((method, template), canned(method)), methods=[method], status_code=created)
    return app


async def status_alone(request: Request, error: HTTPException) -> Response:
    return Response(status_code=error.status_code, headers=error.headers)


async def bad_request(request: Request, error: RequestValidationError) -> Response:
    return Response(status_code=400)
