"""The positions of the seats of Sweden's municipalities."""

import csv
from functools import cache
from pathlib import Path

FILE = Path(__file__).parent / "data" / "places.csv"


@cache
def positions():
    """Return {name of a place, case-folded: (longitude, latitude)}."""
    with FILE.open(encoding="utf-8", newline="") as rows:
        return {
            row["place"].casefold(): (float(row["longitude"]), float(row["latitude"]))
            for row in csv.DictReader(rows)
        }


def position_of(organisation):
    """Return (longitude, latitude) of an organisation's place, or None if it is not known."""
    return positions().get(organisation.place.strip().casefold())
