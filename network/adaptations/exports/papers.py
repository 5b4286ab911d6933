"""Makes the papers: the whole guideline, the short version for staff, the memo for the decision."""

from django.utils.formats import date_format
from django.utils.html import format_html, format_html_join
from django.utils.safestring import mark_safe
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, override

from home.choices import Licence
from home.layout.addresses import absolute
from network.adaptations.adaptation import Action
from network.adaptations.document import compose
from network.adaptations.exports.formats import MEMO, SHORT
from network.adaptations.exports.paper import Paper, PaperSection
from network.adaptations.filling import Filler
from network.choices import KnownAs, SectionKind, StaffPart


def paper_of(wizard, kind, filler_class=Filler):
    """Return the Paper of a kind for the adaptation of `wizard`, in the guideline's language."""
    with override(wizard.content.language):
        document = compose(wizard.adaptation, wizard.content, filler_class)
        maker = {SHORT: short_version, MEMO: memo}.get(kind, whole_document)
        return maker(wizard, document)


def common_fields(wizard, document):
    """Return the fields that all kinds of Paper share."""
    return {
        "language": document.language,
        "organisation": document.organisation or _("[Name of the organisation]"),
        "missing": len(document.missing),
        "date": date_format(localdate(), "j F Y"),
        "colophon": tuple(colophon(wizard, document)),
        "words": {
            "contents": _("Contents"),
            "page": _("Page"),
            "of": _("of"),
            "law": _("Law"),
            "about": _("About this document"),
            "missing": missing_message(document),
        },
    }


def missing_message(document):
    count = len(document.missing)
    if not count:
        return ""
    text = ngettext(
        "Draft: %(count)s place is not filled in. It is marked in the text.",
        "Draft: %(count)s places are not filled in. They are marked in the text.",
        count,
    )
    return text % {"count": count}


def colophon(wizard, document):
    """Yield (label, value) pairs about the source of the text and how it was changed."""
    version = wizard.opened.version
    yield _("Guideline"), document.title
    yield _("Version"), f"{version.number}, {date_format(version.released_on, 'j F Y')}"
    yield _("Address"), absolute(wizard.page.get_url(wizard.request))
    yield _("Licence"), str(Licence(wizard.content.licence).label)
    yield _("Checksum (SHA-256)"), version.content_hash
    yield _("Made"), date_format(localdate(), "j F Y")
    yield _("What was changed"), changes_summary(document)


def changes_summary(document):
    """Return one line on how many sections were replaced, left out and added."""
    replaced, added = (len(document.sections_by(one)) for one in (Action.REPLACE, Action.OWN))
    left = len(document.left_out)
    counts = [
        (ngettext("%(count)s replaced", "%(count)s replaced", replaced), replaced),
        (ngettext("%(count)s left out", "%(count)s left out", left), left),
        (ngettext("%(count)s added", "%(count)s added", added), added),
    ]
    parts = [text % {"count": count} for text, count in counts if count]
    if not parts:
        return _("Places were filled in. The sections are those of the shared guideline.")
    return _("Sections: %(parts)s. Places were filled in.") % {"parts": ", ".join(parts)}


def whole_document(wizard, document):
    sections = tuple(
        PaperSection(f"{one.number}. {one.heading}", one.html + laws(one), anchor=one.identifier)
        for one in document.sections
    )
    title = document.title
    return Paper(
        title=title, sections=sections, has_contents=True, **common_fields(wizard, document)
    )


def laws(section):
    """Return the law references of a section as HTML."""
    if not section.law_references:
        return ""
    rows = format_html_join("; ", "{}", ((with_address(law),) for law in section.law_references))
    return format_html('<p class="law">{}: {}</p>', _("Law"), rows)


def with_address(law):
    return format_html('<a href="{}">{}</a>', law.url, law.label) if law.url else law.label


