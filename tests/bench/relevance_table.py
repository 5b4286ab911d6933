"""Prints nDCG@10 of each kind of query, one column an engine."""


def show(rows):
    columns = [row for row in rows if "kinds" in row]
    if not columns:
        return
    print("\n== nDCG@10")
    print(f"{'':<16}" + "".join(f"{row['engine']:>15}" for row in columns))
    for kind in columns[0]["kinds"]:
        print(f"{kind:<16}" + "".join(f"{row['kinds'][kind]:>15.3f}" for row in columns))
    print(f"{'overall':<16}" + "".join(f"{row['overall']:>15.3f}" for row in columns))
