"""Runs as pandas frames.

A run is a folder below jmh-results/: run.json with its conditions, and a file a concern in JMH's own schema with raw data. `load` makes of
them one line per row, metric, fork and iteration; estimates.py makes rows with intervals of that.
"""

import json
import os
import re
import subprocess
from pathlib import Path

import pandas as pd

# A run of one's own to look at instead of the committed ones: execute.py --run sets it.
OWN = os.environ.get("REQUESTCORE_RUN")
RUNS = Path(OWN).resolve().parent if OWN else Path(__file__).resolve().parent.parent / "jmh-results"
CONCERNS = ("routing", "middleware", "json", "request", "metrics", "memory", "load", "concurrency", "twin")
CONTENDERS = ("stack", "library", "meter", "way")
# Figures are less the one and over the other.
YARDSTICKS = ("harness", "floor")

# What has to be alike before figures of two runs may stand side by side, in the words of `conditions`.
ALIKE = ("host", "processor", "JDK", "collector", "flags")


# What the first runs, whose run.json does not tell it, had inside.
UNTOLD = {"netty": {"routesWith": "radix"}, "vertx": {"routesWith": "radix"}, "floor": {"encodesWith": "floor"}}


class Unlike(ValueError):
    """Runs that were asked to be mixed, and were not made under the same conditions."""


class Absent(ValueError):
    """Rows that a notebook is about, and that no run has: a sentence."""


def committed(apart=""):
    """The names of the runs that git knows, newest first; without git, of all; one's own alone, if there is one. Those in a folder of their own are only found if `apart` names it."""
    if OWN:
        return [] if apart else [Path(OWN).resolve().name]
    try:
        listed = subprocess.run(["git", "ls-files", "--", "*/run.json"], cwd=RUNS, capture_output=True, text=True, check=True).stdout.split()
    except (OSError, subprocess.CalledProcessError):
        listed = []
    runs = [Path(file).parent for file in listed] or [file.parent.relative_to(RUNS) for file in RUNS.glob("**/run.json")]
    return sorted({run.as_posix() for run in runs if run.parent == Path(apart)}, reverse=True)


def sides(apart):
    """The newest runs in a folder of their own that compare sides: a dict of a side's name ("zgc") to its run, the one that others are compared with first; empty without any."""
    told = {name: json.loads((RUNS / name / "run.json").read_text()).get("side", "").partition(" ")[2] for name in committed(apart)}
    newest = next((name.split("_")[0] for name in told if told[name]), None)
    return {told[name]: name for name in sorted(told, key=len) if told[name] and name.split("_")[0] == newest}


def heap(run):
    """The most heap that a run's forks have, MB."""
    size, unit = re.findall(r"-Xmx(\d+)([mg])", conditions(run)["flags"])[-1]
    return int(size) * {"m": 1, "g": 1024}[unit]


def newest(concern, benchmark="", **params):
    """The name of the newest committed run that has rows of average time of a concern, measured by one thread, those of the YARDSTICKS among them, or None.

    `benchmark` narrows it to a class or to class.method; `params` to values of JMH parameters, each a string or a list of which every one must be there.
    """
    for name in committed():
        rows = [row for row in _rows(RUNS / name, concern) if (row["threads"], row["mode"]) == (1, "avgt") and _benchmark(row).startswith(benchmark)]
        wanted = [(p, v) for p, values in params.items() for v in ([values] if isinstance(values, str) else values)]
        of = [[row for row in rows if _contender(row) == yardstick] for yardstick in YARDSTICKS]
        if all(rows and all(any(row["params"].get(p) == v for row in rows) for p, v in wanted) for rows in of):
            return name
    return None


def fullest():
    """The name of the committed run with the most rows, the newest of them if there are several."""
    return max(committed(), key=lambda name: sum(len(_rows(RUNS / name, concern)) for concern in CONCERNS))


def load(*runs, mix=False):
    """One line per row, metric, fork and iteration of the given runs (names below jmh-results/, or paths, relative ones too).

    Columns: run, concern, benchmark (class.method), mode, threads, contender, a column a parameter (strings; numbers where all are), metric ("score", or the
    name of a secondary metric without its leading dot), unit, fork, iteration, value. Raises Unlike if the runs' host, JDK or flags differ, unless
    `mix` is set; ValueError if a folder is no run.
    """
    paths = [_path(run) for run in runs]
    if not mix:
        _demand_alike(paths)
    frame = pd.DataFrame([line for path in paths for line in _lines(path)])
    for name in frame.columns.difference(["run", "contender", "metric", "unit"]):
        numbers = pd.to_numeric(frame[name], errors="coerce")
        if numbers.notna().eq(frame[name].notna()).all():
            frame[name] = numbers
    return frame


