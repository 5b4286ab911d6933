"""Released versions of a guideline: what they hold, that they stay, and how they differ."""

import datetime
import json

import pytest
from wagtail.models import Page, PageViewRestriction

from django.db import DatabaseError, connection, transaction
from django.db.models import ProtectedError

from network.guidelines.diff import compare, longest_increasing
from network.guidelines.release import IncompleteError, release
from network.models import GuidelineVersion
from network.models.guideline_version import VersionIsImmutableError
from tests.factories.home import translate
from tests.factories.network import GuidelinePageFactory, placeholder, section
from tests.network.people import person

pytestmark = pytest.mark.django_db
LAW = [{"label": "Kommunallagen (2017:725)", "url": ""}]


def complete(identifier, **values):
    return section(identifier, rationale="<p>Lag.</p>", law_references=LAW, **values)


def guideline(*sections, **fields):
    fields.setdefault("placeholders", [placeholder("kommun", example="Exempelkommunen")])
    sections = sections or (complete("syfte", text="<p>I {{ kommun }} gäller detta.</p>"),)
    return GuidelinePageFactory(sections=list(sections), **fields)


def released(page, number="1.0", **values):
    values = {"change_kind": "content", "notes": {"sv": "Ny."}, **values}
    values.setdefault("released_on", datetime.date(2026, 4, 20))
    return release(page, number, **values)


def publish(page, sections):
    page.sections = sections
    page.save_revision(clean=False).publish()


def test_a_version_holds_what_was_published_in_each_language_of_its_own():
    page = guideline()
    translate(page.get_parent(), slug="guidelines")
    translate(page, slug="g", title="Guideline", sections_language="en")
    version = released(page)
    assert set(json.loads(version.content)) == {"sv", "en"}
    assert version.content_in("en").title == "Guideline"


def test_a_page_in_english_that_shows_the_swedish_text_is_no_language_of_the_version():
    page = guideline()
    translate(page.get_parent(), slug="guidelines")
    translate(page, slug="g", sections_language="sv")
    assert released(page).languages == ["sv"]


def test_later_edits_leave_a_version_as_it_was(client):
    page = guideline()
    version = released(page)
    publish(page, [complete("syfte", text="<p>Något annat för {{ kommun }}.</p>")])
    kept = GuidelineVersion.objects.get(pk=version.pk)
    assert kept.is_intact
    assert "gäller detta" in kept.content_in("sv").sections[0].text
    assert "gäller detta" in client.get(f"{page.url}1.0/").content.decode()


