"""Field coverage: how often the interval of a row, as a run on a bad machine tells it, holds what a long run in peace tells of the same row.

deploy/bad-machines measures both. A row is shown as a result if it has a figure and an interval: rows that stayed cold have none, two speeds have no figure, and an interval
wider than a factor of two is shown without one. A row that is shown can be called disturbed: under a quota it does take longer.
"""

import json

import pandas as pd

import estimates
import results

# The folder of both.
APART = "bad-machines"
# Forks of every row, from which a run can be held against others.
LONG = 10
WIDE = 2.0
FAR = 1.25
# By what factor wall time, less the collector's pauses, is over CPU time where something else had the core; as the program has it.
DISTURBED = 1.03
OURS = (*estimates.MEASURES, "disturbed")


def reference():
    """The newest committed run all of whose rows have LONG forks, or None."""
    for name in results.committed(APART):
        rows = [row for concern in results.CONCERNS for row in results._rows(results.RUNS / name, concern)]
        if rows and all(len(row["primaryMetric"]["rawData"]) >= LONG for row in rows):
            return name
    return None


def held(long, run):
    """One line a row that both have: contender, conditions, value, low, high, forks, reference; shown, inside, disturbed, and off (how many times too large or too small, at least 1)."""
    ours, theirs = (_rows(name) for name in (run, long))
    keys = [name for name in theirs.columns if name not in OURS and name in ours]
    both = ours.merge(theirs[[*keys, "value"]].rename(columns={"value": "reference"}), on=keys)
    both["shown"] = both.value.notna() & both.low.gt(0) & (both.high <= WIDE * both.low)
    both["inside"] = both.shown & (both.low <= both.reference) & (both.reference <= both.high)
    both["off"] = (both.value / both.reference).where(both.value >= both.reference, both.reference / both.value)
    return both


def against(long):
    """The committed runs beside the reference that have rows of it, and were made after it: another day's machine is another one. A dict of name to `held`."""
    others = {name: held(long, name) for name in results.committed(APART) if name > long}
    return {name: rows for name, rows in others.items() if len(rows)}


def line(rows):
    """Of `held`: how many rows; shown; inside, of these in per cent; shown and disturbed; off by more than FAR and not disturbed; the worst of those that are not."""
    shown = rows[rows.shown]
    unmarked = shown[~shown.disturbed]
    return [len(rows), len(shown), 100 * shown.inside.mean() if len(shown) else float("nan"), shown.disturbed.sum(), (unmarked.off > FAR).sum(), unmarked.off.max()]


def machine(run):
    """What a run's machine was like, and of which commit it is, as run.json tells it: "1 core, JDK 17.0.15, others had 12 % of it, commit 0f15597"."""
    told = json.loads((results.RUNS / run / "run.json").read_text())
    machine, sessions = told.get("environment", {}), told.get("sessions", [])
    quota, commit = machine.get("cpuQuotaCores"), told.get("versions", {}).get("commit")
    others = max((session.get("otherCpuPercent", 0) for session in sessions), default=0)
    return ", ".join(filter(None, [f"{machine.get('cores', '?')} cores".replace("1 cores", "1 core"), quota and f"a quota of {quota} cores", f"JDK {str(machine.get('jdk', '?')).split('+')[0]}",
                                   f"others had {others:.0f} % of it", commit and f"commit {commit}"]))


def _rows(run):
    frame = results.load(run)
    frame = frame[frame["mode"].eq("avgt") & frame.threads.eq(1)]
    made = estimates.rows(frame)
    made["value"] = [float("nan") if place.low != place.high else value for place, value in zip(made.place, made.value)]
    keys = [name for name in made.columns if name not in (*estimates.MEASURES, "metric", "unit")]
    for metric in ("cpu", "gc.time"):
        mean = frame[frame.metric.eq(metric)].groupby(keys, dropna=False).value.mean().rename(metric).reset_index()
        made = made.merge(mean, on=keys, how="left")
    made["disturbed"] = made.value / made.cpu * (1 - made["gc.time"].fillna(0) / made.benchmark.map(_iterations(run))) > DISTURBED
    return made.drop(columns=["run", "cpu", "gc.time"])


def _iterations(run):
    """How long those of each benchmark are, ms."""
    return {results._benchmark(row): pd.Timedelta(row["measurementTime"]).total_seconds() * 1000 for concern in results.CONCERNS for row in results._rows(results.RUNS / run, concern)}
