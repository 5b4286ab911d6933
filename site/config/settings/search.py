"""Settings of the search; by default the database is the search engine."""

from .environment import env

WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "search.wagtail_backend"}}

# One or more comma-separated addresses; without any, the database is the search engine.
ELASTICSEARCH_URLS = env.list("ELASTICSEARCH_URL", [])
ELASTICSEARCH_API_KEY = env.str("ELASTICSEARCH_API_KEY", "")
# The path of a file with the certificate of a private certificate authority.
ELASTICSEARCH_CA = env.str("ELASTICSEARCH_CA", "")
# The prefix of index names: several installations may share a server.
ELASTICSEARCH_PREFIX = env.str("ELASTICSEARCH_PREFIX", "noden")

# Semantic search besides lexical search: with the model in requirements.txt, or a service with
# OpenAI's embeddings API (…/v1), whose model may need prefixes before the texts.
SEMANTIC_SEARCH = env.bool("SEMANTIC_SEARCH", True)
EMBEDDINGS_URL = env.str("EMBEDDINGS_URL", "")
EMBEDDINGS_MODEL = env.str("EMBEDDINGS_MODEL", "")
EMBEDDINGS_API_KEY = env.str("EMBEDDINGS_API_KEY", "")
EMBEDDINGS_QUERY_PREFIX = env.str("EMBEDDINGS_QUERY_PREFIX", "")
EMBEDDINGS_PASSAGE_PREFIX = env.str("EMBEDDINGS_PASSAGE_PREFIX", "")
