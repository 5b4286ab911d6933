"""Builds the lexicons at install: python -m search.text DIRECTORY."""

import argparse
import gc
from pathlib import Path

from .loading import load_analysis

parser = argparse.ArgumentParser(description=__doc__)
parser.add_argument("directory", type=Path, help="where the lexicons are kept")
# Among millions of strings that stay, looking for garbage takes seconds.
gc.disable()
load_analysis(parser.parse_args().directory)
