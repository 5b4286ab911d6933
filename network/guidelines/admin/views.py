"""The admin view that releases a version, with a preview of the changes."""

from wagtail.admin import messages

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from network.admin import page_context
from network.guidelines.admin.forms import ReleaseForm
from network.guidelines.completeness import missing_parts
from network.guidelines.diff import compare
from network.guidelines.release import published_contents, release, snapshot, source_page
from network.models import GuidelinePage, GuidelineVersion

PERMISSION = "network.add_guidelineversion"


def release_version(request, pk):
    """Show the changes and what is missing; on a valid POST, release the version."""
    if not request.user.has_perm(PERMISSION):
        raise PermissionDenied
    page = source_page(get_object_or_404(GuidelinePage, pk=pk))
    versions = list(GuidelineVersion.objects.of(page))
    latest = versions[0] if versions else None
    contents = published_contents(page)
    form = ReleaseForm(request.POST or None, latest=latest, languages=list(contents))
    missing = missing_parts(contents)
    if request.method == "POST" and not missing and form.is_valid():
        return handle_release(request, page, form)
    context = page_context(
        _("Release a version of %(guideline)s") % {"guideline": page.title},
        icon="tag",
        breadcrumbs=[(reverse("wagtailadmin_pages:edit", args=[page.pk]), page.title)],
        page=page,
        versions=versions,
        form=form,
        missing=missing,
        differences=differences(contents, latest),
        nothing_changed=bool(latest) and snapshot(contents) == latest.content,
    )
    return render(request, "network/guidelines/admin/release.html", context)


def handle_release(request, page, form):
    values = form.cleaned_data
    version = release(
        page, values["number"], values["change_kind"], form.notes, values["released_on"]
    )
    messages.success(request, _("Version %(number)s is released.") % {"number": version.number})
    return redirect("wagtailadmin_pages:edit", page.pk)


def differences(contents, latest):
    """Return [(language code, Difference)] since the latest version; none without one."""
    if latest is None:
        return []
    return [
        (language, compare(latest.content_in(language), content, get_language()))
        for language, content in contents.items()
        if language in latest.languages
    ]
