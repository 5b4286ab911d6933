"""The baseline for pages: a Django project of one view that returns 20 kB of HTML.

Served by `gunicorn tests.bench.bare:application`; nothing of the site is loaded.
"""

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.http import HttpResponse
from django.urls import path

BODY = b"<!doctype html><title>Bare</title>" + b"<p>Twenty kilobytes of text.</p>\n" * 620


def page(_request):
    return HttpResponse(BODY)


urlpatterns = [path("", page)]

settings.configure(
    ALLOWED_HOSTS=["127.0.0.1"],
    ROOT_URLCONF=__name__,
    SECRET_KEY="of-a-project-that-has-no-secrets",
)
application = get_wsgi_application()
