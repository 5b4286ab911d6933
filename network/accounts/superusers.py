"""Only superusers create, change or deactivate superusers.

In Wagtail everyone who may change users can set the flag `is_superuser`, and the e-mail and
password of every user. An administrator could become a superuser, or take over the account of one.
"""

from wagtail import hooks
from wagtail.users.views.users import CreateView, EditView, UserViewSet

from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext_lazy as _


class SuperuserFieldMixin:
    """Disables the superuser checkbox for everyone but superusers."""

    def get_form(self, *args, **kwargs):
        form = super().get_form(*args, **kwargs)
        field = form.fields.get("is_superuser")
        if field and not self.request.user.is_superuser:
            field.disabled = True  # Django then ignores what is sent.
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
def protect_superuser(request, user):
    refuse_unless_superuser(request, [user])


@hooks.register("before_bulk_action")
def protect_superusers(request, _action, objects, _view):
    refuse_unless_superuser(request, objects)


def refuse_unless_superuser(request, objects):
    """Raise PermissionDenied if one of `objects` is a superuser and the current user is not."""
    if not request.user.is_superuser and any(is_superuser(each) for each in objects):
        raise PermissionDenied


def is_superuser(each):
    return isinstance(each, get_user_model()) and each.is_superuser
