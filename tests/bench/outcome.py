"""Stores measurements as JSON lines, and reports whether their limits hold."""

import json


def record(file, engine, name, value, *, maximum=None, minimum=None, unit=""):
    """Append a measurement to the file; `minimum` and `maximum` are its limits, or None."""
    row = {"engine": engine, "name": name, "value": value, "unit": unit}
    append(file, row | {"maximum": maximum, "minimum": minimum})


def append(file, row):
    with open(file, "a", encoding="utf-8") as lines:
        lines.write(json.dumps(row, ensure_ascii=False) + "\n")


def read(file):
    """Return every row of the file, in order."""
    if not file.exists():
        return []
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


def limited(rows):
    return [row for row in rows if row.get("maximum") is not None or row.get("minimum") is not None]


def holds(row):
    above = row["minimum"] is None or row["value"] >= row["minimum"]
    return above and (row["maximum"] is None or row["value"] <= row["maximum"])


def is_good(rows):
    """Return whether something was measured and every limit holds."""
    return bool(rows) and all(map(holds, limited(rows)))


def show_limits(rows):
    """Print every measurement that has a limit, and whether it holds."""
    print("\n== Limits")
    for row in limited(rows):
        mark = "ok  " if holds(row) else "OVER" if row["maximum"] is not None else "LOW "
        limit = f"≤ {row['maximum']:g}" if row["maximum"] is not None else f"≥ {row['minimum']:g}"
        value = f"{row['value']:.3g}" if row["value"] < 1000 else f"{row['value']:.0f}"
        print(f"{mark} {row['engine']:<14} {row['name']:<58} {value:>7} {row['unit']:<4} {limit}")
