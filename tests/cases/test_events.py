"""Events: their times, where they are shown, calendar files, feeds and structured data."""

import datetime
import json
import re
from functools import partial
from zoneinfo import ZoneInfo

import pytest
from bs4 import BeautifulSoup
from icalendar import Calendar
from wagtail.models import PageViewRestriction

from django.core.exceptions import ValidationError
from django.utils import timezone, translation

from cases.events.checks import check_event
from cases.events.times import is_repeated, is_skipped
from cases.models import EventOrganisation, EventPage
from tests.factories.cases import EventPageFactory, GoalPageFactory, InitiativePageFactory
from tests.factories.home import home, translate
from tests.factories.network import OrganisationPageFactory

STOCKHOLM = ZoneInfo("Europe/Stockholm")
SPRING_FORWARD, FALL_BACK = datetime.date(2026, 3, 29), datetime.date(2026, 10, 25)
HALF_PAST_TWO = datetime.time(2, 30)
DAY = datetime.date(2026, 12, 3)
ATOM = "{http://www.w3.org/2005/Atom}"


def errors_of(**fields):
    """Return {field: messages} of the validation errors of an event with these fields."""
    event = EventPage(**{"title": "Träff", "kind": "meeting", "starts_on": DAY, **fields})
    found = {}
    for check in (event.clean_fields, partial(check_event, event)):
        try:
            check()
        except ValidationError as error:
            found |= error.message_dict
    return {name: messages for name, messages in found.items() if name in fields}


def in_calendar(client, address):
    """Return the events of a calendar file."""
    response = client.get(address)
    assert response.status_code == 200
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    return Calendar.from_ical(response.content).events


def event_of(page, client):
    return in_calendar(client, f"{page.url}kalender.ics")[0]


def described(page, client):
    """Return the schema.org description of a page."""
    html = BeautifulSoup(client.get(page.url).content, "html.parser")
    data = json.loads(html.find("script", type="application/ld+json").string)
    return data["@graph"][0]


def text_of(client, page):
    return BeautifulSoup(client.get(page.url).content, "html.parser").main.get_text(" ", strip=True)


# Validation at the field.


def test_skipped_and_repeated_hours_are_detected():
    def local(day, time):
        return datetime.datetime.combine(day, time, tzinfo=STOCKHOLM)

    assert is_skipped(local(SPRING_FORWARD, HALF_PAST_TWO))
    assert is_repeated(local(FALL_BACK, HALF_PAST_TWO))
    for day in (SPRING_FORWARD, FALL_BACK):
        for hour in (1, 3, 12):
            moment = local(day, datetime.time(hour))
            assert not is_skipped(moment)
            assert not is_repeated(moment)


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({"ends_on": DAY - datetime.timedelta(1)}, "ends_on"),
        ({"starts_time": datetime.time(14), "ends_time": datetime.time(13)}, "ends_time"),
        ({"starts_time": datetime.time(14), "ends_time": datetime.time(14)}, "ends_time"),
        ({"starts_time": None, "ends_time": datetime.time(13)}, "starts_time"),
        ({"starts_on": SPRING_FORWARD, "starts_time": HALF_PAST_TWO}, "starts_time"),
        ({"starts_on": FALL_BACK, "starts_time": HALF_PAST_TWO}, "starts_time"),
        ({"registration_url": "ring växeln"}, "registration_url"),
        ({"registration_url": "javascript:alert(1)"}, "registration_url"),
        ({"register_by": DAY + datetime.timedelta(1)}, "register_by"),
    ],
)
def test_invalid_dates_and_times_are_errors_of_the_field(fields, wrong):
    assert set(errors_of(**fields)) == {wrong}


