"""Runs one part of the bench: makes Django and the tables ready, then hands over to its module."""

import argparse
from importlib import import_module
from pathlib import Path

import django
from django.core.management import call_command

ADAPTER = "tests.bench.adapter"


def main():
    parser = argparse.ArgumentParser(prog="python -m tests.bench.part", description=__doc__)
    parser.add_argument("part")
    parser.add_argument("engine")
    parser.add_argument("results", type=Path)
    parser.add_argument("--cases", type=int, default=0)
    parser.add_argument("--entries", type=int, default=0)
    parser.add_argument("--worst", type=int, default=10)
    parser.add_argument("--keep", action="store_true", help="another part goes on with it")
    options = parser.parse_args()
    django.setup()
    call_command("migrate", verbosity=0)
    part, adapter = import_module(f"tests.bench.{options.part}"), import_module(ADAPTER)
    try:
        part.main(options)
    finally:
        if not options.keep:
            adapter.clean_up()


if __name__ == "__main__":
    main()
