"""How figures look: one colour a contender everywhere, whiskers always, harness and floor in each."""

import io
import json
import zlib
from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
from IPython.display import Image as Shown, display
from matplotlib.patches import Patch
from matplotlib.ticker import FuncFormatter, LogLocator, NullFormatter
from PIL import Image

# The same as in the HTML report.
PALETTE = json.loads((Path(__file__).resolve().parent.parent / "src/main/resources/org/requestcore/report/colours.json").read_text())
COLOURS = dict(PALETTE["yardsticks"])
INK, FAINT = "#333333", "#d9d9d9"
WIDTH = 8.6
TONES = 256

plt.rcParams.update({
    "figure.dpi": 100, "savefig.dpi": 100, "figure.facecolor": "white", "font.size": 9, "axes.titlesize": 9.5, "axes.titlelocation": "left",
    "axes.spines.top": False, "axes.spines.right": False, "axes.edgecolor": INK, "axes.labelcolor": INK, "text.color": INK,
    "xtick.color": INK, "ytick.color": INK, "axes.grid": True, "grid.color": FAINT, "grid.linewidth": 0.6, "axes.axisbelow": True, "legend.frameon": False,
})


def colour(contender):
    """A contender's colour: its name's checksum tells the place in the palette, and the next that is free where two meet."""
    if contender not in COLOURS:
        colours = PALETTE["contenders"]
        place = zlib.crc32(contender.encode()) % len(colours)
        COLOURS[contender] = next((c for c in colours[place:] + colours[:place] if c not in COLOURS.values()), colours[place])
    return COLOURS[contender]


def panels(count, height, title, note):
    """A figure of `count` panels side by side and their axes, a list; the note tells the run and what whiskers mean."""
    figure, axes = plt.subplots(1, count, figsize=(WIDTH, height), layout="constrained", squeeze=False)
    figure.suptitle(title, x=0.01, ha="left", fontsize=11, fontweight="bold")
    figure.supxlabel(note, x=0.01, ha="left", fontsize=7.5, color="#666666")
    return figure, list(axes[0])


def tall(order):
    """The height of a figure with a line a contender."""
    return max(3.0, 1 + 0.22 * len(order))


def plain(axis, positions=None):
    """Numbers as people write them on a log axis, at given positions or at 1, 2, 5."""
    axis.set_major_formatter(FuncFormatter(lambda value, _: f"{value / 1e6:,.10g} M" if value >= 1e6 else f"{value:,.10g}"))
    axis.set_minor_formatter(NullFormatter())
    if positions is not None:
        axis.set_ticks(positions)
        axis.set_ticks([], minor=True)


def whiskers(rows):
    """What matplotlib calls errors: a line below, a line above. Without an interval, none."""
    return np.nan_to_num(np.array([rows.value - rows.low, rows.high - rows.value], dtype=float)).clip(min=0)


def dots(axis, rows, order, shift=0.0, marker="o", hollow=False, label=True, unit=""):
    """A dot with whiskers a contender, a small dot a fork, from the top down; the value stands beside it."""
    for place, contender in enumerate(order):
        row = rows[rows.contender == contender]
        if row.empty:
            continue
        tone, known = colour(contender), row.value.notna().all()
        # of two speeds the interval alone
        row = row if known else row.assign(value=(row.low * row.high) ** 0.5)
        axis.errorbar(row.value, [place + shift], xerr=whiskers(row), fmt=marker if known else "none", color=tone, mfc="white" if hollow else tone, ms=4.5, capsize=4.5, elinewidth=1.4)
        forks = row.medians.iloc[0]
        axis.plot(forks, [place + shift] * len(forks), ".", color=tone, ms=3, alpha=0.4, zorder=1)
        if label and known:
            axis.annotate(f"{amount(row.value.iloc[0])}{unit}", (max(row.high.iloc[0], row.value.iloc[0]), place + shift), xytext=(5, 0),
                          textcoords="offset points", va="center", fontsize=8)
    axis.set_yticks(range(len(order)), order)
    axis.set_ylim(len(order) - 0.5, -0.5)
    axis.grid(axis="y", visible=False)


def lines(axis, rows, x, order):
    """A line with whiskers a contender over a column of numbers, named at its end by `name_lines`."""
    for contender in order:
        row = rows[rows.contender == contender].sort_values(x)
        axis.errorbar(row[x], row.value, yerr=whiskers(row), fmt="o-", color=colour(contender), ms=4, capsize=2.5, lw=1.5, elinewidth=1.2, label=contender)


def tones(names):
    """A colour a name, for what are no contenders."""
    return dict(zip(names, PALETTE["parts"]))


def sides(axis, rows, column, name, order, sides):
    """A dot a side, the median of its forks, which are small dots, on a line for each row's name, from the top down."""
    for step, (side, tone) in enumerate(tones(sides).items()):
        for place, row in enumerate(order):
            forks = rows[(rows[name] == row) & (rows.side == side)][column].dropna()
            at = place + 0.7 * ((step + 0.5) / len(sides) - 0.5)
            axis.plot(forks, [at] * len(forks), ".", color=tone, ms=3, alpha=0.5)
            axis.plot(forks.median(), at, "o", color=tone, ms=5, label=side if place == 0 else None)
    axis.set_yticks(range(len(order)), order)
    axis.set_ylim(len(order) - 0.5, -0.5)
    axis.grid(axis="y", visible=False)
    axis.legend(fontsize=7)


