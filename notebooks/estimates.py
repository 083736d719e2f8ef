"""Rows with intervals, the fork as the unit: the median of a fork's iterations, then the median of the forks.

Intervals are 95 % hierarchical bootstrap intervals (Kalibera & Jones, Rigorous Benchmarking in Reasonable Time, ISMM 2013): forks are drawn with replacement,
then iterations in each. What is made of several rows (a ratio, a difference, a slope) is made of their draws, draw by draw. The same as the Java
side's org.requestcore.result, but for the random numbers.
"""

import zlib

import numpy as np
import pandas as pd

DRAWS = 2_000
MEASURES = ["value", "forks", "draws"]


def rows(frame, metric="score"):
    """One line a row: the columns that tell rows apart, unit, value, low, high, forks, draws (a bootstrap sample of value, an array)."""
    chosen = frame[frame.metric == metric]
    chosen = chosen if chosen.empty else chosen.dropna(axis="columns", how="all")
    keys = [name for name in chosen.columns if name not in ("fork", "iteration", "value")]
    lines = []
    for key, row in chosen.groupby(keys, dropna=False, sort=False):
        forks = [fork.to_numpy() for _, fork in row.groupby("fork").value]
        value = float(np.median([np.median(fork) for fork in forks]))
        lines.append({**dict(zip(keys, key)), "value": value, "forks": len(forks), "draws": _draws(value, forks, zlib.crc32(repr(key).encode()))})
    return _with_intervals(pd.DataFrame(lines, columns=keys + MEASURES))


def ratio(rows, base="floor"):
    """Each row over the row of the contender `base` under the same conditions; rows without one are left out."""
    return _against(rows, base, lambda own, other: own / other)


def net(rows, base="harness"):
    """Each row less the row of the contender `base` under the same conditions; rows without one are left out."""
    return _against(rows, base, lambda own, other: own - other)


def combine(function, rows):
    """A figure made of several rows, with low and high: function gets their values, then their draws, as an array with a line a row."""
    draws = np.asarray(function(np.vstack(rows.draws)))
    value = float(function(rows.value.to_numpy()))
    return pd.Series({"value": value, "low": low(draws, rows.forks.min()), "high": high(draws, rows.forks.min()), "forks": rows.forks.min(), "draws": draws})


def low(draws, forks):
    return float(np.quantile(draws, 0.025)) if forks > 1 else float("nan")


def high(draws, forks):
    return float(np.quantile(draws, 0.975)) if forks > 1 else float("nan")


def _draws(value, forks, seed):
    random = np.random.default_rng(seed)
    picked = random.integers(len(forks), size=(DRAWS, len(forks)))
    drawn = np.empty(picked.shape)
    for index, fork in enumerate(forks):
        places = picked == index
        drawn[places] = np.median(fork[random.integers(len(fork), size=(places.sum(), len(fork)))], axis=1)
    return value + _widening(len(forks)) * (np.median(drawn, axis=1) - value)


def _widening(forks):
    return 1.0


def _against(rows, base, function):
    keys = [name for name in rows.columns if name not in ["contender", "low", "high", *MEASURES]]
    bases = rows[rows.contender == base][keys + MEASURES]
    both = rows.drop(columns=["low", "high"]).merge(bases, on=keys, suffixes=("", "_base"))
    both["forks"] = both[["forks", "forks_base"]].min(axis="columns")
    both["draws"] = [function(own, other) for own, other in zip(both.draws, both.draws_base)]
    both["value"] = function(both.value, both.value_base)
    return _with_intervals(both.drop(columns=[name for name in both.columns if name.endswith("_base")]))


def _with_intervals(rows):
    for name, end in (("low", low), ("high", high)):
        rows[name] = [end(draws, forks) for draws, forks in zip(rows.draws, rows.forks)]
    return rows
