"""Stores measurements as JSON lines, and reports whether their limits hold."""

import json


def note(file, engine, name, value, *, most=None, least=None, unit=""):
    """Add a measurement to the file; `most` and `least` are its limits, if it has any."""
    row = {"engine": engine, "name": name, "value": value, "unit": unit}
    append(file, row | {"most": most, "least": least})


def append(file, row):
    with open(file, "a", encoding="utf-8") as lines:
        lines.write(json.dumps(row, ensure_ascii=False) + "\n")


def read(file):
    """Return every row that was noted, in order."""
    if not file.exists():
        return []
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


def limited(rows):
    return [row for row in rows if row.get("most") is not None or row.get("least") is not None]


def holds(row):
    above = row["least"] is None or row["value"] >= row["least"]
    return above and (row["most"] is None or row["value"] <= row["most"])


def is_good(rows):
    """Return whether something was measured and every limit holds."""
    return bool(rows) and all(map(holds, limited(rows)))


def show_limits(rows):
    """Print every measurement that has a limit, and whether it holds."""
    print("\n== Limits")
    for row in limited(rows):
        mark = "ok  " if holds(row) else "OVER" if row["most"] is not None else "LOW "
        limit = f"≤ {row['most']:g}" if row["most"] is not None else f"≥ {row['least']:g}"
        value = f"{row['value']:.3g}" if row["value"] < 1000 else f"{row['value']:.0f}"
        print(f"{mark} {row['engine']:<14} {row['name']:<58} {value:>7} {row['unit']:<4} {limit}")