@pytest.mark.parametrize(
    "fields",
    [
        {"starts_time": datetime.time(22), "ends_on": DAY + datetime.timedelta(1),
         "ends_time": datetime.time(1)},
        {"starts_on": FALL_BACK, "starts_time": HALF_PAST_TWO, "time_zone": "UTC"},
        {"starts_on": SPRING_FORWARD, "starts_time": HALF_PAST_TWO, "time_zone": "Asia/Tokyo"},
        {"registration_url": "https://anmalan.example/?id=1"},
    ],
)  # fmt: skip
def test_valid_dates_and_times_are_accepted(fields):
    assert errors_of(**fields) == {}


@pytest.mark.django_db
def test_the_form_shows_the_errors_and_keeps_the_values():
    form_class = EventPage.get_edit_handler().get_form_class()
    index = EventPageFactory().get_parent().specific
    data = {"title": "Träff", "slug": "traff", "kind": "meeting", "starts_on": "2026-12-03",
            "ends_on": "2026-12-01", "time_zone": "Europe/Stockholm", "registration_url": "hos oss",
            "body-count": "0", "next_steps-count": "0", "organisations-TOTAL_FORMS": "0",
            "organisations-INITIAL_FORMS": "0", "comments-TOTAL_FORMS": "0",
            "comments-INITIAL_FORMS": "0"}  # fmt: skip
    form = form_class(data, instance=EventPage(), parent_page=index)
    assert set(form.errors) == {"ends_on", "registration_url"}
    assert form["registration_url"].value() == "hos oss"


# Lists.


@pytest.mark.django_db
def test_an_event_is_coming_until_it_is_over():
    now = timezone.localtime()
    hour = datetime.timedelta(hours=1)
    started = EventPage(
        starts_on=(now - hour).date(), starts_time=(now - hour).time(),
        ends_on=(now + hour).date(), ends_time=(now + hour).time(),
    )  # fmt: skip
    over = EventPage(
        starts_on=(now - 2 * hour).date(), starts_time=(now - 2 * hour).time(),
        ends_on=(now - hour).date(), ends_time=(now - hour).time(),
    )  # fmt: skip
    for event in (started, over):
        event.set_datetimes()
        assert event.is_over == (event.ends_at <= timezone.now())
    assert [started.is_over, over.is_over] == [False, True]
    today, yesterday = EventPageFactory(days=0), EventPageFactory(days=-1)
    swedish = EventPage.objects.filter(locale=today.locale)
    assert list(swedish.coming()) == [today]
    assert list(swedish.past()) == [yesterday]


@pytest.mark.django_db
def test_the_list_shows_coming_and_past_events(client):
    index = EventPageFactory(title="Sedan", days=9).get_parent()
    EventPageFactory(title="Snart", days=2)
    EventPageFactory(title="Förr", days=-9)
    PageViewRestriction.objects.create(
        page=EventPageFactory(title="Internt"), restriction_type="login"
    )
    html = BeautifulSoup(client.get(index.url).content, "html.parser").main
    titles = [
        [link.text for link in section.select(".entry-title a")]
        for section in html.select("section.events")
    ]
    assert titles == [["Snart", "Sedan"], ["Förr"]]


@pytest.mark.django_db
def test_the_front_page_shows_the_next_event_only_where_there_is_one(client):
    event = EventPageFactory(title="Förr", days=-1)
    assert "Förr" not in text_of(client, home())
    EventPageFactory(title="Snart", parent=event.get_parent())
    assert "Snart" in text_of(client, home())


@pytest.mark.django_db
def test_pages_that_an_event_refers_to_show_the_event(client):
    organisation, initiative, goal = (
        OrganisationPageFactory(),
        InitiativePageFactory(),
        GoalPageFactory(),
    )
    event = EventPageFactory(title="Vårmötet", days=-3, initiative=initiative, goals=[goal])
    event.organisations = [EventOrganisation(organisation=organisation, role="speaker")]
    event.save()
    html = client.get(event.url).content.decode()
    for page in (organisation, initiative, goal):
        assert "Vårmötet" in text_of(client, page)
        assert f'href="{page.url}"' in html
    event.unpublish()
    assert "Vårmötet" not in text_of(client, organisation)


