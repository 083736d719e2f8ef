"""Where this process spends its time, by py-spy, as flame graphs are made from it: a stack a line, its frames from the outermost on with semicolons between, and how often it was seen."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import NamedTemporaryFile
from urllib.parse import parse_qs

PATH = "/profile"
SAMPLES = "Sampling process"


class SamplingError(Exception):
    """py-spy can't look into this process."""


@contextmanager
def sampled(file: str) -> Iterator[None]:
    """Writes what is seen while its block runs. The interpreter's own frames are in it: its collector is one of them."""
    command = [Path(sys.executable).with_name("py-spy"), "record", "--native", "--nolineno", "--format", "raw", "--pid", str(os.getpid()), "--output", file]
    with subprocess.Popen(command, text=True, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT) as spy:
        if hasattr(os, "sched_setaffinity"):
            # it looks on from any core, where this process is held to one
            os.sched_setaffinity(spy.pid, range(os.cpu_count() or 1))
        said = spy.stdout.readline()
        if SAMPLES not in said:
            raise SamplingError(said.strip())
        try:
            yield
        finally:
            spy.send_signal(signal.SIGINT)
            spy.communicate()


def with_profile(app: Callable) -> Callable:
    """A WSGI application that answers /profile?seconds=5, too."""

    def answer(environ: dict, start_response: Callable) -> list[bytes]:
        if environ["PATH_INFO"] != PATH:
            return app(environ, start_response)
        try:
            with NamedTemporaryFile() as file:
                with sampled(file.name):
                    time.sleep(float(parse_qs(environ["QUERY_STRING"])["seconds"][0]))
                seen = Path(file.name).read_bytes()
        except (SamplingError, OSError, KeyError, ValueError) as error:
            start_response("500 Internal Server Error", [("Content-Type", "text/plain")])
            return [str(error).encode()]
        start_response("200 OK", [("Content-Type", "text/plain")])
        return [seen]

    return answer
