"""Executes the notebooks, each from a clean kernel: python execute.py [--run DIR] [--into FOLDER] [NOTEBOOK...]

In place, on the committed runs; with --run on a run of one's own, into <its name>-notebooks. A notebook whose rows that run has not is passed over with a sentence.
Each notebook's first figure is written into its folder's figures/ as well, for the README. What is written depends on nothing but the notebooks and the runs: no
timings, no paths, no versions. Exit 1 on the first error, with its notebook and cell.
"""

import argparse
import base64
import os
import re
import sys
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, DeadKernelError

HERE = Path(__file__).resolve().parent
METADATA = {"kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"}, "language_info": {"name": "python"}}


def execute(file, folder):
    notebook = nbformat.read(file, as_version=4)
    client = NotebookClient(notebook, timeout=600, kernel_name="python3", record_timing=False, resources={"metadata": {"path": str(HERE)}})
    try:
        client.execute()
    except (CellExecutionError, DeadKernelError) as error:
        cell = next((cell.id for cell in notebook.cells if any(out.output_type == "error" for out in cell.get("outputs", []))), "unknown")
        if isinstance(error, CellExecutionError) and error.ename == "Absent":
            print(f"{file.name}: {error.evalue}", file=sys.stderr)
            return False
        colours = re.compile("\x1b\\[[0-9;]*m")
        sys.exit(f"{file.name}, cell '{cell}': {colours.sub('', str(error))}")
    folder.mkdir(parents=True, exist_ok=True)
    notebook.metadata = METADATA
    for cell in notebook.cells:
        cell.metadata = {}
    nbformat.write(notebook, folder / file.name)
    figure = next((out.data["image/png"] for cell in notebook.cells for out in cell.get("outputs", []) if "image/png" in out.get("data", {})), None)
    if figure:
        (folder / "figures").mkdir(exist_ok=True)
        (folder / "figures" / f"{file.stem}.png").write_bytes(base64.b64decode(figure))
    return True


def arguments():
    parser = argparse.ArgumentParser(prog="execute.py", description="Executes the notebooks, each from a clean kernel.")
    parser.add_argument("--run", metavar="DIR", type=Path, help="the folder of a run to look at, instead of the committed ones")
    parser.add_argument("--into", metavar="FOLDER", type=Path, help="where the executed ones go; else in place, or <run>-notebooks")
    parser.add_argument("notebook", nargs="*", help="which, e.g. 04-request; else all")
    given = parser.parse_args()
    if given.run and not (given.run / "run.json").is_file():
        parser.error(f"{given.run} is no run: it has no run.json")
    known = {file.stem: file for file in sorted(HERE.glob("*.ipynb"))}
    unknown = [name for name in given.notebook if Path(name).stem not in known]
    if unknown:
        parser.error(f"{unknown[0]} is no notebook; there are {', '.join(known)}")
    return given, [known[Path(name).stem] for name in given.notebook] or list(known.values())


if __name__ == "__main__":
    asked, sources = arguments()
    if asked.run:
        os.environ["REQUESTCORE_RUN"] = str(asked.run.resolve())
    target = asked.into or (Path(f"{asked.run.resolve().name}-notebooks") if asked.run else HERE)
    done = 0
    for source in sources:
        print(source.name, file=sys.stderr)
        done += execute(source, target)
    if asked.run and done:
        print(f"Executed into {target}", file=sys.stderr)
    sys.exit(0 if done else 1)
