"""Measures the search: `make bench`, or `python -m tests.bench --help` for less or more of it.

For each available engine (SQLite always, PostgreSQL if DATABASE_URL is a server, Elasticsearch if
ELASTICSEARCH_URL is set) it prints the relevance of the rankings of judged queries, and the times
of searches of many thousand cases. Times are compared with each other within one run, since they
depend on the machine. The databases are created for the benchmark and dropped afterwards.

`adapter` is the only module that calls the search; `many_cases` makes cases in bulk.
"""
