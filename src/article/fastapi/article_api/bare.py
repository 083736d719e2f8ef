"""An ASGI application without a framework: what uvicorn itself takes."""

from starlette.types import ASGIApp, Receive, Scope, Send

from article_api.handlers import JSON, WITH_BODY


def bare(body: bytes) -> ASGIApp:
    headers = [(b"content-type", JSON.encode()), (b"content-length", str(len(body)).encode())]

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        assert scope["type"] == "http"
        if scope["method"] in WITH_BODY:
            while (await receive()).get("more_body"):
                pass
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": body})

    return app
