"""Runs the callbacks of `transaction.on_commit` in tests whose transaction is rolled back."""

from django.test import TestCase


class CommitMiddleware:
    """Middleware that runs the callbacks registered during a request at its end."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        with TestCase.captureOnCommitCallbacks(execute=True):
            return self.get_response(request)
