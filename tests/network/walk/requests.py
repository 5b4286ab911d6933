"""The requests to each URL, and the check that responses do not contain the secret."""

from urllib.parse import urlencode

from django.contrib.messages.storage import default_storage
from django.test import RequestFactory

from .world import SECRET

AJAX = {"X-Requested-With": "XMLHttpRequest"}
# A search for this prefix finds the secret; a response that repeats the query does not hold it.
BEGINNING = SECRET[:-2]


def query(holdings):
    """Return a query string that asks every list for the things of `holdings`."""
    pages = holdings.ids("page")
    ids = pages + holdings.ids("image") + holdings.ids("document")
    return urlencode(
        {
            "id": ids,
            "childOf": holdings.access.organisation_id,
            "child_of": holdings.access.organisation_id,
            "q": BEGINNING,
            "search": BEGINNING,
            "term": BEGINNING,
            "collection_id": holdings.access.collection_id,
            "target_pages[]": pages,
            "uploaded_by_user": holdings.ids("user"),
            "user": holdings.ids("user"),
        },
        doseq=True,
    )


def one_id(holdings):
    """Return a query string that names one page, image and document: some views take no more."""
    return urlencode({"id": holdings.ids("page")[0], "multiple": "1", "user_perms": "move_to"})


def body(holdings, own):
    """Return what a form could send to change what belongs to `holdings`, or to name it."""
    live = holdings.things["page"][1]
    return {
        "title": "Ändrad",
        "slug": "andrad",
        "name": "Ändrad",
        "collection": holdings.access.collection_id,
        "new_parent_page": own.access.organisation_id,
        "id": holdings.ids("page"),
        "user_pks": holdings.ids("user"),
        "action-publish": "1",
        "comment": "Ändrad",
        "external-link-chooser-url": live.full_url,
        "external-link-chooser-link_text": "Ändrad",
        "remove": "1",
        "confirm": "1",
    }


def send(client, path, holdings, own, often=True):
    """Yield (method, response) for each way in which the address is asked; two unless `often`."""
    yield "GET", client.get(f"{path}?{query(holdings)}", headers=AJAX)
    yield "POST", client.post(path, body(holdings, own))
    if often:
        yield "GET", client.get(path)
        yield "GET", client.get(f"{path}?{one_id(holdings)}")
        yield "POST", client.post(f"{path}?{query(holdings)}", {}, headers=AJAX)


def how_many(often=True):
    """Return how many requests `send` makes."""
    return 5 if often else 2


def text_of(response):
    """Return all that a response says: its body and the address it leads to."""
    content = b"".join(response.streaming_content) if response.streaming else response.content
    headers = " ".join(f"{name}: {value}" for name, value in response.headers.items())
    return f"{headers}\n{content.decode(errors='replace')}".casefold()


def leaks(response):
    return SECRET in text_of(response)


def leaks_in_messages(client):
    """Return whether the next page would tell the secret in a message of the earlier requests."""
    request = RequestFactory().get("/")
    request.COOKIES = {name: morsel.value for name, morsel in client.cookies.items()}
    request.session = client.session
    return any(SECRET in str(message).casefold() for message in default_storage(request))
