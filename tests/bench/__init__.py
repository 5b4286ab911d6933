"""Measures the search: `make bench`, or `python -m tests.bench --help` for less or more of it.

For each engine there is (SQLite always, PostgreSQL when DATABASE_URL names a server, Elasticsearch
when ELASTICSEARCH_URL does) it prints what the rankings of the judged queries are worth, and how
long searches of many thousand cases take. Times are compared with each other within one run, for
seconds say more about the machine. All databases are made for the bench and dropped afterwards.

`adapter` is the only file that knows the search; `many_cases` makes cases by the thousand.
"""
