"""Views whose answers the page cache may keep, or not."""

from django.http import HttpResponse

from home.caching import cacheable


def answer_with(**more):
    """Return a view that makes an answer and changes it by each function of `more`."""

    def view(request):
        cacheable.mark_for_everybody(request)
        response = HttpResponse("svar")
        for change in more.values():
            change(request, response)
        return response

    return view
