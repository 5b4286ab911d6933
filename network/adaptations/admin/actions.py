"""The actions behind the buttons on the page of a saved adaptation."""

from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from network.adaptations.admin.forms import DecisionForm, LinkForm
from network.adaptations.file_format import loads
from network.adaptations.saved import states
from network.adaptations.saved.saving import SavingError, save_new
from network.adaptations.views.wizard import parse_number


@dataclass(frozen=True)
class Outcome:
    """The result of an action: a message, "" if nothing was done, and forms with errors.

    `adaptation_pk` is the adaptation to show next, or None for the list.
    """

    text: str = ""
    forms: dict = field(default_factory=dict)
    adaptation_pk: int | None = None


def perform_action(saved, data, user):
    """Perform the action named in `data["do"]` and return its Outcome; raise SavingError."""
    action, _colon, argument = data.get("do", "").partition(":")
    if action in WITH_FORM:
        return WITH_FORM[action](saved, data)
    if action in ON_COMMENTS:
        return Outcome(ON_COMMENTS[action](saved, parse_number(argument)), {}, saved.pk)
    return ACTIONS[action](saved, user) if action in ACTIONS else Outcome()


def invite(saved, data):
    form = LinkForm(data)
    if not form.is_valid():
        return Outcome(forms={"link": form})
    states.invite_comments(saved, form.cleaned_data["days"])
    text = _("The link is ready. Send it to those whose comments you want.")
    return Outcome(text, {}, saved.pk)


def decide(saved, data):
    form = DecisionForm(data)
    if not form.is_valid():
        return Outcome(forms={"decision": form})
    revision, is_public = parse_number(data.get("revision", "")), form.cleaned_data["is_public"]
    try:
        states.decide(saved, revision, form.decision, is_public)
    except SavingError as error:
        form.add_error(None, str(error))
        return Outcome(forms={"decision": form})
    return Outcome(_("It is marked as decided."), {}, saved.pk)


def end_comments(saved, _user):
    states.end_comments(saved)
    text = _("The link does not work any more. The comments are kept.")
    return Outcome(text, {}, saved.pk)


def enable_mail(saved, _user):
    return set_mail(saved, True, _("You get at most one e-mail a day when comments come."))


def disable_mail(saved, _user):
    return set_mail(saved, False, _("No e-mails are sent about comments on this draft."))


def set_mail(saved, wanted, text):
    saved.wants_mail = wanted
    saved.save(update_fields=["wants_mail"])
    return Outcome(text, {}, saved.pk)


def publish(saved, _user):
    states.set_public(saved, True)
    return Outcome(_("Everybody can read it now."), {}, saved.pk)


def withdraw(saved, _user):
    states.set_public(saved, False)
    text = _("Only your organisation can read it now. That you use the guideline is still shown.")
    return Outcome(text, {}, saved.pk)


def new_draft(saved, user):
    """Begin a draft with the text of one that is decided."""
    draft = save_new(loads(saved.data), saved.version, saved.organisation.access, user)
    return Outcome(_("This is a new draft with the same text."), {}, draft.pk)


def delete(saved, _user):
    """Delete an open adaptation, with its comments."""
    if not states.open_rows(saved).exists():
        raise SavingError(_("What is decided is kept."))
    saved.delete()
    return Outcome(_("The draft is deleted."))


def toggle_handled(saved, number):
    comment = saved.comments.filter(pk=number).first()
    if comment is None:
        return ""
    comment.is_handled = not comment.is_handled
    comment.save(update_fields=["is_handled"])
    return _("The comment is marked.")


def remove_comment(saved, number):
    deleted, _rows = saved.comments.filter(pk=number).delete()
    return _("The comment is deleted.") if deleted else ""


WITH_FORM = {"invite": invite, "decide": decide}
ON_COMMENTS = {"handled": toggle_handled, "remove_comment": remove_comment}
ACTIONS = {
    "end_comments": end_comments,
    "want_mail": enable_mail,
    "want_no_mail": disable_mail,
    "publish": publish,
    "withdraw": withdraw,
    "new_draft": new_draft,
    "delete": delete,
}
