"""The server's part of an ASGI call, as small as it can be."""

from starlette.types import Message


class Exchange:
    __slots__ = ("given", "status", "body")

    def __init__(self, given: bytes = b"") -> None:
        self.given: bytes | None = given
        self.status = 0
        self.body = b""

    async def receive(self) -> Message:
        given, self.given = self.given, None
        return {"type": "http.disconnect"} if given is None else {"type": "http.request", "body": given, "more_body": False}

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.status = message["status"]
        else:
            self.body += message.get("body", b"")
