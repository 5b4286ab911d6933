"""The settings of the tests, with the Elasticsearch server that the bench was given."""

import os

from config.settings.test import *  # noqa: F403

ELASTICSEARCH_URLS = [url for url in os.environ.get("ELASTICSEARCH_URL", "").split(",") if url]
ELASTICSEARCH_PREFIX = os.environ.get("ELASTICSEARCH_PREFIX", "noden-bench")
