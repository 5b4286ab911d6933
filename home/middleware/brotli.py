"""Sends public pages in Brotli to browsers that take it: a sixth less than gzip."""

import brotli

from django.utils.cache import patch_vary_headers

QUALITY = 6
SMALLEST = 500
# The longest pages are squeezed harder: some 50 ms of computing for a fourteenth less to send.
LONG, QUALITY_OF_LONG = 100_000, 10
TYPES = ("text/html", "text/css", "application/json", "application/xml")


class BrotliMiddleware:
    """Compress what has no secret in it; Django's gzip, which hides lengths, takes the rest.

    A page that sets a cookie may hold a token, whose length must not be guessed from the outside.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if self.is_wanted(request, response):
            quality = QUALITY_OF_LONG if len(response.content) > LONG else QUALITY
            response.content = brotli.compress(response.content, quality=quality)
            response.headers["Content-Encoding"] = "br"
            response.headers["Content-Length"] = str(len(response.content))
            patch_vary_headers(response, ("Accept-Encoding",))
        return response

    @staticmethod
    def is_wanted(request, response):
        return (
            not response.streaming
            and not response.cookies
            and not request.COOKIES
            and "br" in request.headers.get("Accept-Encoding", "")
            and not response.has_header("Content-Encoding")
            and response.headers.get("Content-Type", "").startswith(TYPES)
            and len(response.content) > SMALLEST
        )
