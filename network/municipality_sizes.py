"""The sizes of municipalities, from a table of inhabitants as SCB and Kolada export them.

No such table is part of the repository: without one, sizes are chosen by hand.
"""

import csv
import re

from network.adaptations.known_organisations import FILE
from network.choices import SizeBand

# (fewer inhabitants than this, band)
LIMITS = (
    (15_000, SizeBand.INHABITANTS_UNDER_15K),
    (50_000, SizeBand.INHABITANTS_15K_50K),
    (200_000, SizeBand.INHABITANTS_50K_200K),
)
CODE = re.compile(r"\s*(\d{4})(?!\d)")
BLANKS = re.compile(r"[\s\u00a0\u202f]")


def size_band(inhabitants):
    """Return the SizeBand of a municipality with so many inhabitants."""
    bands = (band for limit, band in LIMITS if inhabitants < limit)
    return next(bands, SizeBand.INHABITANTS_OVER_200K)


def read_inhabitants(text):
    """Return {code of a municipality: inhabitants} of a table with commas, semicolons or tabs.

    A row begins with the code, alone or before the name, and its last number counts the
    inhabitants. Rows without either, such as headings and counties, are passed over.
    """
    first_line = text.partition("\n")[0]
    delimiter = max(";\t,", key=first_line.count)
    found = {}
    for row in csv.reader(text.splitlines(), delimiter=delimiter):
        code = CODE.match(row[0]) if row else None
        numbers = [digits for cell in row[1:] if (digits := BLANKS.sub("", cell)).isdecimal()]
        if code and numbers:
            found[code[1]] = int(numbers[-1])
    return found


def names_by_code():
    """Return {code: name, as `comparable_name` has it} of Sweden's municipalities."""
    with FILE.open(encoding="utf-8", newline="") as rows:
        return {
            row["municipality_code"]: comparable_name(row["municipality_name"])
            for row in csv.DictReader(rows)
        }


def comparable_name(title):
    """Return the name of a municipality so that “Malmö stad” is the same as “Malmö kommun”."""
    return re.sub(r" stad$", " kommun", title.strip().casefold())
