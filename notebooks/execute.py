"""Executes the notebooks, each from a clean kernel, in place or into another folder: python execute.py [FOLDER]

Each notebook's first figure is written into its folder's figures/ as well, for the README. What is written depends on nothing but the notebooks and the runs: no
timings, no paths, no versions. Exit 1 on the first error, with its notebook and cell.
"""

import base64
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
        colours = re.compile("\x1b\\[[0-9;]*m")
        sys.exit(f"{file.name}, cell '{cell}': {colours.sub('', str(error))}")
    notebook.metadata = METADATA
    for cell in notebook.cells:
        cell.metadata = {}
    nbformat.write(notebook, folder / file.name)
    figure = next((out.data["image/png"] for cell in notebook.cells for out in cell.get("outputs", []) if "image/png" in out.get("data", {})), None)
    if figure:
        (folder / "figures").mkdir(exist_ok=True)
        (folder / "figures" / f"{file.stem}.png").write_bytes(base64.b64decode(figure))


if __name__ == "__main__":
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE
    target.mkdir(parents=True, exist_ok=True)
    for source in sorted(HERE.glob("*.ipynb")):
        print(source.name, file=sys.stderr)
        execute(source, target)
