"""Next steps of the demo content, which name pages by their slugs."""

from wagtail.models import Page

from home.demo.writer import LANGUAGE


def block(data):
    """Return (type, value) of a block of a body, whose steps may name pages."""
    value = data["value"]
    if data["type"] == "steps":
        value = value | {"steps": [step(each) for each in value["steps"]]}
    return data["type"], value


def next_steps(data):
    """Return the stream of the next steps of a page."""
    return [("step", step(each)) for each in data]


def step(data):
    """Return the value of a StepBlock; `page` is the slug of a Swedish page."""
    if "page" not in data:
        return data
    page = Page.objects.get(slug=data["page"], locale__language_code=LANGUAGE)
    return data | {"page": page}
