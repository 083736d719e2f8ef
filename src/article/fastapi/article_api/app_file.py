"""The App as the Java side writes it into a file, so that nothing of it is told twice."""

import json
from dataclasses import dataclass


@dataclass(frozen=True)
class AppFile:
    routes: list[tuple[str, str]]
    """Method and template, as the table lists them."""
    users: dict[str, dict]
    """By the id as it stands in a path."""
    tokens: dict[str, str]
    """The user of each."""
    canned: bytes
    hello: dict
    cors: dict
    limits: dict

    @classmethod
    def read(cls, path: str) -> "AppFile":
        with open(path, encoding="utf-8") as file:
            given = json.load(file)
        return cls(
            routes=[(route["method"], route["template"]) for route in given["routes"]],
            users={str(user["id"]): user for user in given["users"]},
            tokens=given["tokens"],
            canned=given["canned"].encode(),
            hello=json.loads(given["hello"]),
            cors=given["cors"],
            limits=given["limits"],
        )
