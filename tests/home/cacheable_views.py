"""Views whose responses the page cache may store, or not."""

from django.http import HttpResponse

from home.caching import cacheable


def respond_with(**changes):
    """Return a cacheable view; each function of `changes` gets its request and its response."""

    def view(request):
        cacheable.mark_publicly_cacheable(request)
        response = HttpResponse("body")
        for change in changes.values():
            change(request, response)
        return response

    return view