def select(frame, benchmark, threads=1, mode="avgt", **columns):
    """The lines of a benchmark (how class.method begins) whose columns have the given values."""
    chosen = frame.benchmark.str.startswith(benchmark) & (frame.threads == threads) & (frame["mode"] == mode)
    for name, value in columns.items():
        chosen &= frame[name] == value if name in frame else False
    return frame[chosen]


def conditions(run):
    """What can have moved a run's numbers: a dict of short texts, in order of importance."""
    path = _path(run)
    data = json.loads((path / "run.json").read_text())
    rows = [row for concern in CONCERNS for row in _rows(path, concern)]
    machine, versions, noise = (data.get(key, {}) for key in ("environment", "versions", "noise"))
    flags = data.get("jvmArgs") or sorted({flag for row in rows for flag in row["jvmArgs"]})
    return {
        "run": path.name,
        "host": machine.get("host", "unknown"),
        "processor": f"{machine.get('cpu', 'unknown')}, {machine.get('cores', '?')} cores",
        "system": machine.get("os", "unknown"),
        "JDK": f"{machine.get('jdk', 'unknown')}, {machine.get('jvm', 'unknown')}",
        "collector": data.get("collector", "unknown"),
        "flags": " ".join([flags] if isinstance(flags, str) else flags),
        "rows": str(len(rows)),
        "forks × iterations": ", ".join(sorted({f"{row['forks']} × {row['measurementIterations']} of {row['measurementTime']}" for row in rows})),
        "noise": f"a calibrated loop varied by {noise.get('wallCvPercent', '?')} % by wall, by {noise.get('cpuCvPercent', '?')} % by CPU time",
        "load at start": f"{machine.get('loadAtStart', float('nan')):.2f}",
        "commit": versions.get("commit", "unknown") + (", with changes" if versions.get("dirty") == "true" else ""),
        "failed forks": str(len(data.get("failures", []))),
    }


def single(run, benchmark):
    """Single operations of a benchmark's rows in mode sample, of all forks: one line a row with contender, its parameters, unit, operations (how many), and a column a percentile ("99.9", "100.0" is the longest)."""
    rows = [row for concern in CONCERNS for row in _rows(_path(run), concern) if row["mode"] == "sample" and _benchmark(row).startswith(benchmark)]
    return pd.DataFrame([{"contender": _contender(row), **{p: v for p, v in row["params"].items() if p not in CONTENDERS}, "unit": row["primaryMetric"]["scoreUnit"],
                          "operations": sum(count for fork in row["primaryMetric"]["rawDataHistogram"] for iteration in fork for _, count in iteration),
                          **row["primaryMetric"]["scorePercentiles"]} for row in rows])


def time(run):
    """Where a run's time went: a benchmark (class.method) to a dict of forks and seconds a fork (start, setup, warmup, measured, end); empty of a run that doesn't tell."""
    return json.loads((_path(run) / "run.json").read_text()).get("time", {})


def fact(run, stack, name, default):
    """What a run tells of a stack's request core: "routesWith", "encodesWith"; the default where it has nothing to tell."""
    told = json.loads((_path(run) / "run.json").read_text()).get("contenders", {}).get("stack")
    return (UNTOLD.get(stack, {}) if told is None else told.get(stack, {}).get("request", {})).get(name, default)


def _demand_alike(paths):
    first, *others = [conditions(path) for path in paths]
    for other in others:
        differing = [f"{key} ({first[key]}; {other[key]})" for key in ALIKE if first[key] != other[key]]
        if differing:
            raise Unlike(f"{first['run']} and {other['run']} differ in {' and '.join(differing)}: load them one by one, or with mix=True.")


def _path(run):
    path = Path(run).resolve() if isinstance(run, Path) or not (RUNS / run).is_dir() else RUNS / run
    if not (path / "run.json").is_file():
        raise ValueError(f"{path.name} is no run: it has no run.json. There are: {', '.join(committed())}.")
    return path


def _rows(path, concern):
    file = path / f"{concern}.json"
    return json.loads(file.read_text()) if file.is_file() else []


def _contender(row):
    return next((row["params"][p] for p in CONTENDERS if p in row.get("params", {})), "")


def _benchmark(row):
    return ".".join(row["benchmark"].split(".")[-2:])


def _lines(path):
    for concern in CONCERNS:
        for row in _rows(path, concern):
            params = row.get("params", {})
            shared = {"run": path.name, "concern": concern, "benchmark": _benchmark(row), "mode": row["mode"], "threads": row["threads"],
                      "contender": _contender(row), **{p: v for p, v in params.items() if p not in CONTENDERS}}
            metrics = {"score": row["primaryMetric"], **{name.lstrip("·"): metric for name, metric in row["secondaryMetrics"].items()}}
            for name, metric in metrics.items():
                for fork, iterations in enumerate(metric.get("rawData", [])):
                    for iteration, value in enumerate(iterations):
                        if value != "NaN":
                            yield {**shared, "metric": name, "unit": metric["scoreUnit"], "fork": fork, "iteration": iteration, "value": value}
