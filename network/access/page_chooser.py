"""The page chooser as members use it: it shows nothing of the drafts of other organisations.

Wagtail's chooser lists every page to everyone who may edit something. Its lists pass through the
hook `construct_page_chooser_queryset`. The other functions are checks of the guard (see `allowed`);
where a check returns a response, the guard sends that instead of Wagtail's.
"""

from wagtail.admin.auth import require_admin_access
from wagtail.admin.ui.tables import DateColumn
from wagtail.admin.views.chooser import (
    BrowseView,
    ExternalLinkView,
    PageStatusColumn,
    PageTitleColumn,
    SearchView,
)
from wagtail.models import Page, Site

from django.http import Http404, HttpResponseBadRequest
from django.shortcuts import redirect
from django.urls import reverse

from home.i18n.sync.page_chooser import common_ancestor_of_originals
from network.error_reports.reported import ForeignAddressError, UnknownAddressError, find_reported

from .checks import parse_ids
from .current_request import current_member
from .own import owns_page, sees_page, visible_pages
from .roles import is_guarded


def show_visible(pages, request):
    """Hook `construct_page_chooser_queryset`: leave a member their own and the public pages.

    What the columns show is fetched along, in a constant number of queries.
    """
    if not is_guarded(request.user):
        return pages
    visible = visible_pages(request.user, pages)
    return visible.annotate_approved_schedule().prefetch_workflow_states()


def as_public(page):
    """Remove from `page`, in memory, the signs of a draft that the user may not see."""
    member = current_member()
    if member is None or owns_page(member, page):
        return page
    page.draft_title = page.title
    page.has_unpublished_changes = page.locked = page._approved_schedule = False
    page._current_workflow_states = []
    page.latest_revision_created_at = page.last_published_at
    return page


class PublicColumnMixin:
    """A column that shows what the user may know of a page."""

    def get_value(self, instance):
        return super().get_value(as_public(instance))

    def get_cell_context_data(self, instance, parent_context):
        return super().get_cell_context_data(as_public(instance), parent_context)


class PublicTitleColumn(PublicColumnMixin, PageTitleColumn):
    """The title, and icons for locked and private pages."""


class PublicDateColumn(PublicColumnMixin, DateColumn):
    """When the page was changed; of pages of others, when that was published."""


class PublicStatusColumn(PublicColumnMixin, PageStatusColumn):
    """Whether the page is live; of own pages also whether there is a draft or a review."""


def public_column(column):
    """Return a column of Wagtail's chooser, or the one above that takes its place."""
    common = {"name": column.name, "label": column.label, "width": column.width}
    if isinstance(column, PageTitleColumn):
        return PublicTitleColumn(**common, is_multiple_choice=column.is_multiple_choice)
    if isinstance(column, DateColumn):
        return PublicDateColumn(**common, accessor=column.accessor)
    if isinstance(column, PageStatusColumn):
        return PublicStatusColumn(**common)
    return column


class PublicColumnsMixin:
    """A view of the chooser with the columns above in place of Wagtail's."""

    @property
    def columns(self):
        return [public_column(column) for column in super().columns]


class MemberBrowseView(PublicColumnsMixin, BrowseView):
    """The list of the pages below a page."""


class MemberSearchView(PublicColumnsMixin, SearchView):
    """The results of a search."""


class MemberExternalLinkView(ExternalLinkView):
    """The form for a web address; the address of a public page becomes a link to the page.

    Wagtail's view returns the title of the draft, for any live page.
    """

    def post(self, request):
        self.form = self.form_class(
            request.POST, initial=self.get_initial_data(), prefix=self.form_prefix
        )
        if not self.form.is_valid():
            return self.render_form_response()
        result = self.get_result_data()
        return self.render_chosen_response(internal_link(result["url"], request) or result)


browse_view = require_admin_access(MemberBrowseView.as_view())
search_view = require_admin_access(MemberSearchView.as_view())
external_link_view = require_admin_access(MemberExternalLinkView.as_view())


def internal_link(url, request):
    """Return what the chooser needs to link to the public page at exactly `url`, or None."""
    site = Site.find_for_request(request)
    path = url.removeprefix(site.root_url) if site else url
    try:
        page = find_reported(path, request).shown
    except (ForeignAddressError, UnknownAddressError):
        return None
    if page is None or url not in (page.url, page.full_url, page.get_full_url(request)):
        return None
    return {
        "id": page.pk,
        "parentId": page.get_parent().pk,
        "adminTitle": page.title,
        "editUrl": reverse("wagtailadmin_pages:edit", args=[page.pk]),
        "url": page.url,
    }


def browse(request, parent_page_id):
    """Browse below a page that the member may see, or below the root."""
    allowed = is_root(parent_page_id) or sees_page(request.user, parent_page_id)
    return allowed and has_targets(request) and browse_view(request, parent_page_id)


def browse_from_start(request):
    """Browse from Wagtail's start page, or from the root if the member may not see that page."""
    types = request.GET.get("page_type")
    start = common_ancestor(types) if types else None
    if not has_targets(request):
        return False
    if start is None or is_root(start.pk) or sees_page(request.user, start.pk):
        return browse_view(request)
    root = reverse("wagtailadmin_choose_page_child", args=[Page.get_first_root_node().pk])
    return redirect(f"{root}?{request.GET.urlencode()}")


def common_ancestor(types):
    """Return where Wagtail's view begins for the types named in `types`, or None for the root."""
    try:
        return common_ancestor_of_originals(types)
    except (ValueError, LookupError) as error:
        raise Http404 from error


def search(request):
    """Search among the pages that the member may see."""
    return search_view(request)


def chosen_pages(request):
    """Choose pages that the member may see; the root cannot be chosen."""
    ids = parse_ids(request.GET.getlist("id"))
    pages = Page.objects.filter(pk__in=ids or [], depth__gt=1)
    return ids is not None and visible_pages(request.user, pages).count() == len(ids)


def external_link(request):
    """Link to a web address; Wagtail's form fails without the field."""
    if request.method == "POST" and "external-link-chooser-url" not in request.POST:
        return HttpResponseBadRequest()
    return external_link_view(request)


def has_targets(request):
    """Return whether every `target_pages[]` parameter, which names a page to move, is an id."""
    return parse_ids(filter(None, request.GET.getlist("target_pages[]"))) is not None


def is_root(page_id):
    return Page.objects.filter(pk=page_id, depth=1).exists()
