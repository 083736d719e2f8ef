"""Profiles as async-profiler collapses them, and as Go's are written here: a stack a line, the outermost frame first, and how often it was seen. Scaled to us of CPU time a request, so that two of them can be held against each other."""

import gzip
import re
from collections import Counter

import results
import style

JDK = ("java", "javax", "jdk", "sun")
GO_COLLECTOR = ("runtime.gcBgMarkWorker", "runtime.gcAssistAlloc", "runtime.bgsweep", "runtime.bgscavenge")
GO_KERNEL = ("syscall.", "internal/runtime/syscall", "runtime.futex", "runtime.epoll")
PYTHON_COLLECTOR = "gc_collect_main"
PYTHON_MEMORY = re.compile(r"(__libc_)?(malloc|calloc|realloc|free|cfree)|_int_|_?Py(Object|Mem)_(Malloc|Free|GC_|Raw)")
COLLECTOR = "collector"
KERNEL = "_[k]"
DEEPEST = 40


def micros(run, benchmark, stack, each):
    """us a request of every stack in a row's profile, a dict of tuples of frames; empty without a profile. `each` is what a request costs, us."""
    folders = [path for path in (results.RUNS / run / "flamegraphs").glob(f"*/*{benchmark}-*") if re.search(f"-stack-{re.escape(stack)}(-(twin|wire)-.*)?$", path.name)]
    seen = Counter()
    for file in (file for folder in folders for file in folder.glob("collapsed-cpu.csv*")):
        with (gzip.open if file.suffix == ".gz" else open)(file, "rt") as lines:
            for line in lines:
                frames, _, count = line.rstrip("\n").rpartition(" ")
                seen[tuple(frames.split(";"))] += int(count)
    whole = sum(seen.values())
    return {frames: each * count / whole for frames, count in seen.items()}


def beneath(profile, roots):
    """What of a profile is called by a frame that begins like one of these, which then is the outermost."""
    found = Counter()
    for frames, us in profile.items():
        for depth, frame in enumerate(frames):
            if frame.startswith(roots):
                found[frames[depth:]] += us
                break
    return found


def owner(frames):
    """Whose code the innermost frame is: of the kernel, of native libraries, of the JDK, or of a library, by the first two parts of its package. Of a JVM."""
    frame = frames[-1]
    if frame.endswith(KERNEL):
        return "kernel"
    parts = frame.split("/")
    if len(parts) < 3:
        return "native"
    return "JDK" if parts[0] in JDK else ".".join(parts[:2])


def go_owner(frames):
    """The same of a program in Go: the collector, the kernel, or a package."""
    if any(frame.startswith(GO_COLLECTOR) for frame in frames):
        return COLLECTOR
    frame = frames[-1]
    if frame.startswith(GO_KERNEL):
        return "kernel"
    path, _, name = frame.rpartition("/")
    return "/".join(filter(None, [path, name.partition(".")[0]]))


def python_owner(frames):
    """What of CPython the innermost frame is: its collector, its loop over instructions, memory, the kernel, or all else, objects and libraries in C. Whose functions are interpreted, native frames don't tell."""
    if any(frame.startswith(PYTHON_COLLECTOR) for frame in frames):
        return COLLECTOR
    frame = frames[-1]
    if frame.endswith(KERNEL):
        return "kernel"
    if frame.startswith("_PyEval"):
        return "interpreter"
    return "memory" if PYTHON_MEMORY.match(frame) else "objects and libraries"


def owners(profile, by=owner):
    """us a request by owner."""
    totals = Counter()
    for frames, us in profile.items():
        totals[by(frames)] += us
    return totals


def differential(axis, measured, before, least=0.004):
    """A flame graph of `measured`, the outermost frame below; the redder a frame the more of it is beyond what the same path takes in `before`, white where it is the same, blue where it is less. Narrower than `least` of all is left out."""
    paths, known = _paths(measured), _paths(before)
    whole = sum(measured.values())
    children, place = {}, {(): 0.0}
    for path in paths:
        children.setdefault(path[:-1], []).append(path)
    waiting = [()]
    while waiting:
        parent = waiting.pop()
        left = place[parent]
        for path in sorted(children.get(parent, [])):
            width, depth = paths[path], len(path)
            if width >= least * whole and depth <= DEEPEST:
                more = max(-1.0, min(1.0, (width - known.get(path, 0.0)) / width))
                axis.barh(depth, width, left=left, height=1, align="edge", color=style.plt.cm.RdBu_r(0.5 + more / 2.5), edgecolor="white", lw=0.3)
                _label(axis, path[-1], left, width, whole, depth, "white" if abs(more) > 0.7 else style.INK)
                place[path] = left
                waiting.append(path)
            left += width
    axis.set(xlim=(0, whole), xlabel="us a request", yticks=[])
    axis.grid(visible=False)


def _paths(profile):
    """us of each path from the root, all that is beneath it included."""
    totals = Counter()
    for frames, us in profile.items():
        for depth in range(1, len(frames) + 1):
            totals[frames[:depth]] += us
    return totals


def _label(axis, frame, left, width, whole, depth, colour):
    room = int(150 * width / whole)
    if room >= 6:
        axis.text(left + 0.002 * whole, depth + 0.5, frame.removesuffix(KERNEL).rpartition("/")[2][:room], fontsize=5, va="center", color=colour, clip_on=True)
