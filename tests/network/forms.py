"""The data that forms of the admin send."""

from bs4 import BeautifulSoup
from wagtail.admin.rich_text import get_rich_text_editor_widget
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

ROWS = ("participants", "products", "assessments", "outcomes", "artefacts", "guidelines")


def text(html):
    """Return running text as the editor in the browser sends it."""
    return get_rich_text_editor_widget().format_value(html)


def case_data(page, **fields):
    """Return the data of the form of a case, with `fields` changed."""
    rows = {name: inline_formset(fields.pop(name, [])) for name in ROWS}
    values = {
        "title": page.title,
        "slug": page.slug,
        "summary": page.summary,
        "ai_act_class": "minimal",
    }
    texts = ("problem", "solution", "alternatives", "lessons", "obstacles", "reuse_needs")
    values |= {name: text(fields.pop(name, "")) for name in texts}
    rest = {"next_steps": streamfield([]), "comments": inline_formset([])}
    return nested_form_data({**values, **rows, **rest, **fields})


def initial_form_data(html):
    """Return the data that a browser sends for the form of a page if nothing was changed.

    Blocks, which a script renders, are sent as if there were none.
    """
    form = BeautifulSoup(html, "html.parser").find(id="page-edit-form")
    sent = {}
    for field in form.find_all(["input", "textarea", "select"], attrs={"name": True}):
        sent.setdefault(field["name"], []).extend(values_of(field))
    blocks = form.find_all(attrs={"data-block": True})
    return sent | {f"{block['id']}-count": ["0"] for block in blocks}


def values_of(field):
    if field.name == "select":
        return [option["value"] for option in field.find_all("option", selected=True)]
    if field.name == "textarea":
        return [field.text.removeprefix("\n")]
    if field.get("type") in ("checkbox", "radio"):
        return [field.get("value", "on")] if field.has_attr("checked") else []
    return [field.get("value", "")]
