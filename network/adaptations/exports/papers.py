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


def paper_of(work, kind, filler_class=Filler):
    """Return the Paper of a kind for the adaptation of `work`, in the guideline's language."""
    with override(work.content.language):
        document = compose(work.adaptation, work.content, filler_class)
        maker = {SHORT: short_version, MEMO: memo}.get(kind, whole_document)
        return maker(work, document)


def common(work, document):
    """Return what every paper says."""
    return {
        "language": document.language,
        "organisation": document.organisation or _("[Name of the organisation]"),
        "missing": len(document.missing),
        "date": date_format(localdate(), "j F Y"),
        "colophon": tuple(colophon(work, document)),
        "words": {
            "contents": _("Contents"),
            "page": _("Page"),
            "of": _("of"),
            "law": _("Law"),
            "about": _("About this document"),
            "missing": missing_in_words(document),
        },
    }


def missing_in_words(document):
    count = len(document.missing)
    if not count:
        return ""
    text = ngettext(
        "Draft: %(count)s place is not filled in. It is marked in the text.",
        "Draft: %(count)s places are not filled in. They are marked in the text.",
        count,
    )
    return text % {"count": count}


def colophon(work, document):
    """Yield (label, value) pairs: where the text comes from and what was done with it."""
    version = work.opened.version
    yield _("Guideline"), document.title
    yield _("Version"), f"{version.number}, {date_format(version.released_on, 'j F Y')}"
    yield _("Address"), absolute(work.page.get_url(work.request))
    yield _("Licence"), str(Licence(work.content.licence).label)
    yield _("Checksum (SHA-256)"), version.content_hash
    yield _("Made"), date_format(localdate(), "j F Y")
    yield _("What was changed"), changes_in_words(document)


def changes_in_words(document):
    """Return what differs from the shared text, in one line."""
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


def whole_document(work, document):
    sections = tuple(
        PaperSection(f"{one.number}. {one.heading}", one.html + laws(one), anchor=one.identifier)
        for one in document.sections
    )
    title = document.title
    return Paper(title=title, sections=sections, has_contents=True, **common(work, document))


def laws(section):
    """Return the law references of a section as HTML."""
    if not section.law_references:
        return ""
    rows = format_html_join("; ", "{}", ((with_address(law),) for law in section.law_references))
    return format_html('<p class="law">{}: {}</p>', _("Law"), rows)


def with_address(law):
    return format_html('<a href="{}">{}</a>', law.url, law.label) if law.url else law.label


def short_version(work, document):
    """What I may do, what I must not, and whom I ask: a page for staff.

    Only sections that are kept as they are speak; of the others the document itself tells.
    """
    filler = Filler(work.content, work.adaptation.answers)
    kept = {one.identifier for one in document.sections_by(Action.KEEP)}
    sections = []
    for part in StaffPart:
        lines = [
            filler.fill(f"<li>{line}</li>")
            for section in work.content.sections
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
        **common(work, document),
    )


def escaped_lines(text):
    return [format_html("{}", line.strip()) for line in text.splitlines() if line.strip()]


def memo(work, document):
    """The memo with which an official proposes the decision, with what differs from the shared."""
    body = decided_by(work)
    proposal = _("%(body)s adopts “%(title)s” for %(organisation)s.") % {
        "body": body,
        "title": document.title,
        "organisation": document.organisation or _("[Name of the organisation]"),
    }
    sections = [
        PaperSection(_("Proposed decision"), format_html("<p>{}</p>", proposal)),
        PaperSection(_("Summary"), summary(work, document)),
        PaperSection(_("What differs from the shared text"), differences(document)),
        PaperSection(_("Left to decide"), left_to_decide(document)),
    ]
    return Paper(
        title=_("Decision on %(title)s") % {"title": lower_first(document.title)},
        facts=((_("Memo"), date_format(localdate(), "j F Y")), (_("To"), body)),
        sections=tuple(one for one in sections if one.html),
        **common(work, document),
    )


def decided_by(work):
    """Return the body that decides, as it was filled in."""
    places = work.content.placeholders
    key = next((one.key for one in places if one.known_as == KnownAs.DECIDER), "")
    return work.adaptation.answer(key) or _("[The body that decides]")


def lower_first(text):
    return text[:1].lower() + text[1:]


def summary(work, document):
    version = work.opened.version
    text = _(
        "The guideline builds on version %(number)s of “%(title)s”, which the network shares under "
        "%(licence)s. It has %(count)s sections, each with the law it rests on."
    )
    values = {
        "number": version.number,
        "title": document.title,
        "licence": Licence(work.content.licence).label,
        "count": len(document.sections),
    }
    return format_html("<p>{}</p>", text % values)


def differences(document):
    """Return the sections that were replaced, added and left out, as HTML."""
    parts = [
        listed(_("Sections in our own words"), document.sections_by(Action.REPLACE)),
        listed(_("Sections of our own"), document.sections_by(Action.OWN)),
        left_out(document),
    ]
    found = "".join(part for part in parts if part)
    nothing = format_html("<p>{}</p>", _("Nothing but the places that each organisation fills in."))
    return mark_safe(found) if found else nothing  # noqa: S308 – each part is escaped


def listed(heading, sections):
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
    """Return the places that are not filled in, as HTML."""
    if not document.missing:
        return ""
    rows = format_html_join("", "<li>{}</li>", ((one.label,) for one in document.missing))
    return format_html("<ul>{}</ul>", rows)
