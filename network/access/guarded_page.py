"""What a page is that members edit: its form takes no forged reference, and it is not moved."""

from wagtail.models.pages import PagePermissionTester

from .forms import GuardedPageForm
from .own import own_roots
from .roles import is_guarded


class GuardedPagePermissionTester(PagePermissionTester):
    """Members do not move or copy pages, nor delete the profile that carries their rights."""

    def can_move(self):
        return not is_guarded(self.user) and super().can_move()

    def can_copy(self):
        return not is_guarded(self.user) and super().can_copy()

    def can_delete(self, ignore_bulk=False):
        if is_guarded(self.user) and self.page.path in own_roots(self.user):
            return False
        return super().can_delete(ignore_bulk)


class GuardedPage:
    """A page that members edit; goes before the page type in its bases."""

    base_form_class = GuardedPageForm

    def permissions_for_user(self, user):
        return GuardedPagePermissionTester(user, self)
