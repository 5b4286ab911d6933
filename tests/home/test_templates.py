"""Numbers and months are in the language of the page, and every block of a body is rendered."""

import datetime
from decimal import Decimal

import pytest

from django.template import Context, Template
from django.utils.translation import override

from home.models import NodeDocument
from home.pictures import renditions
from home.templatetags.figures import (
    day,
    file_size,
    month,
    number,
    period,
    qualified,
    with_unit,
)
from tests.factories.home import (
    AccessibilityStatementPageFactory,
    NodeImageFactory,
    StandardPageFactory,
    home,
)

NOVEMBER = datetime.date(2026, 11, 1)
VIDEO = "https://www.youtube.com/watch?v=abc123"


@pytest.mark.parametrize(
    ("value", "swedish", "english"),
    [
        (2500, "2\u00a0500", "2,500"),
        (Decimal("75.50"), "75,5", "75.5"),
        (Decimal("1000000.00"), "1\u00a0000\u00a0000", "1,000,000"),
        (0, "0", "0"),
        (None, "", ""),
        (-3, "-3", "-3"),
    ],
)
def test_a_number_is_written_as_in_the_language(value, swedish, english):
    with override("sv"):
        assert number(value) == swedish
    with override("en"):
        assert number(value) == english


def test_per_cent_is_written_as_a_sign():
    with override("sv"):
        assert with_unit(75, "procent") == "75\u00a0%"
    with override("en"):
        assert with_unit(75, "per cent") == "75%"
        assert with_unit(34, "minutes") == "34\u00a0minutes"


def test_a_number_that_is_not_exact_has_a_qualifier():
    with override("en"):
        assert qualified(8, "exactly") == "8"
        assert qualified(2500, "over") == "over 2,500"


def test_a_datetime_is_written_as_a_local_date():
    late = datetime.datetime(2026, 12, 6, 23, 30, tzinfo=datetime.UTC)
    for language, written in (("sv", "7 december 2026"), ("en", "7 December 2026")):
        with override(language):
            assert Template("{% load figures %}{{ late|day }}").render(Context({"late": late})) == (
                written
            )
            assert day(datetime.date(2026, 12, 7)) == written


def test_a_month_is_written_out():
    with override("sv"):
        assert month(NOVEMBER) == "november 2026"
    with override("en"):
        assert month(NOVEMBER) == "November 2026"


@pytest.mark.parametrize(
    ("started", "ended", "text", "expected"),
    [
        (NOVEMBER, None, "", "since November 2026"),
        (None, NOVEMBER, "", "until November 2026"),
        (NOVEMBER, NOVEMBER, "autumn 2026", "autumn 2026"),
        (None, None, "", ""),
    ],
)
def test_a_period_is_written_with_the_known_months(started, ended, text, expected):
    with override("en"):
        assert period(started, ended, text) == expected


@pytest.mark.parametrize(
    ("size", "expected"),
    [(312_000, "312 kB"), (1_540, "1.5 kB"), (2_400_000, "2.4 MB"), (3_000_000_000, "3 GB")],
)
def test_the_size_of_a_file_has_the_unit_that_people_use(size, expected):
    with override("en"):
        assert file_size(size) == expected.replace(" ", "\u00a0")


def shown(client, *blocks):
    """Return the HTML of a page with `blocks` in its body."""
    page = StandardPageFactory()
    page.body = page.body.stream_block.to_python(
        [{"type": kind, "value": value} for kind, value in blocks]
    )
    page.save()
    return client.get(page.url).content.decode()


@pytest.mark.django_db
def test_text_blocks_are_shown(client):
    html = shown(
        client,
        ("text", "<h2>Rubrik</h2><p>Brödtext.</p>"),
        ("quote", {"text": "Citat", "source": "En rapport"}),
        (
            "accordion",
            {"heading": "Frågor", "items": [{"heading": "Varför?", "text": "<p>Så</p>"}]},
        ),
    )
    assert "<h2>Rubrik</h2>" in html
    assert "<blockquote><p>Citat</p></blockquote>" in html
    assert "<summary>Varför?</summary>" in html


@pytest.mark.django_db
def test_figures_are_shown_with_their_source(client):
    figure = {"qualifier": "over", "value": "2500", "unit": "personer", "label": "Kursdeltagare"}
    html = shown(client, ("numbers", {"numbers": [figure], "source": "Rapporten"}))
    assert "2\u00a0500" in html
    assert "<dt>Kursdeltagare</dt>" in html
    assert "Rapporten" in html


@pytest.mark.django_db
def test_a_table_has_a_caption_and_heads_for_columns_and_rows(client):
    table = {
        "columns": [{"type": "text", "heading": "År"}, {"type": "number", "heading": "Antal"}],
        "rows": [{"values": ["2026", "1200"]}],
    }
    html = shown(client, ("table", {"caption": "Kurser", "table": table}))
    assert "<caption>Kurser</caption>" in html
    assert '<th scope="col">År</th>' in html
    assert '<th scope="row">2026</th>' in html
    assert '<td class="numeric">1\u00a0200</td>' in html


@pytest.mark.django_db
def test_a_picture_comes_in_two_formats_with_its_text_alternative(client):
    image = NodeImageFactory(description="En väv i rött.", credit="Noden")
    renditions.make(image)
    html = shown(client, ("figure", {"image": image.pk, "caption": "Väven"}))
    assert 'type="image/avif"' in html
    assert 'alt="En väv i rött."' in html
    assert "sizes=" in html
    assert "Noden" in html


@pytest.mark.django_db
def test_a_decorative_picture_has_an_empty_text_alternative(client):
    image = NodeImageFactory()
    renditions.make(image)
    assert 'alt=""' in shown(client, ("figure", {"image": image.pk, "decorative": True}))


@pytest.mark.django_db
def test_a_document_has_its_type_and_size(client):
    document = NodeDocument.objects.create(title="Mall", file="mall.docx", file_size=312_000)
    html = shown(client, ("documents", {"documents": [document.pk]}))
    assert "DOCX, 312\u00a0kB" in html


@pytest.mark.django_db
def test_a_video_requests_nothing_from_its_service_until_it_is_played(client):
    html = shown(client, ("video", {"title": "Film", "address": VIDEO, "transcript": "<p>Hej</p>"}))
    assert "<iframe" not in html
    assert 'data-video-player="https://www.youtube-nocookie.com/embed/abc123"' in html
    assert f'href="{VIDEO}"' in html


@pytest.mark.django_db
def test_a_task_links_to_the_page_in_the_language_of_the_reader(client):
    page = StandardPageFactory()
    front = home()
    front.tasks = [
        (
            "task",
            {
                "audience": "Du",
                "heading": "Hitta",
                "text": "Text",
                "link": {"label": "Gå vidare", "page": page, "address": ""},
            },
        )
    ]
    front.save_revision(clean=False).publish()
    assert f'<a class="onward" href="{page.url}">Gå vidare</a>' in client.get("/").content.decode()


@pytest.mark.django_db
def test_the_accessibility_statement_has_what_the_law_requires(client):
    page = AccessibilityStatementPageFactory()
    page.shortcomings.create(what="Gamla dokument", measure="Görs om", due=NOVEMBER)
    page.save()
    html = client.get(page.url).content.decode()
    for expected in (
        "2018:1937",
        page.operator,
        "Gamla dokument",
        "1 november 2026",
        "noden@noden.example",
        page.authority_url,
    ):
        assert expected in html
