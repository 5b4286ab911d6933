"""Elasticsearch in front of the database: the same terms, the same rules, one request a search."""
