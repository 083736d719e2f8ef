"""Field coverage: how often the interval of a row, as a run on a bad machine tells it, holds what a long run in peace tells of the same row.

deploy/bad-machines measures both. A row is shown as a result if it has a figure and an interval: rows that stayed cold have none, two speeds have no figure, and an interval
wider than a factor of two is shown without one.
"""

import json

import estimates
import results

# Forks of every row, from which a run can be held against others.
LONG = 10
WIDE = 2.0
FAR = 1.25
OURS = ("forks", "low", "high", "value", "medians", "place", "log")


def reference():
    """The newest committed run all of whose rows have LONG forks, or None."""
    for name in results.committed():
        rows = [row for concern in results.CONCERNS for row in results._rows(results.RUNS / name, concern)]
        if rows and all(len(row["primaryMetric"]["rawData"]) >= LONG for row in rows):
            return name
    return None


def held(long, run):
    """One line a row that both have: contender, conditions, value, low, high, forks, reference; shown, inside, and off (how many times too large or too small, at least 1)."""
    ours, theirs = (_rows(name) for name in (run, long))
    keys = [name for name in theirs.columns if name not in OURS and name in ours]
    both = ours.merge(theirs[[*keys, "value"]].rename(columns={"value": "reference"}), on=keys)
    both["shown"] = both.value.notna() & both.low.gt(0) & (both.high <= WIDE * both.low)
    both["inside"] = both.shown & (both.low <= both.reference) & (both.reference <= both.high)
    both["off"] = (both.value / both.reference).where(both.value >= both.reference, both.reference / both.value)
    return both


def against(long):
    """The committed runs that are of the same code and have rows of the reference, but for itself: a dict of name to `held`."""
    others = {name: held(long, name) for name in results.committed() if name != long and results.conditions(name)["commit"] == results.conditions(long)["commit"]}
    return {name: rows for name, rows in others.items() if len(rows)}


def line(rows):
    """Of `held`: how many rows, shown, inside of them in per cent, off by more than FAR without a mark, the worst of these."""
    shown = rows[rows.shown]
    far = shown[shown.off > FAR]
    return [len(rows), len(shown), 100 * shown.inside.mean() if len(shown) else float("nan"), len(far), shown.off.max() if len(shown) else float("nan")]


def machine(run):
    """What a run's machine was like, as run.json tells it: "1 core, JDK 17.0.15, others had 12 % of it"."""
    told = json.loads((results.RUNS / run / "run.json").read_text())
    machine, sessions = told.get("environment", {}), told.get("sessions", [])
    quota = machine.get("cpuQuotaCores")
    others = max((session.get("otherCpuPercent", 0) for session in sessions), default=0)
    return ", ".join(filter(None, [f"{machine.get('cores', '?')} cores".replace("1 cores", "1 core"), quota and f"a quota of {quota} cores", f"JDK {str(machine.get('jdk', '?')).split('+')[0]}", f"others had {others:.0f} % of it"]))


def _rows(run):
    frame = results.load(run)
    made = estimates.rows(frame[frame["mode"].eq("avgt") & frame.threads.eq(1)])
    made["value"] = [float("nan") if place.low != place.high else value for place, value in zip(made.place, made.value)]
    return made.drop(columns=["run"])
