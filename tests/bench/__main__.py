"""Runs every part of the benchmark on every engine, and prints at the end which limits hold."""

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.bench import outcome, pages, relevance_table
from tests.bench.scratch import engines, scratch_database

ROOT = Path(__file__).resolve().parents[2]
PARTS = ("pages", "relevance", "speed")
# The held-out corpus is measured together with the main one, in a separate database.
STEPS = {"relevance": ("relevance", "held_out"), "speed": ("speed",)}
NUMBERS = ("cases", "entries", "worst")


def main():
    options = read_options()
    with tempfile.TemporaryDirectory(prefix="noden-bench-") as folder:
        results = Path(folder) / "results.jsonl"
        if "pages" in options.parts:
            print("\n== pages", flush=True)
            pages.measure(results, Path(folder))
        for engine in engines():
            for step in steps(options.parts):
                run(step, engine, options, Path(folder))
        found = outcome.read(results)
    if "relevance" in options.parts:
        relevance_table.show(found)
    outcome.show_limits(found)
    return outcome.is_good(found)


def steps(parts):
    return [step for part in parts for step in STEPS.get(part, ())]


def read_options():
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument(
        "parts",
        nargs="*",
        default=PARTS,
        help="pages, relevance or speed; all of them if none is named",
    )
    parser.add_argument("--cases", type=int, default=20_000, help="how many cases are made")
    parser.add_argument("--entries", type=int, default=200_000, help="how far the growth goes")
    parser.add_argument("--worst", type=int, default=10, help="how many bad queries are shown")
    return parser.parse_args()


def run(step, engine, options, folder):
    """Run a step in a separate process, on a separate database."""
    print(f"\n== {step}: {engine.name}", flush=True)
    results = folder / "results.jsonl"
    with scratch_database(engine, folder) as environment:
        command = [sys.executable, "-m", "tests.bench.run_step", step, engine.name, str(results)]
        command += [f"--{name}={getattr(options, name)}" for name in NUMBERS]
        path = os.pathsep.join([str(ROOT), str(ROOT / "site")])
        environment = {**os.environ, **environment, "PYTHONPATH": path}
        environment = {name: value for name, value in environment.items() if value}
        if subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode:
            outcome.record(results, engine.name, f"{step} finishes", 0, minimum=1)


if __name__ == "__main__":
    sys.exit(0 if main() else 1)
