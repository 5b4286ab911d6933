"""The health page: for people, and as JSON for monitoring."""

from django.http import JsonResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from home.health import results, worst


@never_cache
@require_safe
def health(request):
    """Return 200 while the site works, also if a service is degraded, and 503 otherwise."""
    found = results()
    state = worst(found)
    status = 503 if state == "failed" else 200
    if request.GET.get("format") == "json" or not request.accepts("text/html"):
        rows = [{"name": row.name, "state": row.state, "text": row.text} for row in found]
        return JsonResponse({"state": state, "services": rows}, status=status)
    return render(request, "home/health.html", {"results": found, "state": state}, status=status)
