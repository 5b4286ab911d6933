"""Elasticsearch as engine, with the same terms and the same ranking as the database's."""
