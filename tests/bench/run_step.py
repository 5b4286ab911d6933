"""Runs one step of the bench in this process: sets up Django and the tables, then its module."""

import argparse
from importlib import import_module
from pathlib import Path

import django
from django.core.management import call_command


def main():
    parser = argparse.ArgumentParser(prog="python -m tests.bench.run_step", description=__doc__)
    parser.add_argument("step")
    parser.add_argument("engine")
    parser.add_argument("results", type=Path)
    parser.add_argument("--cases", type=int, default=0)
    parser.add_argument("--entries", type=int, default=0)
    parser.add_argument("--worst", type=int, default=10)
    parser.add_argument("--keep", action="store_true", help="leave the data for another step")
    options = parser.parse_args()
    django.setup()
    call_command("migrate", verbosity=0)
    step, adapter = (import_module(f"tests.bench.{name}") for name in (options.step, "adapter"))
    try:
        step.main(options)
    finally:
        if not options.keep:
            adapter.clean_up()


if __name__ == "__main__":
    main()