def percentiles(axis, rows, names, sides):
    """A line a side over percentiles, the further right the rarer; a dash at its longest pause."""
    for side, tone in tones(sides).items():
        row = rows[rows.side == side]
        if len(row):
            axis.plot(range(len(names)), row[names].iloc[0].astype(float), "o-", color=tone, ms=3, lw=1.3, label=side)
            axis.axhline(row.longest.iloc[0], color=tone, lw=0.8, ls="--")
    axis.set_xticks(range(len(names)), [f"p{name.removesuffix('.0')}" if name != "100.0" else "max" for name in names], rotation=60, fontsize=7)
    axis.set_ylabel("us")
    logarithmic(axis.yaxis)
    axis.legend(fontsize=7)


def logarithmic(axis, room=1.0):
    """A log axis with readable numbers; `room` widens its upper end, for the values beside the dots."""
    axis.axes.set_xscale("log") if axis.axis_name == "x" else axis.axes.set_yscale("log")
    bottom, top = axis.get_view_interval()
    axis.set_view_interval(bottom, top * room, ignore=True)
    wide = top / bottom > 30
    axis.set_major_locator(LogLocator(subs=(1.0,) if wide else (1.0, 2.0, 5.0), numticks=6))
    plain(axis)


def amount(value):
    """A measured figure with as many digits as it bears."""
    size = abs(value)
    return f"{value:,.0f}" if size >= 100 else f"{value:.1f}" if size >= 10 else f"{value:.2f}" if size >= 0.005 else "0"


def limits(rows):
    """A range that holds all rows, for panels that share an axis."""
    positive = rows[rows.value > 0]
    return positive.value.min() * 0.8, positive.value.max() * 1.25


def show(figure):
    """Shows a figure here and now, before what its cell says next; in as many colours as anybody sees, which halves a notebook."""
    drawn, shown = io.BytesIO(), io.BytesIO()
    figure.savefig(drawn, format="png", bbox_inches="tight")
    plt.close(figure)
    Image.open(drawn).convert("RGB").quantize(TONES, method=Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE).save(shown, format="png", optimize=True)
    display(Shown(data=shown.getvalue()))


def around_zero(axis, linear=10):
    """A log axis that is linear about zero, for differences."""
    axis.axes.set_xscale("symlog", linthresh=linear)
    low, high = axis.get_view_interval()
    top = max(high, linear) * 15
    powers = [10.0 ** power for power in range(1, 7) if 10.0 ** power <= top]
    axis.set_view_interval(min(low, -1), top, ignore=True)
    plain(axis, [0, *powers[::2 if len(powers) > 2 else 1]])


def stacked(axis, parts, whole, names, order, residuals=()):
    """A bar a contender, its parts end to end; at each part's end its whiskers, and the whole's in the middle. Residuals are hatched."""
    tones = dict(zip(names, PALETTE["parts"]))
    furthest = 0.0
    for place, contender in enumerate(order):
        end = reach = 0.0
        for step, part in enumerate(parts[parts.contender == contender].itertuples()):
            axis.barh(place, part.value, left=end, height=0.62, color=tones[part.part], lw=0)
            end += part.value
            reach = max(reach, end + np.nan_to_num(part.high - part.value))
            axis.errorbar(end, place - 0.22 + 0.11 * step, xerr=[[max(part.value - part.low, 0)], [max(part.high - part.value, 0)]], color=INK, lw=0.6, capsize=1.5, alpha=0.6)
        row = whole[whole.contender == contender]
        if contender in residuals:
            rest = residuals[contender]
            left = row.value.iloc[0] - rest["value"]
            axis.barh(place + 0.38, rest["value"], left=left, height=0.12, color="white", edgecolor=INK, hatch="/////", lw=0.6)
            axis.errorbar(left, place + 0.38, xerr=[[rest["high"] - rest["value"]], [rest["value"] - rest["low"]]], color=INK, lw=0.8, capsize=2)
            furthest = max(furthest, left)
        axis.errorbar(row.value, [place], xerr=whiskers(row), color="black", lw=2, capsize=5)
        furthest = max(furthest, reach)
        axis.annotate(amount(row.value.iloc[0]), (max(np.nan_to_num(row.high.iloc[0]), reach), place), xytext=(6, 0), textcoords="offset points", va="center", fontsize=8)
    patches = {**{name: Patch(color=tone, lw=0) for name, tone in tones.items()}, **({"residual": Patch(fc="white", ec=INK, hatch="/////", lw=0.6)} if residuals else {})}
    axis.legend(patches.values(), patches.keys(), loc="lower right", bbox_to_anchor=(1, 0.3))
    axis.set_yticks(range(len(order)), order)
    axis.set_ylim(len(order) - 0.5, -0.5)
    axis.set_xlim(0, 1.15 * furthest)
    axis.xaxis.set_major_formatter(FuncFormatter(lambda value, _: f"{value:,.0f}"))
    axis.grid(axis="y", visible=False)
