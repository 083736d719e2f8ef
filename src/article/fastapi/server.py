"""Serves the article's API, on one worker as `uvicorn` starts it, and its metrics and a profile of it at a port of their own: python server.py --app FILE"""

import argparse
import json
import os
import signal
import socket
import sys
import threading

import uvicorn
from prometheus_client import start_http_server

from article_api.app import SHAPES, VARIANTS, build
from article_api.app_file import AppFile
from article_api.work import Work
from sampling import with_profile

LOOPBACK = "127.0.0.1"


class TellingServer(uvicorn.Server):
    """Tells in one line of JSON where it listens, once it does."""

    def __init__(self, config: uvicorn.Config, metrics_port: int) -> None:
        super().__init__(config)
        self.metrics_port = metrics_port

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        print(json.dumps({"port": self.servers[0].sockets[0].getsockname()[1], "metricsPort": self.metrics_port}), flush=True)


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--app", required=True, metavar="FILE", help="the App, as the Java side writes it")
    parser.add_argument("--host", default=LOOPBACK)
    parser.add_argument("--port", type=int, default=0, help="0 is any that is free")
    parser.add_argument("--metrics-port", type=int, default=0, help="of /metrics and /profile, on 127.0.0.1; 0 is any that is free")
    parser.add_argument("--shape", choices=SHAPES, default="served")
    parser.add_argument("--variant", choices=VARIANTS, default="fastapi")
    parser.add_argument("--until-eof", action="store_true", help="stop also when stdin ends: whoever started it has gone")
    given = parser.parse_args()
    if given.variant == "asgi" and given.shape != "canned":
        parser.error("variant asgi has neither routes nor layers; give --shape canned")
    return given


def end_with_stdin() -> None:
    sys.stdin.buffer.read()
    os.kill(os.getpid(), signal.SIGTERM)


def main() -> None:
    # uvicorn ends by raising the signal again, once it has answered what was asked
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: sys.exit(0))
    given = arguments()
    if given.until_eof:
        threading.Thread(target=end_with_stdin, daemon=True).start()
    app_file = AppFile.read(given.app)
    work = Work(app_file)
    app = build(app_file, given.shape, given.variant, work)
    metrics, _ = start_http_server(given.metrics_port, LOOPBACK, work.metrics.registry)
    metrics.set_app(with_profile(metrics.get_app()))
    config = uvicorn.Config(app, host=given.host, port=given.port, loop="uvloop", http="httptools", access_log=False, log_level="warning")
    TellingServer(config, metrics.server_port).run()


if __name__ == "__main__":
    try:
        main()
    except OSError as error:
        sys.exit(str(error))
