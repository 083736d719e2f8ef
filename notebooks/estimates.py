"""Rows with 95 % intervals, the fork as the unit: the median of a fork's iterations, then the median of the forks.

The method is that of org.requestcore.result (Sample, Speeds, Intervals) and org.requestcore.precision (MedianError), where its reasons stand. A row is in one
place, or in two if its forks have two speeds; a place has a standard error and degrees of freedom, on the linear scale and on the logarithm's; Student's t makes
an interval of them. What is made of several rows (a ratio, a difference, a slope) is in the places that theirs make.
"""

import functools
from typing import NamedTuple

import numpy as np
import pandas as pd

# Of the standard normal distribution between its quantiles 0.025 and 0.975.
RANGE = 3.919928
TRIVIAL = 1.05
MEASURES = ["value", "low", "high", "forks", "medians", "place", "log"]


class Place(NamedTuple):
    """Where a figure is: low and high are the same but for two speeds."""

    low: float
    low_error: float
    high: float
    high_error: float
    degrees: float

    def times(self, factor):
        low, high = Place(self.low * factor, self.low_error * abs(factor), *self[2:]), (self.high * factor, self.high_error * abs(factor))
        return low._replace(high=high[0], high_error=high[1]) if factor >= 0 else Place(*high, *low[:2], self.degrees)


def rows(frame, metric="score"):
    """One line a row: the columns that tell rows apart, unit, and MEASURES; low and high are NaN with a single fork, medians are the forks'."""
    chosen = frame[frame.metric == metric]
    chosen = chosen if chosen.empty else chosen.dropna(axis="columns", how="all")
    keys = [name for name in chosen.columns if name not in ("fork", "iteration", "value")]
    lines = []
    for key, row in chosen.groupby(keys, dropna=False, sort=False):
        lines.append({**dict(zip(keys, key)), **row_of([fork.to_numpy() for _, fork in row.groupby("fork").value])})
    return pd.DataFrame(lines, columns=keys + MEASURES)


def row_of(forks):
    """The MEASURES of a row: forks is a list of arrays, a value an iteration."""
    medians = np.sort([np.median(fork) for fork in forks])
    value = float(np.median(medians))
    if medians[0] <= 0:
        return _measures(value, len(forks), medians, [_place(value, medians, 0)])
    split = _split(np.log(medians))
    log = _place(np.log(value), np.log(medians), split)
    return {**_measures(value, len(forks), medians, [log], logarithmic=True), "place": _place(value, medians, split)}


def ratio(rows, base="floor"):
    """Each row over the row of the contender `base` under the same conditions; rows without one are left out. Two speeds have no value."""
    def over(row):
        value, forks = row.value / row.value_base, min(row.forks, row.forks_base)
        if row.log is None or row.log_base is None:
            return dict(zip(MEASURES, (value, np.nan, np.nan, forks, [], None, None)))
        logs = [row.log, row.log_base.times(-1)]
        return _measures(np.nan if any(log.low != log.high for log in logs) else value, forks, [], logs, logarithmic=True)
    return _against(rows, base, over)


def net(rows, base="harness"):
    """Each row less the row of the contender `base` under the same conditions; rows without one are left out."""
    return _against(rows, base, lambda row: _combine([1, -1], [row.value, row.value_base], [row.place, row.place_base], [row.forks, row.forks_base]))


def combine(factors, rows):
    """The MEASURES of a sum of rows, each times its factor: a difference, a slope."""
    return _combine(factors, rows.value.to_numpy(), rows.place, rows.forks)


def _combine(factors, values, places, forks):
    return _measures(float(np.dot(factors, values)), min(forks), [], [of.times(factor) for factor, of in zip(factors, places)])


