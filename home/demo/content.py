"""The demo pages about the site itself, and the accessibility statement."""

import datetime

from home.demo.pictures import ALTERNATIVE, cloth_picture
from home.demo.steps import block
from home.demo.writer import IN_MENUS, in_language
from home.models import AccessibilityShortcoming, AccessibilityStatementPage, StandardPage

STATUS = {"fully_compliant": "full", "partially_compliant": "partial", "non_compliant": "none"}
PLAIN_FIELDS = [
    "slug",
    "title",
    "summary",
    "operator",
    "service",
    "introduction",
    "method",
    "response_time",
]


def load(writer):
    """Load the pages under "about"; other apps and the front page are loaded after it."""
    about = writer.page(writer.home, StandardPage, builder(writer, writer.site["about"], IN_MENUS))
    for data in writer.site["pages"]:
        writer.page(about, StandardPage, builder(writer, data, {}))
    writer.page(about, AccessibilityStatementPage, statement_builder(writer.site["accessibility"]))


def builder(writer, data, extra):
    image = cloth_picture(data["slug"]["sv"], data["title"]["sv"]) if extra else None

    def build(language):
        texts = in_language(data, language)
        fields = {name: texts[name] for name in ("slug", "title", "summary")} | extra
        fields["body"] = [block(data) for data in texts["body"]]
        fields |= writer.source(texts, language)
        if image:
            fields |= {"image": image, "image_description": ALTERNATIVE[language]}
        return fields, {}

    return build


def statement_builder(data):
    def build(language):
        texts = in_language(data, language)
        authority, contact = texts["supervisory_authority"], texts["contact"]
        fields = {name: texts[name] for name in PLAIN_FIELDS} | {
            "status": STATUS[data["status"]],
            "assessed_on": datetime.date.fromisoformat(data["assessed_on"]),
            "reviewed_on": datetime.date.fromisoformat(data["updated_on"]),
            "contact_text": contact["text"],
            "contact_email": contact["email"],
            "authority_name": authority["name"],
            "authority_text": authority["text"],
            "authority_url": authority["url"],
        }
        return fields, {"shortcomings": [shortcoming(part) for part in texts["shortcomings"]]}

    return build


def shortcoming(part):
    due = datetime.date.fromisoformat(part["date"]) if part.get("date") else None
    texts = {name: part[name] for name in ("what", "reason", "measure")}
    return AccessibilityShortcoming(due=due, **texts)