def short_version(wizard, document):
    """Return the one-page Paper for staff: what they may do, must not do, and whom to ask.

    It uses only sections that are kept as they are, since `staff_text` belongs to the shared text.
    """
    filler = Filler(wizard.content, wizard.adaptation.answers)
    kept = {one.identifier for one in document.sections_by(Action.KEEP)}
    sections = []
    for part in StaffPart:
        lines = [
            filler.fill(f"<li>{line}</li>")
            for section in wizard.content.sections
            if section.identifier in kept and section.staff_part == part
            for line in escaped_lines(section.staff_text)
        ]
        if lines:
            sections.append(PaperSection(str(part.label), f"<ul>{''.join(lines)}</ul>"))
    title = _("AI at work in brief")
    lead = _("This is the short version of “%(title)s”. The whole text decides.")
    return Paper(
        title=title,
        lead=lead % {"title": document.title},
        sections=tuple(sections),
        **common_fields(wizard, document),
    )


def escaped_lines(text):
    return [format_html("{}", line.strip()) for line in text.splitlines() if line.strip()]


def memo(wizard, document):
    """Return the memo that proposes the decision and lists what differs from the shared text."""
    body = deciding_body(wizard)
    proposal = _("%(body)s adopts “%(title)s” for %(organisation)s.") % {
        "body": body,
        "title": document.title,
        "organisation": document.organisation or _("[Name of the organisation]"),
    }
    sections = [
        PaperSection(_("Proposed decision"), format_html("<p>{}</p>", proposal)),
        PaperSection(_("Summary"), summary(wizard, document)),
        PaperSection(_("What differs from the shared text"), differences(document)),
        PaperSection(_("Left to decide"), left_to_decide(document)),
    ]
    return Paper(
        title=_("Decision on %(title)s") % {"title": lower_first(document.title)},
        facts=((_("Memo"), date_format(localdate(), "j F Y")), (_("To"), body)),
        sections=tuple(one for one in sections if one.html),
        **common_fields(wizard, document),
    )


def deciding_body(wizard):
    """Return the name of the deciding body from the answers."""
    placeholders = wizard.content.placeholders
    key = next((one.key for one in placeholders if one.known_as == KnownAs.DECIDER), "")
    return wizard.adaptation.answer(key) or _("[The body that decides]")


def lower_first(text):
    return text[:1].lower() + text[1:]


def summary(wizard, document):
    version = wizard.opened.version
    text = _(
        "The guideline builds on version %(number)s of “%(title)s”, which the network shares under "
        "%(licence)s. It has %(count)s sections, each with the law it rests on."
    )
    values = {
        "number": version.number,
        "title": document.title,
        "licence": Licence(wizard.content.licence).label,
        "count": len(document.sections),
    }
    return format_html("<p>{}</p>", text % values)


def differences(document):
    """Return the sections that were replaced, added and left out, as HTML."""
    parts = [
        section_list(_("Sections in our own words"), document.sections_by(Action.REPLACE)),
        section_list(_("Sections of our own"), document.sections_by(Action.OWN)),
        left_out(document),
    ]
    found = "".join(part for part in parts if part)
    nothing = format_html("<p>{}</p>", _("Nothing but the places that each organisation fills in."))
    return mark_safe(found) if found else nothing  # noqa: S308 – each part is escaped


def section_list(heading, sections):
    if not sections:
        return ""
    rows = format_html_join("", "<li>{}</li>", ((one.heading,) for one in sections))
    return format_html("<p><b>{}</b></p><ul>{}</ul>", heading, rows)


def left_out(document):
    """Return the sections that were left out, with the reasons."""
    if not document.left_out:
        return ""
    rows = format_html_join(
        "",
        "<li>{} ({}): {}</li>",
        (
            (one.heading, lower_first(str(SectionKind(one.kind).label)), one.reason or "–")
            for one in document.left_out
        ),
    )
    return format_html("<p><b>{}</b></p><ul>{}</ul>", _("Sections that are left out"), rows)


def left_to_decide(document):
    """Return the labels of the missing placeholders, as HTML."""
    if not document.missing:
        return ""
    rows = format_html_join("", "<li>{}</li>", ((one.label,) for one in document.missing))
    return format_html("<ul>{}</ul>", rows)
