"""The admin view by which an owner or an editor confirms a page."""

from wagtail.admin import messages
from wagtail.models import Page

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from network.freshness.confirming import confirm
from network.freshness.links import public_page


@require_POST
def confirm_in_admin(request, page_id):
    """Confirm a page, then redirect to `next` or to the admin's home page."""
    asked = get_object_or_404(Page, pk=page_id)
    if not asked.specific.permissions_for_user(request.user).can_edit():
        raise PermissionDenied
    page = public_page(asked.pk)
    if page is None:
        raise Http404
    confirm(page, request.user)
    messages.success(request, _("“%(title)s” is confirmed. Thank you.") % {"title": page.title})
    return redirect(next_address(request))


def next_address(request):
    address = request.POST.get("next", "")
    is_here = url_has_allowed_host_and_scheme(
        address, {request.get_host()}, require_https=request.is_secure()
    )
    return address if is_here else "wagtailadmin_home"