@pytest.mark.django_db
def test_the_list_of_organisations_says_who_speaks_and_hosts(client):
    organisation = OrganisationPageFactory()
    initiative = InitiativePageFactory(title="Labbet")
    initiative.organisations.create(organisation=organisation, role="host")
    initiative.save()
    event = EventPageFactory(title="Labbdagen", initiative=initiative)
    event.organisations = [
        EventOrganisation(organisation=organisation, role="host"),
        EventOrganisation(organisation=organisation, role="speaker"),
    ]
    event.save()
    text = text_of(client, organisation.get_parent())
    assert "Är värd: Labbet" in text
    assert "Talar: Labbdagen" in text


# Texts.


@pytest.mark.parametrize(
    ("fields", "swedish", "english"),
    [
        ({}, "torsdag 3 december 2026", "Thursday 3 December 2026"),
        ({"ends_on": datetime.date(2026, 12, 4)}, "3–4 december 2026", "3–4 December 2026"),
        ({"ends_on": datetime.date(2027, 1, 4)}, "3 december 2026 – 4 januari 2027",
         "3 December 2026 – 4 January 2027"),
        ({"starts_time": datetime.time(13), "ends_time": datetime.time(16)},
         "torsdag 3 december 2026 kl. 13:00–16:00", "Thursday 3 December 2026 at 13:00–16:00"),
        ({"period_text": "vintern"}, "vintern", "vintern"),
    ],
)  # fmt: skip
def test_dates_and_times_are_written_as_in_the_language(fields, swedish, english):
    event = EventPage(starts_on=DAY, **fields)
    with translation.override("sv"):
        assert event.when == swedish
    with translation.override("en"):
        assert event.when == english


def test_an_unexpected_time_zone_is_named():
    event = EventPage(starts_on=DAY, starts_time=datetime.time(13), time_zone="Europe/London")
    event.set_datetimes()
    with translation.override("sv"):
        assert event.zone_note == "lokal tid i London (GMT)"
        event.time_zone = "Europe/Stockholm"
        assert event.zone_note == ""
    with translation.override("en"):
        assert event.zone_note == "local time in Stockholm (CET)"


@pytest.mark.django_db
def test_registration_is_open_until_the_last_day_unless_the_event_is_over_or_cancelled(client):
    event = EventPageFactory(registration_url="https://anmalan.example/")
    yesterday = timezone.localdate() - datetime.timedelta(1)
    assert event.can_register
    for name, value in (("register_by", yesterday), ("is_cancelled", True)):
        changed = EventPage.objects.get(pk=event.pk)
        setattr(changed, name, value)
        assert not changed.can_register
    event.is_cancelled = True
    event.save()
    html = client.get(event.url).content.decode()
    assert "Evenemanget är inställt." in html
    assert "anmalan.example" not in html.split("<main")[1]


# Machines.


@pytest.mark.django_db
def test_the_calendar_file_has_the_place_and_the_local_times(client):
    event = EventPageFactory(
        title="Möte; om ”AI”, kostnader\\nytta " + "och mycket annat " * 8,
        starts_on=DAY, starts_time=datetime.time(13), ends_time=datetime.time(16),
        place="Gasverket, Lund", time_zone="America/New_York",
    )  # fmt: skip
    content = client.get(f"{event.url}kalender.ics").content
    assert max(map(len, content.split(b"\r\n"))) <= 75
    assert b"\n" not in content.replace(b"\r\n", b"")
    entry = event_of(event, client)
    assert entry["SUMMARY"] == event.title
    assert entry["LOCATION"] == "Gasverket, Lund"
    assert entry["DTSTART"].params["TZID"] == "America/New_York"
    assert entry.start == datetime.datetime(2026, 12, 3, 18, tzinfo=datetime.UTC)
    assert entry.end - entry.start == datetime.timedelta(hours=3)
    [zone] = Calendar.from_ical(content).timezones
    assert zone.to_tz().utcoffset(datetime.datetime(2026, 12, 3)) == datetime.timedelta(hours=-5)


