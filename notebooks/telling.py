"""Sentences and tables that are made by code, so that no number is typed."""

from IPython.display import Markdown, display

import results
from style import amount


def say(text):
    display(Markdown(text))


def tell(*runs):
    """The conditions of runs, from their run.json, a column a run. The first is what a notebook is about: Absent without it."""
    if runs[0] is None:
        raise results.Absent(f"{', '.join(results.committed()) or 'No run'}: lacks the rows of average time that this notebook is about, {' and '.join(results.YARDSTICKS)} among them.")
    told = {run: results.conditions(run) for run in dict.fromkeys(runs) if run}
    table(["condition", *told], [[key, *(of[key] for of in told.values())] for key in next(iter(told.values())) if key != "run"])


def absent(what):
    say(f"*No committed run has {what}; this figure appears with the first that has.*")


def span(row, times=""):
    """A figure and its interval, as text; the interval alone where there is no one figure."""
    interval = f" [{amount(row.low)}, {amount(row.high)}]" if row.low == row.low else ""
    return f"{amount(row.value)}{times}{interval}" if row.value == row.value else f"{interval.strip()}{times}"


def table(heads, lines):
    """A Markdown table."""
    display(Markdown("\n".join("| " + " | ".join(str(cell) for cell in line) + " |" for line in [heads, ["---"] * len(heads), *lines])))


def listing(names):
    """Names as a sentence has them."""
    names = [f"`{name}`" for name in names]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}" if names else "none"


def note(run, rows):
    forks = sorted(set(rows.forks))
    return f"Run {run}; {'–'.join(str(n) for n in (forks if len(forks) == 1 else [forks[0], forks[-1]]))} forks a row; whiskers: 95 % interval, the fork as the unit"
