"""Settings of the search; nothing has to be set, the database is the engine then."""

from .environment import env

# A change that touches many things is read in a thread beside the request, not in it.
SEARCH_IN_BACKGROUND = True
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "search.wagtail_backend"}}

# One address or several, comma-separated; none means that the database answers.
ELASTICSEARCH_URLS = env.list("ELASTICSEARCH_URL", [])
ELASTICSEARCH_API_KEY = env.str("ELASTICSEARCH_API_KEY", "")
# The path of a file with the certificate of the authority, where it is none that everybody knows.
ELASTICSEARCH_CA = env.str("ELASTICSEARCH_CA", "")
# Several installations may share a server.
ELASTICSEARCH_PREFIX = env.str("ELASTICSEARCH_PREFIX", "noden")

# Searching by meaning as well as by words: with the model that requirements.txt brings, or with
# any address that speaks OpenAI's protocol (…/v1), whose model may want words before the texts.
SEARCH_BY_MEANING = env.bool("SEARCH_BY_MEANING", True)
EMBEDDINGS_URL = env.str("EMBEDDINGS_URL", "")
EMBEDDINGS_MODEL = env.str("EMBEDDINGS_MODEL", "")
EMBEDDINGS_API_KEY = env.str("EMBEDDINGS_API_KEY", "")
EMBEDDINGS_QUERY_PREFIX = env.str("EMBEDDINGS_QUERY_PREFIX", "")
EMBEDDINGS_PASSAGE_PREFIX = env.str("EMBEDDINGS_PASSAGE_PREFIX", "")
