"""Forms of the admin with autosave, while another user decides about the page."""

from django.test import Client

from network.review.states import states_of

from .forms import case_data, initial_form_data
from .review_forms import edit_address, fresh, send, to_publish


def signed_in(user):
    client = Client()
    client.force_login(user)
    return client


def open_form(client, page):
    """Return the data of a newly opened form."""
    return initial_form_data(client.get(edit_address(page)).content)


def autosave(client, page, form, **fields):
    """Save a form that was opened earlier, as Wagtail's autosave does."""
    loaded = {name: form[name] for name in form if name.startswith("loaded_")}
    sent = {**case_data(page, **{**to_publish(), **fields}), **loaded}
    return client.post(edit_address(page), sent, headers={"accept": "application/json"})


def state(page):
    return states_of([fresh(page)])[page.pk].state


def publish(editor, page, **more):
    send(editor, page, {**to_publish(), **more}, "action-publish")
