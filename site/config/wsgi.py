"""The WSGI application of the site: `config.wsgi:application`."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.production")

application = get_wsgi_application()

# Load the dictionaries and models that a search needs before the first request.
from search.warm_up import warm_up  # noqa: E402

warm_up()
