"""What the four layers do, apart from how they are wired: written once for both kinds of middleware."""

import time
from collections.abc import Mapping

from prometheus_client import CollectorRegistry, Counter, Histogram, ProcessCollector
from starlette.types import Scope

from article_api.app_file import AppFile

CAPACITY = 64 * 1024
NEARLY_FULL = CAPACITY - 8 * 1024
PLAIN = bytes(octet if 0x20 < octet < 0x7F and octet != ord('"') else ord("?") for octet in range(256))
# seconds; the library's own begin at 5 ms, where all requests would be in the first
BUCKETS = [digit * 10.0**power for power in range(-5, 1) for digit in (1, 2.5, 5)] + [10.0]


def plain(text: str) -> bytes:
    """What a client sent can't end a line or a quotation."""
    return text.encode("latin-1", "replace").translate(PLAIN)


class AccessLog:
    """One line a request in the NCSA common log format, in a buffer that is begun anew when it is nearly full, as if somebody had written it to a file."""

    def __init__(self) -> None:
        self.buffer = bytearray()
        self._second = 0
        self._time = b""

    def line(self, scope: Scope, status: int, size: int) -> None:
        if len(self.buffer) > NEARLY_FULL:
            self.buffer.clear()
        target = scope["raw_path"] + b"?" + scope["query_string"] if scope["query_string"] else scope["raw_path"]
        self.buffer += b'%b - %b %b "%b %b HTTP/%b" %d %b\n' % (
            plain(scope["client"][0]),
            plain(scope.get("user") or "-"),
            self._now(),
            scope["method"].encode(),
            target.translate(PLAIN),
            scope["http_version"].encode(),
            status,
            str(size or "-").encode(),
        )

    def _now(self) -> bytes:
        """Formatted once a second."""
        second = int(time.time())
        if second != self._second:
            self._second = second
            self._time = time.strftime("[%d/%b/%Y:%H:%M:%S +0000]", time.gmtime(second)).encode()
        return self._time


class Cors:
    def __init__(self, cors: dict) -> None:
        self._origins = frozenset(cors["origins"])
        self.preflight = {
            "Access-Control-Allow-Methods": cors["allowMethods"],
            "Access-Control-Allow-Headers": cors["allowHeaders"],
            "Access-Control-Max-Age": cors["maxAge"],
        }

    def allow(self, origin: str | None) -> dict[str, str]:
        """The headers of every answer to this origin."""
        return {"Access-Control-Allow-Origin": origin, "Vary": "Origin"} if origin in self._origins else {}

    @staticmethod
    def is_preflight(method: str, headers: Mapping[str, str]) -> bool:
        return method == "OPTIONS" and "origin" in headers and "access-control-request-method" in headers


class Authentication:
    SCHEME = "Bearer "
    CHALLENGE = {"WWW-Authenticate": "Bearer"}

    def __init__(self, tokens: dict[str, str]) -> None:
        self._tokens = tokens

    def user(self, authorization: str | None) -> str | None:
        return self._tokens.get(authorization[len(self.SCHEME) :]) if authorization and authorization.startswith(self.SCHEME) else None


class Metrics:
    """By the names of the article's queries, found by their labels for each request, as the library's documentation does it."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        labels = ("method", "uri", "status")
        self._requests = Counter("http_requests", "Requests that were answered.", labels, registry=self.registry)
        self._duration = Histogram("http_request_duration_seconds", "Time to an answer.", labels, registry=self.registry, buckets=BUCKETS)
        ProcessCollector(registry=self.registry)

    def record(self, scope: Scope, status: int, seconds: float) -> None:
        route = scope.get("route") if status != 405 else None
        labels = (scope["method"], route.path, str(status)) if route else ("UNKNOWN", "UNKNOWN", str(status))
        self._requests.labels(*labels).inc()
        self._duration.labels(*labels).observe(seconds)


class Work:
    def __init__(self, app_file: AppFile) -> None:
        self.access_log = AccessLog()
        self.cors = Cors(app_file.cors)
        self.authentication = Authentication(app_file.tokens)
        self.metrics = Metrics()
