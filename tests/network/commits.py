"""Lets a request commit in a test whose own transaction is never committed."""

from django.test import TestCase


class CommitsAtOnce:
    """Middleware that runs what waits for the commit while the request is still there."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        with TestCase.captureOnCommitCallbacks(execute=True):
            return self.get_response(request)
