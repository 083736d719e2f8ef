"""How long does Starlette take to find a route, as it is and as FastAPI's routes are found?"""

from collections.abc import Sequence
from itertools import cycle, islice
from urllib.parse import unquote

from fastapi.routing import APIRoute
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Match, Route
from starlette.types import Scope

from article_api.order import ordered, starlette_path
from twin.measure import Measure, require


async def endpoint(request: Request) -> Response:
    return Response()


def measure_table(measure: Measure, table: dict) -> None:
    for name, make in {"starlette": Route, "fastapi": APIRoute}.items():
        given = [(route["method"], route["template"]) for route in table["routes"]]
        places = ordered(given)
        routes = [make(starlette_path(given[place][1]), endpoint, methods=[given[place][0]]) for place in places]
        prove(routes, places, table)
        walk = cycle([(probe["method"], probe["path"]) for probe in table["probes"]])

        def run(operations: int) -> None:
            for method, path in islice(walk, operations):
                look_up(routes, scope(method, path))

        measure("routing", {"table": table["name"], "router": name}, run)


def scope(method: str, path: str) -> Scope:
    """What the router reads of a request, the path decoded as uvicorn does it."""
    return {"type": "http", "method": method, "path": unquote(path) if "%" in path else path}


def look_up(routes: Sequence[BaseRoute], scope: Scope) -> BaseRoute | None:
    """As starlette.routing.Router does it, but for the call of what it finds."""
    partial = None
    for route in routes:
        match, child_scope = route.matches(scope)
        if match == Match.FULL:
            scope.update(child_scope)
            return route
        if match == Match.PARTIAL and partial is None:
            partial, partial_scope = route, child_scope
    if partial is not None:
        scope.update(partial_scope)
    return None


def prove(routes: Sequence[BaseRoute], places: Sequence[int], table: dict) -> None:
    place_of = {id(route): place for route, place in zip(routes, places)}
    for probe in table["probes"]:
        asked = scope(probe["method"], probe["path"])
        found = look_up(routes, asked)
        place = place_of.get(id(found), -1)
        captures = list(asked["path_params"].values()) if found else []
        require(place == max(probe["route"], -1) and captures == probe["captures"], f"{table['name']}: {probe}: found {place} {captures}")
