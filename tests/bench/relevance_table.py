"""Prints nDCG@10 of each kind of query, one column an engine, a table for each corpus."""


def show(rows):
    columns = [row for row in rows if "kinds" in row]
    show_corpus("nDCG@10", [row for row in columns if not row["held_out"]])
    show_corpus("nDCG@10, held out", [row for row in columns if row["held_out"]])


def show_corpus(title, columns):
    if not columns:
        return
    print(f"\n== {title}")
    print(f"{'':<16}" + "".join(f"{row['engine']:>15}" for row in columns))
    for kind in columns[0]["kinds"]:
        print(f"{kind:<16}" + "".join(f"{row['kinds'][kind]:>15.3f}" for row in columns))
    print(f"{'overall':<16}" + "".join(f"{row['overall']:>15.3f}" for row in columns))
