"""Next steps: those of editors, ended ones, ones without a public target, and the defaults."""

import datetime

import pytest
from wagtail.blocks import StructBlockValidationError
from wagtail.models import Site
from wagtail.test.utils.form_data import nested_form_data, streamfield

from django.core.files.base import ContentFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from home.blocks.steps import StepBlock
from home.models import DefaultSteps, NodeDocument, NodeSettings
from home.steps.contact_address import contact_address, is_page_token, page_token
from home.steps.step import current, steps_from
from tests.factories.home import StandardPageFactory, alias, home, locale
from tests.factories.people import editor

pytestmark = pytest.mark.django_db
DAY = datetime.timedelta(days=1)


def step(**fields):
    return {"kind": "visit", "label": "Se efter", "address": "https://noden.example/", **fields}


def cleaned(**fields):
    block = StepBlock()
    return block.clean(block.to_python({"kind": "ask", "label": "Fråga", **fields}))


def html_of(client, page):
    return client.get(page.url).content.decode()


def test_a_step_has_at_most_one_target():
    with pytest.raises(StructBlockValidationError):
        cleaned(address="https://noden.example/", page=home().pk)


def test_a_download_needs_a_target():
    with pytest.raises(StructBlockValidationError):
        cleaned(kind="download")
    assert cleaned(kind="download", address="https://noden.example/mall.docx")
    assert cleaned(kind="apply")


@pytest.mark.parametrize("address", ["javascript:alert(1)", "hej", "http://[", "/om/"])
def test_an_invalid_address_is_refused(address):
    with pytest.raises(StructBlockValidationError):
        cleaned(address=address)


@pytest.mark.parametrize(("days", "count"), [(-1, 0), (0, 1), (1, 1)])
def test_a_step_is_shown_up_to_its_last_day(days, count):
    until = timezone.localdate() + days * DAY
    assert len(current([step(until=until)])) == count


def test_a_step_without_a_target_leads_to_the_contact_form_about_its_page():
    page = StandardPageFactory()
    found = steps_from([step(address="")], page)
    assert found[0].address == contact_address(page)


def test_a_page_or_a_document_that_is_not_public_is_no_target():
    draft = StandardPageFactory(live=False)
    assert steps_from([step(address="", page=draft)], StandardPageFactory()) == []
    document = NodeDocument.objects.create(title="Mall", file=ContentFile(b"x", name="mall.txt"))
    shown = steps_from([step(address="", document=document)], StandardPageFactory())
    assert shown[0].address == document.url


def test_the_address_of_the_form_belongs_to_one_page():
    assert is_page_token(page_token(3), 3)
    assert not is_page_token(page_token(3), 4)
    assert not is_page_token("", 3)


def test_a_page_without_steps_has_those_of_every_page(client):
    page = StandardPageFactory()
    html = html_of(client, page)
    assert f'href="{contact_address(page)}"' in html
    assert 'href="#next-steps"' in html


def test_the_page_on_how_to_take_part_is_a_step_of_all_pages_but_itself(client):
    target = StandardPageFactory(title="Var med")
    settings = NodeSettings.for_site(Site.objects.get())
    settings.take_part_page = target
    settings.save()
    words = "Se hur du kan vara med"
    assert words in html_of(client, StandardPageFactory())
    assert words not in html_of(client, target)


def test_own_steps_come_first_and_replace_the_default_of_their_kind(client):
    page = StandardPageFactory(next_steps=[("step", step(kind="ask", label="Ring växeln"))])
    html = html_of(client, page)
    assert "Ring växeln" in html
    assert contact_address(page) not in html


def test_a_step_that_has_ended_is_replaced_by_the_default(client):
    over = step(kind="ask", label="Anmäl dig till kursen", until=timezone.localdate() - DAY)
    page = StandardPageFactory(next_steps=[("step", over)])
    html = html_of(client, page)
    assert "Anmäl dig till kursen" not in html
    assert contact_address(page) in html


def test_editors_set_the_default_of_a_page_type(client):
    DefaultSteps.objects.create(
        page_type="home.standardpage",
        locale=locale("sv"),
        steps=[("step", step(label="Prenumerera på nyheter"))],
    )
    page = StandardPageFactory()
    english = alias(page)
    assert "Prenumerera på nyheter" in html_of(client, page)
    assert '<li class="step step-visit" lang="sv">' in html_of(client, english)


def test_a_page_type_has_one_set_of_defaults_in_a_language(client):
    client.force_login(editor())
    rows = streamfield([("step", {"kind": "ask", "label": "Fråga oss"})])
    data = nested_form_data({"page_type": "home.standardpage", "steps": rows})
    address = reverse("wagtailsnippets_home_defaultsteps:add")
    assert client.post(address, data).status_code == 302
    again = client.post(address, data)
    assert "har redan standardsteg" in again.content.decode()
    assert DefaultSteps.objects.filter(locale=locale("sv")).count() == 1


def test_the_front_page_has_tasks_instead(client):
    assert "next-steps" not in html_of(client, home())


def test_many_steps_take_as_many_queries_as_one():
    pages = [StandardPageFactory() for _number in range(3)]
    counts = []
    for some in (pages[:1], pages):
        values = [step(address="", page=page) for page in some]
        with CaptureQueriesContext(connection) as queries:
            assert len(steps_from(values, pages[0])) == len(some)
        counts.append(len(queries))
    assert counts[0] == counts[1]


def test_a_block_of_steps_names_its_audience_and_its_steps(client):
    blocks = [
        ("steps", {"heading": name, "steps": [step(label=f"Steg för {name}")]})
        for name in ("kommuner", "företag", "studenter", "forskare")
    ]
    html = html_of(client, StandardPageFactory(body=blocks))
    assert '<section class="audience" id="kommuner"' in html
    assert 'href="#foretag"' in html
    assert "Steg för forskare" in html
