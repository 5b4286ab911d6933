"""What is shown when a page is not there, and when the site itself has failed."""

from django.http import HttpResponseServerError
from django.shortcuts import render
from django.template import loader
from django.utils.translation import get_language
from django.views.defaults import ERROR_404_TEMPLATE_NAME


def not_found(request, exception):
    return render(request, ERROR_404_TEMPLATE_NAME, status=404)


def server_error(request):
    """Answer without the database, which may be what has failed."""
    template = loader.get_template("500.html")
    return HttpResponseServerError(template.render({"LANGUAGE_CODE": get_language() or "sv"}))
