"""Where this process spends its CPU time, as flame graphs are made from it: a stack a line, its frames from the outermost on with semicolons between, and how often it was seen.

async-profiler is loaded into the process, as it is into a JVM's: its signals come as CPU time goes by, and it sees the interpreter's own frames, the collector's among them, and the kernel's. One that stops the process
from outside (py-spy does) sees above all system calls, at whose end it stops.
"""

import ctypes
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import NamedTemporaryFile
from urllib.parse import parse_qs

PATH = "/profile"
AGENT = "ASYNC_PROFILER"
"""The variable that names its library, and what it is told to begin with, as -agentpath has it: /lib/libasyncProfiler.so=event=cpu"""


class SamplingError(Exception):
    """The process can't be looked into."""


@contextmanager
def sampled(file: str) -> Iterator[None]:
    """Writes what is seen while its block runs."""
    library, _, options = os.environ.get(AGENT, "").partition("=")
    if not library:
        raise SamplingError(f"no profiler; start it with {AGENT}=/where/it/is/libasyncProfiler.so=event=cpu")
    profiler = ctypes.CDLL(library)
    profiler.asprof_init()
    tell(profiler, f"start,{options},cstack=vm")
    try:
        yield
    finally:
        tell(profiler, f"stop,file={file},collapsed")


def tell(profiler: ctypes.CDLL, command: str) -> None:
    """asprof.h: an error is null, or has a text; what else it says goes nowhere."""
    profiler.asprof_execute.restype = ctypes.c_void_p
    profiler.asprof_error_str.restype = ctypes.c_char_p
    error = profiler.asprof_execute(command.encode(), None)
    if error:
        raise SamplingError(profiler.asprof_error_str(ctypes.c_void_p(error)).decode())


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
