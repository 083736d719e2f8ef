"""What does the whole of an application cost by its interface, from the scope that the server makes to the last message that it sends?"""

import asyncio
import json
from collections.abc import Sequence
from itertools import cycle, islice
from random import Random
from typing import NamedTuple

from starlette.types import ASGIApp, Scope

from article_api.app import SHAPES, VARIANTS, build, differs
from article_api.app_file import AppFile
from article_api.work import Work
from twin.exchange import Exchange
from twin.measure import Measure, require


# the connections of the suite's loads
IN_FLIGHT = 64


class Asked(NamedTuple):
    scope: Scope
    body: bytes
    served: dict
    """What shape served answers."""


def measure_app(measure: Measure, loop: asyncio.AbstractEventLoop, app_file: AppFile) -> None:
    for wire, requests in {"wrk": gets(app_file), "post": posts(app_file)}.items():
        for shape in SHAPES:
            for variant in VARIANTS:
                if differs(shape, variant):
                    app = build(app_file, shape, variant, Work(app_file))
                    loop.run_until_complete(prove(app, shape, requests, app_file))
                    walk = cycle(requests)
                    measure("request", {"shape": shape, "variant": variant, "wire": wire}, lambda operations: loop.run_until_complete(call(app, walk, operations)))


async def call(app: ASGIApp, walk, operations: int) -> None:
    """A task a request, as uvicorn has it, and as many of them as a loaded server has: what they hold, CPython's collector walks over."""
    while operations:
        asked = tuple(islice(walk, min(operations, IN_FLIGHT)))
        await asyncio.gather(*(ask(app, one) for one in asked))
        operations -= len(asked)


async def ask(app: ASGIApp, asked: Asked) -> Exchange:
    exchange = Exchange(asked.body)
    await app(dict(asked.scope), exchange.receive, exchange.send)
    return exchange


async def prove(app: ASGIApp, shape: str, requests: Sequence[Asked], app_file: AppFile) -> None:
    for asked in requests:
        exchange = await ask(app, asked)
        served = shape == "served"
        right = exchange.status == (201 if served and asked.body else 200) and (json.loads(exchange.body) == asked.served if served else exchange.body == app_file.canned)
        require(right, f"{shape}: {asked.scope['method']} {asked.scope['path']}: {exchange.status} {exchange.body}")


def gets(app_file: AppFile) -> list[Asked]:
    """GET /users/1 to 1000 in random order, with the headers that wrk sends."""
    return [Asked(scope("GET", f"/users/{id}", token), b"", user) for token, (id, user) in walk(app_file)]


def posts(app_file: AppFile) -> list[Asked]:
    """POST /users with the name and address of each of them."""
    asked = []
    for token, (_, user) in walk(app_file):
        new = {"name": user["name"], "email": user["email"]}
        body = json.dumps(new, ensure_ascii=False, separators=(",", ":")).encode()
        more = [(b"content-type", b"application/json"), (b"content-length", str(len(body)).encode())]
        asked.append(Asked(scope("POST", "/users", token, more), body, {"id": len(app_file.users) + 1, **new}))
    return asked


def walk(app_file: AppFile):
    users = list(app_file.users.items())
    Random(1).shuffle(users)
    return zip(cycle(app_file.tokens), users)


def scope(method: str, path: str, token: str, more: Sequence[tuple[bytes, bytes]] = ()) -> Scope:
    """As uvicorn makes it."""
    return {
        "type": "http",
        "asgi": {"version": "3.0", "spec_version": "2.3"},
        "http_version": "1.1",
        "server": ("127.0.0.1", 8080),
        "client": ("127.0.0.1", 50000),
        "scheme": "http",
        "method": method,
        "root_path": "",
        "path": path,
        "raw_path": path.encode(),
        "query_string": b"",
        "headers": [(b"host", b"localhost:8080"), (b"authorization", f"Bearer {token}".encode()), (b"accept", b"application/json"), *more],
        "state": {},
    }
