"""Rows with 95 % intervals, the fork as the unit: the median of a fork's iterations, then the median of the forks.

The method is that of org.requestcore.result (Sample, Intervals), where its reasons stand. Forks are drawn with replacement, then iterations in each (Kalibera &
Jones, Rigorous Benchmarking in Reasonable Time, ISMM 2013). The middle 80 % of what comes out gives the standard error, Student's t the width; what is made of
several rows (a ratio, a difference, a slope) is made of their draws, draw by draw.
"""

import functools
import zlib

import numpy as np
import pandas as pd

DRAWS = 2_000
# Of the standard normal distribution between its quantiles 0.1 and 0.9.
RANGE = 2.563103
MEASURES = ["value", "low", "high", "forks", "draws"]


def rows(frame, metric="score"):
    """One line a row: the columns that tell rows apart, unit, and MEASURES; low and high are NaN with a single fork, draws is an array."""
    chosen = frame[frame.metric == metric]
    chosen = chosen if chosen.empty else chosen.dropna(axis="columns", how="all")
    keys = [name for name in chosen.columns if name not in ("fork", "iteration", "value")]
    lines = []
    for key, row in chosen.groupby(keys, dropna=False, sort=False):
        forks = [fork.to_numpy() for _, fork in row.groupby("fork").value]
        lines.append({**dict(zip(keys, key)), **row_of(forks, zlib.crc32(repr(key).encode()))})
    return pd.DataFrame(lines, columns=keys + MEASURES)


def row_of(forks, seed):
    """The MEASURES of a row: forks is a list of arrays, a value an iteration."""
    random = np.random.default_rng(seed)
    picked = random.integers(len(forks), size=(DRAWS, len(forks)))
    medians = np.empty(picked.shape)
    for index, fork in enumerate(forks):
        places = picked == index
        medians[places] = np.median(fork[random.integers(len(fork), size=(places.sum(), len(fork)))], axis=1)
    value, draws = float(np.median([np.median(fork) for fork in forks])), np.median(medians, axis=1)
    positive = np.quantile(draws, 0.1) > 0
    return _measures(value, draws, len(forks), _t(len(forks) - 1) * (_log_error if positive else _error)(draws), positive)


def ratio(rows, base="floor"):
    """Each row over the row of the contender `base` under the same conditions; rows without one are left out."""
    def over(row):
        draws = row.draws / row.draws_base
        width = _t(_freedom([(_log_error(row.draws), row.forks), (_log_error(row.draws_base), row.forks_base)])) * _small(min(row.forks, row.forks_base))
        return _measures(row.value / row.value_base, draws, min(row.forks, row.forks_base), width * _log_error(draws), True)
    return _against(rows, base, over)


def net(rows, base="harness"):
    """Each row less the row of the contender `base` under the same conditions; rows without one are left out."""
    return _against(rows, base, lambda row: _sum([1, -1], [row.value, row.value_base], [row.draws, row.draws_base], [row.forks, row.forks_base]))


def combine(factors, rows):
    """The MEASURES of a sum of rows, each times its factor: a difference, a slope."""
    return _sum(factors, rows.value.to_numpy(), rows.draws.to_numpy(), rows.forks.to_numpy())


def _sum(factors, values, draws, forks):
    summed = sum(factor * of for factor, of in zip(factors, draws))
    width = _t(_freedom([(abs(factor) * _error(of), n) for factor, of, n in zip(factors, draws, forks)])) * _small(min(forks))
    return _measures(float(np.dot(factors, values)), summed, min(forks), width * _error(summed), False)


def _measures(value, draws, forks, half, logarithmic):
    low, high = (value * np.exp(-half), value * np.exp(half)) if logarithmic else (value - half, value + half)
    return {"value": value, "low": low, "high": high, "forks": forks, "draws": draws}


def _error(draws):
    low, high = np.quantile(draws, [0.1, 0.9])
    return (high - low) / RANGE


def _log_error(draws):
    low, high = np.quantile(draws, [0.1, 0.9])
    return np.log(high / low) / RANGE if low > 0 else np.nan


def _small(forks):
    return np.sqrt(forks / (forks - 1)) if forks > 1 else np.nan


def _freedom(errors):
    """Welch's and Satterthwaite's degrees of freedom of a sum; errors are pairs of a standard error and a number of forks."""
    variances, least = [(error ** 2, forks) for error, forks in errors], min(forks for _, forks in errors)
    squares = sum(variance ** 2 / (forks - 1) for variance, forks in variances if forks > 1)
    return max(sum(variance for variance, _ in variances) ** 2 / squares, least - 1) if squares > 0 else least - 1


@functools.lru_cache(maxsize=None)
def _t(degrees):
    """Student's 97.5 % quantile: with T = sqrt(degrees) tan(angle), the angle's density goes as cos(angle) ** (degrees - 1)."""
    if not degrees >= 1:
        return np.nan
    angle = np.linspace(0, np.pi / 2, 20_001)
    density = np.cos(angle) ** (degrees - 1)
    below = np.concatenate([[0], np.cumsum(density[1:] + density[:-1])])
    return float(np.sqrt(degrees) * np.tan(np.interp(0.95, below / below[-1], angle)))


def _against(rows, base, function):
    keys = [name for name in rows.columns if name not in ["contender", *MEASURES]]
    both = rows.merge(rows[rows.contender == base][keys + MEASURES], on=keys, suffixes=("", "_base"))
    made = [function(row) for row in both.itertuples()]
    return pd.concat([both[["contender", *keys]], pd.DataFrame(made, columns=MEASURES)], axis="columns")
