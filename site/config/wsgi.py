"""The address at which a web server finds the site: `config.wsgi:application`."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.production")

application = get_wsgi_application()

# Before the first request is taken: tables and models that a search needs are loaded here.
from search.warm_up import warm_up  # noqa: E402

warm_up()