@pytest.mark.django_db
def test_a_whole_day_is_a_date_and_a_cancelled_event_has_that_status(client):
    event = EventPageFactory(starts_on=DAY, is_cancelled=True)
    entry = event_of(event, client)
    assert (entry.start, entry.end) == (DAY, DAY + datetime.timedelta(1))
    assert entry["STATUS"] == "CANCELLED"
    assert entry["UID"].startswith(str(event.translation_key))


@pytest.mark.django_db
def test_the_calendar_of_all_has_only_public_events_with_exact_dates(client):
    index = EventPageFactory(title="Öppet").get_parent()
    vague = EventPageFactory(title="Någon gång", period_text="våren 2024", days=-99)
    private = EventPageFactory(title="Internt")
    PageViewRestriction.objects.create(page=private, restriction_type="login")
    EventPageFactory(title="Utkast", live=False)
    found = in_calendar(client, f"{index.url}kalender.ics")
    assert [entry["SUMMARY"] for entry in found] == ["Öppet"]
    assert client.get(f"{vague.url}kalender.ics").status_code == 404
    assert client.get(f"{private.url}kalender.ics").status_code == 302
    assert client.get(f"{index.url}finns-inte/kalender.ics").status_code == 404
    feed = client.get(f"{index.url}evenemang.atom").content.decode()
    assert re.findall(r"<entry><title>(.*?)</title>", feed) == ["Någon gång", "Öppet"]


@pytest.mark.django_db
def test_the_english_tree_has_its_own_calendar_and_feed(client):
    event = EventPageFactory(title="Träff")
    index = translate(event.get_parent(), slug="events")
    translate(event, title="Meeting", slug="meeting")
    [entry] = in_calendar(client, f"{index.url}calendar.ics")
    assert entry["SUMMARY"] == "Meeting"
    assert "<title>Meeting</title>" in client.get(f"{index.url}events.atom").content.decode()


@pytest.mark.django_db
def test_the_structured_data_describes_the_event(client):
    organisation = OrganisationPageFactory(title="Lunds kommun")
    event = EventPageFactory(
        starts_on=DAY, starts_time=datetime.time(13), ends_time=datetime.time(16), place="Lund",
        online_url="https://mote.example/", registration_url="https://anmalan.example/", price=0,
    )  # fmt: skip
    event.organisations = [EventOrganisation(organisation=organisation, role="host")]
    event.save()
    data = described(event, client)
    assert data["@type"] == "Event"
    assert data["startDate"] == "2026-12-03T13:00:00+01:00"
    assert data["endDate"] == "2026-12-03T16:00:00+01:00"
    assert data["eventAttendanceMode"].endswith("MixedEventAttendanceMode")
    assert [place["@type"] for place in data["location"]] == ["Place", "VirtualLocation"]
    assert data["offers"]["price"] == 0
    assert data["organizer"][0]["name"] == "Lunds kommun"
    assert "datePublished" not in data


@pytest.mark.django_db
def test_the_structured_data_has_no_date_that_is_not_known(client):
    event = EventPageFactory(
        starts_on=datetime.date(2023, 11, 1), ends_on=datetime.date(2023, 11, 30),
        period_text="november 2023",
    )  # fmt: skip
    assert described(event, client)["startDate"] == "2023-11"


@pytest.mark.django_db
def test_the_first_next_step_is_to_register_while_registration_is_open(client):
    event = EventPageFactory(
        title="Träff", registration_url="https://anmalan.example/", price=450, audience=["company"]
    )
    steps = client.get(event.url).context["next_steps"]
    assert [step.kind for step in steps] == ["register", "ask", "visit"]
    assert (steps[0].address, steps[0].cost) == ("https://anmalan.example/", "450 kr")
    event.is_cancelled = True
    event.save()
    assert [step.kind for step in client.get(event.url).context["next_steps"]] == ["ask", "visit"]
