"""Two organisations; all unpublished texts and names of the other contain SECRET."""

from dataclasses import dataclass, field
from types import SimpleNamespace

from taggit.models import Tag
from wagtail.admin.models import EditingSession
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Comment, Locale, Page, Site, UploadedFile
from wagtail_localize.models import Translation, TranslationSource

from django.core.files.base import ContentFile
from django.utils import timezone

from cases.models import CasePage
from home.models import NodeDocument, NodeImage, NodeSettings
from network.adaptations.adaptation import new_adaptation
from network.adaptations.saved.saving import save_new
from network.adaptations.saved.states import invite_comments
from network.membership.inviting import invite
from network.models import ErrorReport, GuidelinePage, OrganisationAccess, Sector
from tests.factories import people
from tests.network.adaptation_forms import latest, released_guideline

SECRET = "zqhemlig"


@dataclass
class Holdings:
    """The objects of one organisation: its access, and {kind: objects}."""

    access: OrganisationAccess
    things: dict = field(default_factory=dict)

    def ids(self, kind):
        return [thing.pk for thing in self.things.get(kind, ())]


def build():
    """Return SimpleNamespace(one, other, member, administrator): the users belong to `one`."""
    NodeSettings.for_site(Site.objects.get())  # Else the first request to a page would create it.
    one, other = (
        Holdings(people.access(name, live=True)) for name in ("Region Skog", "Region Hav")
    )
    fill(one, "Skogens")
    fill(other, SECRET)
    add_reference(other.things["page"][0], one.things["page"][1])
    return SimpleNamespace(
        one=one,
        other=other,
        member=people.member(one.access, "Mira"),
        administrator=people.organisation_administrator(one.access, "Olga"),
    )


def fill(holdings, word):
    """Give the organisation people, files, pages in every state and a translation."""
    things = holdings.things
    person = people.member(holdings.access, word, email=f"{word.lower()}@people.example")
    things["user"] = [person]
    things["group"] = holdings.access.groups
    things["collection"] = [holdings.access.collection]
    things["image"] = [image(holdings.access, word, person)]
    things["document"] = [document(holdings.access, word, person)]
    add_pages(holdings, word, person)
    add_review(holdings, word, person)
    add_activity(holdings, word, person)
    add_translation(holdings)


def add_reference(draft, page):
    """Add a link from the draft to a page of the other organisation, for its usage view."""
    draft.lessons = f'<p><a linktype="page" id="{page.pk}">x</a></p>'
    draft.save_revision(clean=False)
    draft.save()


def image(access, word, person):
    file = get_test_image_file(filename=f"{word}-bild.png")
    made = NodeImage.objects.create(
        title=f"{word} bild", file=file, collection=access.collection, uploaded_by_user=person
    )
    made.tags.add(f"{word}tagg")
    return made


def document(access, word, person):
    file = ContentFile(f"{word} innehåll".encode(), name=f"{word}-dokument.txt")
    made = NodeDocument.objects.create(
        title=f"{word} dokument", file=file, collection=access.collection, uploaded_by_user=person
    )
    made.tags.add(f"{word}tagg")
    return made


def add_pages(holdings, word, person):
    """A case that is a draft, one that is live with a draft, and the profile with a draft."""
    owner = holdings.access.organisation
    draft = case(owner, f"{word} utkast", person, live=False)
    draft.image = holdings.things["image"][0]
    draft.save_revision(user=person, clean=False)
    live = case(owner, f"Offentligt fall om {owner.title}", person, live=True)
    for page in (live, owner):
        page.title = f"{word} ny rubrik {page.pk}"
        page.summary = f"{word} sammanfattning"
        page.save_revision(user=person, clean=False, log_action=True)
    alias = draft.copy_for_translation(Locale.objects.get(language_code="en"), alias=True)
    holdings.things["page"] = [draft, live, owner, alias]


def case(owner, title, person, live):
    page = CasePage(title=title, summary=title, live=live, owner=person, problem=f"<p>{title}</p>")
    Page.objects.get(pk=owner.pk).add_child(instance=page)
    revision = page.save_revision(user=person, clean=False, log_action=True)
    if live:
        revision.publish()
    return CasePage.objects.get(pk=page.pk)


def add_review(holdings, word, person):
    """A case in review, and one that was returned with a comment and locked."""
    owner = holdings.access.organisation
    waiting, returned = (
        case(owner, f"{word} {state}", person, live=False) for state in ("väntar", "återsänt")
    )
    workflow = waiting.get_workflow()
    states = [workflow.start(page, person) for page in (waiting, returned)]
    states[1].current_task_state.task.specific.on_action(
        states[1].current_task_state, people.editor(), "reject", comment=f"{word} kommentar"
    )
    returned.locked, returned.locked_by, returned.locked_at = True, person, timezone.now()
    returned.save(update_fields=["locked", "locked_by", "locked_at"])
    things = holdings.things
    things["page"] += [waiting, returned]
    things["workflow"] = [workflow]
    things["task"] = list(workflow.tasks)
    things["workflow_state"] = states
    things["task_state"] = [state.current_task_state for state in states]


def add_activity(holdings, word, person):
    """Comments, a session, a half-finished upload, an invitation, a report, revisions."""
    things = holdings.things
    draft = things["page"][0]
    Comment.objects.create(page=draft, user=person, text=f"{word} synpunkt", contentpath="title")
    things["session"] = [
        EditingSession.objects.create(
            user=person, content_object=draft, last_seen_at=draft.latest_revision_created_at
        )
    ]
    things["upload"] = [
        UploadedFile.objects.create(
            uploaded_by_user=person, file=ContentFile(b"x", name=f"{word}-halv.txt")
        )
    ]
    things["report"] = [
        ErrorReport.objects.create(
            page=things["page"][1], address=f"/{word}/", message=f"{word} fel", note=f"{word} svar"
        )
    ]
    things["invitation"] = [invite(f"{word.lower()}@bjuden.example", access=holdings.access)]
    add_adaptation(holdings, word, person)
    things["revision"] = [revision for page in things["page"] for revision in page.revisions.all()]
    things["sector"] = [Sector.objects.first() or Sector.objects.create(key="skola", name="Skola")]
    things["tag"] = list(Tag.objects.filter(name__startswith=word))


def add_adaptation(holdings, word, person):
    """An adaptation of a guideline, out for comments, with a comment."""
    guideline = GuidelinePage.objects.filter(versions__isnull=False).first() or released_guideline()
    version = latest(guideline)
    adaptation = new_adaptation(version, "sv").with_answers({"kommun": f"{word} kommun"})
    saved = save_new(adaptation, version, holdings.access, person)
    invite_comments(saved, 30)
    saved.comments.create(text=f"{word} synpunkt", name=word)
    holdings.things["adaptation"] = [saved]


def add_translation(holdings):
    """The translation of a live case into English, with its strings."""
    live = holdings.things["page"][1]
    english = Locale.objects.get(language_code="en")
    source, _created = TranslationSource.update_or_create_from_instance(
        CasePage.objects.get(pk=live.pk)
    )
    translation = Translation.objects.create(source=source, target_locale=english)
    translation.save_target(publish=False)
    holdings.things["source"] = [source]
    holdings.things["translation"] = [translation]
    holdings.things["segment"] = list(source.stringsegment_set.all()[:2])
    holdings.things["override"] = list(source.overridablesegment_set.all()[:2])
