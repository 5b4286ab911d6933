"""The demonstration's events and news."""

from wagtail.models import Page

from cases.models import EventIndexPage, EventOrganisation, EventPage, InitiativePage
from home.demo.writer import LANGUAGE, in_language, read_yaml
from home.models import NewsIndexPage, NewsPage, NewsRelation

EVENT_FIELDS = ["slug", "title", "summary", "kind", "starts_on", "ends_on", "period_text"]
EVENT_FIELDS += ["place", "audience"]
NEWS_FIELDS = ["slug", "title", "summary", "body", "date"]


def load(writer, goals, organisations):
    """Load the events and the news.

    goals: {number: Swedish page}. organisations: {slug: Swedish page}.
    """
    index = writer.index_page(writer.home, EventIndexPage, "events")
    for data in read_yaml(__file__, "events.yaml"):
        writer.page(index, EventPage, event_builder(writer, data, goals, organisations))
    # Not in the menu: the front page leads there.
    words = writer.site["indexes"]["news"]
    index = writer.page(
        writer.home, NewsIndexPage, lambda language: (in_language(words, language), {})
    )
    for data in read_yaml(__file__, "news.yaml"):
        writer.page(index, NewsPage, news_builder(writer, data))


def event_builder(writer, data, goals, organisations):
    swedish = InitiativePage.objects.filter(locale__language_code=LANGUAGE)
    initiative = swedish.get(slug=data["initiative"])

    def build(language):
        texts = in_language(data, language)
        fields = {name: texts[name] for name in EVENT_FIELDS if name in texts}
        fields |= {"initiative": initiative, "body": [("text", texts["body"])]}
        fields |= {"report": writer.report_pages[LANGUAGE], "section": data["section"]}
        return fields, {
            "goals": [goals[number] for number in data["goals"]],
            "organisations": [
                EventOrganisation(organisation=organisations[row["organisation"]], role=row["role"])
                for row in data.get("organisations", [])
            ],
        }

    return build


def news_builder(writer, data):
    related = [related_page(address) for address in data["related"]]

    def build(language):
        texts = in_language(data, language)
        fields = {name: texts[name] for name in NEWS_FIELDS} | writer.source(data, language)
        return fields, {"related_pages": [NewsRelation(related=page) for page in related]}

    return build


def related_page(address):
    """Return the Swedish page whose address ends with `address`."""
    pages = Page.objects.filter(locale__language_code=LANGUAGE)
    return pages.get(url_path__endswith=f"/{address}/")
