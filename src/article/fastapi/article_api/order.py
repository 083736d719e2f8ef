"""The order in which routes are registered: as listed, but each after those that it would take paths from, for the first that matches wins. Users find it by hand."""

import re
from collections import defaultdict
from collections.abc import Sequence

PARAMETER = re.compile(r"\{[^{}]*}")
REST = "...}"


def ordered(routes: Sequence[tuple[str, str]]) -> list[int]:
    """The places of the routes (method and template) in the order of registration."""
    methods = [method for method, _ in routes]
    split = [template[1:].split("/") for _, template in routes]
    beginning = defaultdict(list)
    for place, segments in enumerate(split):
        for length in range(len(text_before_parameters(segments)) + 1):
            beginning[tuple(segments[:length])].append(place)
    order = {}

    def visit(place: int) -> None:
        if place not in order:
            order[place] = None
            for other in beginning[tuple(text_before_parameters(split[place]))]:
                if other not in order and methods[place] == methods[other] and shadows(split[place], split[other]):
                    visit(other)
            done.append(place)

    done = []
    for place in range(len(routes)):
        visit(place)
    return done


def starlette_path(template: str) -> str:
    """A rest of the path is {name...} in our tables."""
    return template.replace(REST, ":path}")


def text_before_parameters(segments: list[str]) -> list[str]:
    return segments[: next((i for i, segment in enumerate(segments) if "{" in segment), len(segments))]


def shadows(first: list[str], other: list[str]) -> bool:
    """Whether the first, registered before the other, would take paths that are the other's: it is more general."""
    if len(first) != len(other) and not first[-1].endswith(REST) and not other[-1].endswith(REST):
        return False
    pairs = list(zip(first, other))
    if any(a != b for a, b in pairs if "{" not in a and "{" not in b):
        return False
    return [rank(a) for a, _ in pairs] > [rank(b) for _, b in pairs]


def rank(segment: str) -> tuple:
    """Text, then text beside a parameter (more of it before the parameter first), then a parameter, then the rest of the path."""
    if "{" not in segment:
        return (0,)
    texts = PARAMETER.split(segment)
    if any(texts):
        return 1, -len(texts[0]), -len("".join(texts)), PARAMETER.sub("{}", segment)
    return (3,) if segment.endswith(REST) else (2,)
