"""The server's part of an ASGI call, as small as it can be."""

from asyncio import Event

from starlette.types import Message


class Exchange:
    """Whoever asks for more than the request waits until it is answered, as with uvicorn: the client stays."""

    __slots__ = ("given", "status", "body", "answered")

    def __init__(self, given: bytes = b"") -> None:
        self.given: bytes | None = given
        self.status = 0
        self.body = b""
        self.answered = Event()

    async def receive(self) -> Message:
        if self.given is None:
            await self.answered.wait()
            return {"type": "http.disconnect"}
        given, self.given = self.given, None
        return {"type": "http.request", "body": given, "more_body": False}

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.status = message["status"]
        else:
            self.body += message.get("body", b"")
            if not message.get("more_body"):
                self.answered.set()
