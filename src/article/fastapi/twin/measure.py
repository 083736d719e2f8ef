"""Repetitions of some time each, a JSON line a row."""

import json
from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import dataclass
from math import ceil
from time import perf_counter_ns

from sampling import sampled


class ProofError(Exception):
    """What is measured would not have done its work."""


def require(holds: bool, what: object) -> None:
    if not holds:
        raise ProofError(what)


@dataclass(frozen=True)
class Measure:
    seconds: float
    """Of a repetition, about."""
    count: int
    """Of repetitions."""
    only: str = ""
    """Of one benchmark, with these parameters: routing,table=github; all, if it is empty."""
    profile: str = ""
    """The file for where its repetitions spend their time; none, if it is empty."""

    def wants(self, benchmark: str, parameters: dict) -> bool:
        wanted, *words = self.only.split(",")
        told = {name: str(value) for name, value in parameters.items()}
        return wanted in ("", benchmark) and all(told.get(name) == value for name, value in (word.split("=", 1) for word in words))

    def __call__(self, benchmark: str, parameters: dict, run: Callable[[int], object]) -> None:
        """@param run does so many operations, and goes on where it ended the last time"""
        if not self.wants(benchmark, parameters):
            return
        operations, taken = 1, nanos(run, 1)
        # which warms it up, too
        while taken < self.seconds * 1e9:
            operations *= 2
            taken = nanos(run, operations)
        operations = ceil(operations * self.seconds * 1e9 / taken)
        with sampled(self.profile) if self.profile else nullcontext():
            times = [nanos(run, operations) / operations for _ in range(self.count)]
        print(json.dumps({"benchmark": benchmark, "parameters": parameters, "nsPerOp": times, "bytesPerOp": None}), flush=True)


def nanos(run: Callable[[int], object], operations: int) -> int:
    started = perf_counter_ns()
    run(operations)
    return perf_counter_ns() - started
