"""Settings of the search; nothing has to be set, the database is the engine then."""

from .environment import env

WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "search.wagtail_backend"}}

# One address or several, comma-separated; none means that the database answers.
ELASTICSEARCH_URLS = env.list("ELASTICSEARCH_URL", [])
ELASTICSEARCH_API_KEY = env.str("ELASTICSEARCH_API_KEY", "")
# The path of a file with the certificate of the authority, where it is none that everybody knows.
ELASTICSEARCH_CA = env.str("ELASTICSEARCH_CA", "")
# Several installations may share a server.
ELASTICSEARCH_PREFIX = env.str("ELASTICSEARCH_PREFIX", "noden")

# Semantic search beside that by words: with the model that requirements.txt brings, or a service
# that speaks OpenAI's embeddings protocol (…/v1), whose model may want prefixes before the texts.
SEMANTIC_SEARCH = env.bool("SEMANTIC_SEARCH", True)
EMBEDDINGS_URL = env.str("EMBEDDINGS_URL", "")
EMBEDDINGS_MODEL = env.str("EMBEDDINGS_MODEL", "")
EMBEDDINGS_API_KEY = env.str("EMBEDDINGS_API_KEY", "")
EMBEDDINGS_QUERY_PREFIX = env.str("EMBEDDINGS_QUERY_PREFIX", "")
EMBEDDINGS_PASSAGE_PREFIX = env.str("EMBEDDINGS_PASSAGE_PREFIX", "")