def _measures(value, forks, medians, places, logarithmic=False):
    """What is in the sum of the places. Of a linear one the logarithm is asked for when a ratio is made of it: its error is as many per cent."""
    place = log = _sum(places)
    low, high = _low(place), -_low(_sum([of.times(-1) for of in places]))
    if logarithmic:
        # what never varies is known to the last digit
        known = place.low == place.high
        low, high = (value * np.exp(end - place.low) for end in (low, high)) if known else np.exp([low, high])
    else:
        log = Place(np.log(place.low), place.low_error / place.low, np.log(place.high), place.high_error / place.high, place.degrees) if place.low > 0 else None
    return dict(zip(MEASURES, (value, low, high, forks, list(medians), place, log)))


def _place(value, medians, split):
    forks = len(medians)
    if split == 0:
        error = _error(medians)
        return Place(value, error, value, error, forks - 1)
    sides = medians[:split], medians[split:]
    variance = sum(((side - side.mean()) ** 2).sum() for side in sides) / (forks - 2) * np.pi / 2
    low, high = ((float(np.median(side)), np.sqrt(variance / len(side))) for side in sides)
    return Place(*low, *high, forks - 2)


def _sum(places):
    """Errors add up by their squares; degrees of freedom are Welch's and Satterthwaite's, of the lower end."""
    errors = [np.sqrt(sum(getattr(of, end) ** 2 for of in places)) for end in ("low_error", "high_error")]
    squares, least = sum(of.low_error ** 4 / of.degrees for of in places if of.degrees), min(of.degrees for of in places)
    degrees = max(errors[0] ** 4 / squares, least) if squares > 0 and least else least
    return Place(sum(of.low for of in places), errors[0], sum(of.high for of in places), errors[1], degrees)


def _low(place):
    return place.low - _t(place.degrees) * place.low_error


def _error(medians):
    """Of the median: between the values at the quantiles that the median of as many draws is found in, 95 times in 100."""
    forks = len(medians)
    if forks < 2:
        return np.nan
    at = np.clip(forks * _quantile(forks) - 0.5, 0, forks - 1)
    low, high = np.interp([at, forks - 1 - at], np.arange(forks), medians)
    return (high - low) / RANGE * np.sqrt(forks / (forks - 1))


def _split(logs):
    """How many forks are below the gap between two speeds; 0 if there is none."""
    forks, widest, split = len(logs), np.log(TRIVIAL), 0
    least = max(2, int(forks * _quantile(forks) + 0.5))
    for below in range(least, forks - least + 1):
        gap, spread = logs[below] - logs[below - 1], max(logs[:below].std(ddof=1), logs[below:].std(ddof=1))
        if gap > widest and gap > _t(forks - 2, 0.002) * min(1, 10 / forks) * spread:
            widest, split = gap, below
    return split


@functools.lru_cache(maxsize=None)
def _quantile(forks):
    """The 2.5 % quantile of the median of as many uniform numbers: of the symmetric Beta distribution."""
    at = np.linspace(0, 1, 20_001)
    return _inverse(at, (at * (1 - at)) ** ((forks - 1) / 2), 0.025)


@functools.lru_cache(maxsize=None)
def _t(degrees, above=0.025):
    """Student's quantile: with T = sqrt(degrees) tan(angle), the angle's density goes as cos(angle) ** (degrees - 1)."""
    if not degrees >= 1:
        return np.nan
    angle = np.linspace(0, np.pi / 2, 20_001)
    return float(np.sqrt(degrees) * np.tan(_inverse(angle, np.cos(angle) ** (degrees - 1), 1 - 2 * above)))


def _inverse(at, density, share):
    below = np.concatenate([[0], np.cumsum(density[1:] + density[:-1])])
    return np.interp(share, below / below[-1], at)


def _against(rows, base, function):
    keys = [name for name in rows.columns if name not in ["contender", *MEASURES]]
    both = rows.merge(rows[rows.contender == base][keys + MEASURES], on=keys, suffixes=("", "_base"))
    # of itself it knows all
    for name in ("place", "log", "place_base", "log_base"):
        both[name] = [of and of._replace(low_error=0.0, high=of.low, high_error=0.0) if itself else of for of, itself in zip(both[name], both.contender == base)]
    made = [function(row) for row in both.itertuples()]
    return pd.concat([both[["contender", *keys]], pd.DataFrame(made, columns=MEASURES)], axis="columns")
