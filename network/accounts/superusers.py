"""Closes: an administrator makes themselves a superuser, or takes over the account of one.

Wagtail lets whoever may change accounts tick the box, and change the e-mail and the password of
every account. Here only a superuser makes, changes or switches off a superuser.
"""

from wagtail import hooks
from wagtail.users.views.users import CreateView, EditView, UserViewSet

from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext_lazy as _


class SuperuserFieldMixin:
    """Shows the box to all, and lets superusers alone tick it."""

    def get_form(self, *args, **kwargs):
        form = super().get_form(*args, **kwargs)
        field = form.fields.get("is_superuser")
        if field and not self.request.user.is_superuser:
            field.disabled = True  # Django then takes the stored value, whatever is sent.
            field.help_text = _("Only somebody who has full access can give it.")
        return form


class AccountCreateView(SuperuserFieldMixin, CreateView):
    pass


class AccountEditView(SuperuserFieldMixin, EditView):
    pass


class AccountViewSet(UserViewSet):
    add_view_class = AccountCreateView
    edit_view_class = AccountEditView


@hooks.register("before_edit_user")
@hooks.register("before_delete_user")
def spare_superuser(request, user):
    refuse_unless_superuser(request, [user])


@hooks.register("before_bulk_action")
def spare_superusers(request, _action, objects, _view):
    refuse_unless_superuser(request, objects)


def refuse_unless_superuser(request, objects):
    """Raise PermissionDenied where one of `objects` is a superuser, and the reader is not."""
    if not request.user.is_superuser and any(is_superuser(each) for each in objects):
        raise PermissionDenied


def is_superuser(thing):
    return isinstance(thing, get_user_model()) and thing.is_superuser
