"""Arranges what the pictures of the help show: cases in each state, a report, people's languages.

`python -m tests.functional.help_scene sv` says as JSON, for each picture, who looks at which page.
"""

import json
import os
import sys

import django

TITLES = {
    "sv": ("Sorterar felanmälningar", "Föreslår svar om bygglov", "Räknar fåglar i hamnen"),
    "en": ("Sorts reports of faults", "Suggests answers on permits", "Counts birds in the port"),
}
COMMENT = {
    "sv": "Bra beskrivet. Skriv också hur ni mätte resultatet.",
    "en": "Well described. Please write as well how you measured the result.",
}
REPORT = {
    "sv": "Länken till mallen fungerar inte.",
    "en": "The link to the template does not work.",
}
SOMETHING = {
    "sv": "<p>Varje anmälan lästes av tre enheter innan den hamnade rätt.</p>",
    "en": "<p>Three units read each report before it came to the right one.</p>",
}


def arrange(language):
    """Make what the pictures in `language` show; return {guide: {picture: (who, address)}}."""
    from wagtail.users.models import UserProfile

    from django.contrib.auth import get_user_model

    from network.models import OrganisationAccess

    for user in get_user_model().objects.all():
        UserProfile.objects.update_or_create(user=user, defaults={"preferred_language": language})
    access = OrganisationAccess.objects.get(members__user__email="medlem@noden.example")
    clear(access)
    draft, waiting, returned = [new_case(access, title, language) for title in TITLES[language]]
    send(waiting)
    give_back(send(returned), language)
    report(access, language)
    return addresses(access, draft, waiting, returned)


def clear(access):
    """Delete the content of the other language."""
    from cases.models import CasePage
    from network.models import ErrorReport

    ErrorReport.objects.all().delete()
    for page in CasePage.objects.descendant_of(access.organisation).filter(live=False):
        page.delete()


def new_case(access, title, language):
    """Return a draft with all fields that are required to submit it."""
    from wagtail.models import Page

    from cases.models import CasePage, GoalPage
    from network.models import Sector, Technique

    page = CasePage(title=title, live=False, problem=SOMETHING[language], phase="pilot",
                    solution=SOMETHING[language], contact_email="digital@kommun.example",
                    summary=title, owner=member())  # fmt: skip
    Page.objects.get(pk=access.organisation_id).add_child(instance=page)
    for relation, model in (("goals", GoalPage), ("sectors", Sector), ("techniques", Technique)):
        first = model.objects.filter(locale__language_code="sv").first()
        getattr(page, relation).set([first])
    page.save_revision(user=member(), clean=False)
    return page


def member():
    from django.contrib.auth import get_user_model

    return get_user_model().objects.get(email="medlem@noden.example")


def send(page):
    page.get_workflow().start(page, member())
    return page.current_workflow_task_state


def give_back(task_state, language):
    from django.contrib.auth import get_user_model

    editor = get_user_model().objects.get(email="redaktor@noden.example")
    task_state.task.specific.on_action(task_state, editor, "reject", comment=COMMENT[language])


def report(access, language):
    from network.models import ErrorReport

    page = access.organisation
    ErrorReport.objects.create(page=page.page_ptr, address=page.url, message=REPORT[language])


def addresses(access, draft, waiting, returned):
    from django.urls import reverse

    def edit(page):
        return reverse("wagtailadmin_pages:edit", args=[page.pk])

    home = reverse("wagtailadmin_home")
    localize = reverse("wagtail_localize:submit_page_translation", args=[draft.pk])
    return {
        "members": {
            "sign-in": ("", reverse("account_login")),
            "second-factor": ("medlem", reverse("mfa_index")),
            "start": ("medlem", home),
            "profile": ("medlem", edit(access.organisation)),
            "write": ("medlem", edit(draft)),
            "submit": ("medlem", edit(draft)),
            "review": ("medlem", edit(waiting)),
            "returned": ("medlem", edit(returned)),
        },
        "editors": {
            "invite": ("redaktor", reverse("network_members:add")),
            "queue": ("redaktor", home),
            "decide": ("redaktor", edit(waiting)),
            "translate": ("redaktor", localize),
            "leave": ("admin", reverse("network_members:end", args=[access.pk])),
            "errors": ("redaktor", reverse("error_reports:index")),
            "freshness": ("redaktor", reverse("network_freshness:report")),
            "vocabularies": ("redaktor", reverse("wagtailsnippets_network_sector:list")),
            "synonyms": ("redaktor", reverse("wagtailsnippets_search_synonymgroup:add")),
        },
    }


if __name__ == "__main__":
    sys.path.insert(0, "site")
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.development")
    django.setup()
    from django.utils.translation import override

    with override(sys.argv[1]):
        print(json.dumps(arrange(sys.argv[1])))
