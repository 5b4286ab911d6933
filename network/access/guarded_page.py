"""The base of pages that members edit: no forged references, no moving, few queries."""

from wagtail.models import Page
from wagtail.models.pages import PagePermissionTester

from .current_request import cached_in_request, is_safe_request
from .forms import GuardedPageForm
from .own import own_roots
from .roles import is_guarded


class GuardedPagePermissionTester(PagePermissionTester):
    """Members may not move or copy pages, nor delete the profile or a page under review."""

    def can_move(self):
        return not is_guarded(self.user) and super().can_move()

    def can_copy(self):
        return not is_guarded(self.user) and super().can_copy()

    def can_delete(self, ignore_bulk=False):
        if not is_guarded(self.user):
            return super().can_delete(ignore_bulk)
        if self.page.live or self.page.path in own_roots(self.user):
            return False
        if self.page.workflow_in_progress:  # Members take it back before they delete it.
            return False
        if self.page.is_leaf():  # Saves the query for live descendants.
            return "change" in self.permissions
        return super().can_delete(ignore_bulk)


def page_with_locale(path):
    return Page.objects.select_related("locale").get(path=path)


class GuardedPage:
    """A page that members edit; place it before the page type in the bases.

    In a safe request, three values that the admin reads repeatedly are cached: the
    current workflow state, the workflow that applies, and the parent page with its locale.
    """

    base_form_class = GuardedPageForm

    def permissions_for_user(self, user):
        return GuardedPagePermissionTester(user, self)

    @property
    def current_workflow_state(self):
        if is_safe_request() and not hasattr(self, "_current_workflow_states"):
            self._current_workflow_states = cached_in_request(
                ("review", self.pk), self.find_workflow_state
            )
        return super().current_workflow_state

    def find_workflow_state(self):
        states = self.workflow_states.active().select_related("current_task_state__task")
        return list(states[:1])

    def get_parent(self, update=False):
        if is_safe_request() and not hasattr(self, "_cached_parent_obj"):
            path = self.path[: -self.steplen]
            self._cached_parent_obj = cached_in_request(
                ("page", path), lambda: page_with_locale(path)
            )
        return super().get_parent(update)

    def get_workflow(self):
        if not is_safe_request():
            return super().get_workflow()
        if not hasattr(self, "_workflow"):
            self._workflow = super().get_workflow()
        return self._workflow

    @property
    def has_workflow(self):
        return self.get_workflow() is not None