def test_a_version_cannot_be_saved_again_updated_or_deleted():
    version = released(guideline())
    version.content = "{}"
    for action in (
        version.save,
        version.delete,
        GuidelineVersion.objects.all().delete,
        lambda: GuidelineVersion.objects.update(content="{}"),
    ):
        with pytest.raises(VersionIsImmutableError):
            action()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE network_guidelineversion SET content = '{}'",
        "UPDATE network_guidelineversion SET content_hash = ''",
        "UPDATE network_guidelineversion SET minor = 7",
        "DELETE FROM network_guidelineversion",
    ],
)
def test_the_database_itself_refuses_to_change_or_delete_a_version(statement):
    version = released(guideline())
    with (
        pytest.raises(DatabaseError, match="never changes"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement)
    assert GuidelineVersion.objects.get(pk=version.pk).is_intact


def test_a_guideline_with_versions_cannot_be_deleted_by_any_way_of_the_admin(client):
    page = guideline()
    released(page)
    client.force_login(person("superuser"))
    for address in (
        f"/hantera/pages/{page.pk}/delete/",
        f"/hantera/pages/{page.get_parent().pk}/delete/",
        f"/hantera/bulk/wagtailcore/page/delete/?id={page.pk}",
    ):
        client.post(address)
    assert Page.objects.filter(pk=page.pk).exists()
    with pytest.raises(ProtectedError):
        page.delete()


def test_a_version_needs_every_section_complete():
    with pytest.raises(IncompleteError) as raised:
        released(guideline(section("syfte", text="<p>I {{ kommun }}.</p>")))
    assert len(raised.value.lines) == 2


@pytest.mark.parametrize("role", ["member", "editor"])
def test_only_an_editor_releases(client, role):
    page = guideline()
    client.force_login(person(role))
    address = f"/hantera/guidelines/{page.pk}/release/"
    response = client.post(
        address,
        {
            "number": "1.0",
            "released_on": "2026-11-23",
            "change_kind": "content",
            "note_sv": "Den första.",
        },
    )
    is_editor = role == "editor"
    assert GuidelineVersion.objects.of(page).exists() == is_editor, response


def test_an_editor_sees_what_changed_before_releasing(client):
    page = guideline()
    released(page)
    publish(page, [complete("syfte", text="<p>I {{ kommun }} gäller annat.</p>")])
    client.force_login(person("superuser"))
    html = client.get(f"/hantera/guidelines/{page.pk}/release/").content.decode()
    assert "<ins>" in html and "<del>" in html


def test_a_number_that_is_not_higher_than_the_last_is_refused(client):
    page = guideline()
    released(page, "1.2")
    client.force_login(person("superuser"))
    for number in ("1.2", "1.1", "0.9", "1", "1.2.3", "1.02", "x"):
        values = {"number": number, "released_on": "2026-11-23", "change_kind": "law"}
        client.post(f"/hantera/guidelines/{page.pk}/release/", {**values, "note_sv": "x"})
    assert GuidelineVersion.objects.count() == 1


def test_versions_have_addresses_and_a_feed_in_both_languages(client):
    page = guideline()
    translate(page.get_parent(), slug="guidelines")
    english = translate(page, slug="guideline", title="Guideline", sections_language="en")
    released(page)
    for address in (page.url, english.url):
        assert client.get(f"{address}1.0/").status_code == 200
        assert client.get(f"{address}1.1/").status_code == 404
    assert f'href="{english.url}1.0/"' in client.get(f"{page.url}1.0/").content.decode()
    feed = client.get(f"{page.url}versioner.atom")
    assert feed["Content-Type"] == "application/atom+xml"
    assert f"{page.url}1.0/" in feed.content.decode()


def test_the_public_sees_added_removed_moved_and_changed_sections(client):
    page = guideline(*map(complete, ("a", "b", "c", "d")), placeholders=[])
    released(page)
    sections = [complete("c"), complete("a"), complete("b", text="<p>Ny text.</p>"), complete("e")]
    publish(page, sections)
    released(page, "1.1", change_kind="law")
    old, new = (one.content_in("sv") for one in GuidelineVersion.objects.of(page)[::-1])
    status = {one.identifier: one.status for one in compare(old, new, "sv").sections}
    assert status == {"c": "moved", "a": "same", "b": "changed", "e": "added", "d": "removed"}
    html = client.get(f"{page.url}jamfor/").content.decode()
    assert "<ins>" in html
    assert "tillagt:" in html


def test_a_place_stays_whole_in_a_difference():
    page = guideline(complete("a", text="<p>I {{ kommun }} gäller detta.</p>"))
    released(page)
    publish(page, [complete("a", text="<p>Detta gäller alla i {{ kommun }} nu.</p>")])
    released(page, "1.1")
    new, old = (one.content_in("sv") for one in GuidelineVersion.objects.of(page))
    (change,) = compare(old, new, "sv").sections
    assert "{{kommun}}" in change.text


def test_an_unknown_version_in_a_comparison_is_not_found(client):
    page = guideline()
    released(page)
    assert client.get(f"{page.url}jamfor/?from=9.9").status_code == 404
    assert client.get(f"{page.url}jamfor/?from=%00").status_code == 404


def test_a_comparison_of_a_guideline_without_versions_is_not_found(client):
    assert client.get(f"{guideline().url}jamfor/").status_code == 404


@pytest.mark.parametrize(
    ("numbers", "expected"), [([], set()), ([3, 1, 2], {1, 2}), ([0, 1, 2], {0, 1, 2})]
)
def test_a_longest_increasing_subsequence_is_found(numbers, expected):
    assert longest_increasing(numbers) == expected


def test_a_version_costs_as_many_queries_with_many_versions(client, django_assert_max_num_queries):
    page = guideline()
    for minor in range(10):
        released(page, f"1.{minor}")
    with django_assert_max_num_queries(40):
        client.get(f"{page.url}1.0/")


def test_what_restricts_a_guideline_restricts_its_versions_and_their_feed(client):
    page = guideline()
    released(page)
    addresses = [f"{page.url}1.0/", f"{page.url}versioner.atom", f"{page.url}anpassa/"]
    assert [client.get(address).status_code for address in addresses] == [200, 200, 200]
    PageViewRestriction.objects.create(page=page, restriction_type="login")
    assert [client.get(address).status_code for address in addresses] == [302, 302, 302]
