"""Opens an adaptation against the versions of a guideline."""

from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from network.adaptations.adaptation import Action, SectionChoice
from network.adaptations.file_format import FileError
from network.adaptations.filling import tool_display
from network.choices import PlaceholderKind
from network.models import GuidelineVersion
from network.models.guideline_version import parse_number_or_none


@dataclass(frozen=True)
class Opened:
    """An adaptation with the version it was made from; `warnings` are for the visitor."""

    adaptation: object
    version: object
    content: object
    warnings: tuple = ()


def open_adaptation(adaptation, page):
    """Return an Opened; raise FileError for another guideline or an unknown version."""
    if adaptation.guideline != str(page.translation_key):
        raise FileError(_("The file belongs to another guideline. Open it from that guideline."))
    version = find_version(page, adaptation.version)
    if version is None:
        text = _("The file was made from version %(number)s, which this guideline does not have.")
        raise FileError(text % {"number": adaptation.version})
    warnings = []
    if adaptation.content_hash != version.content_hash:
        text = _(
            "The checksum in the file is not that of version %(number)s. The file may have been "
            "changed by hand. Your answers are here: read them through."
        )
        warnings.append(text % {"number": version.number})
        adaptation = replace(adaptation, content_hash=version.content_hash)
    content = version.content_in(adaptation.language)
    adaptation = replace(fit_to_content(adaptation, content), language=content.language)
    return Opened(adaptation, version, content, tuple(warnings))


def find_version(page, number):
    """Return the version with this number of the guideline of `page`, or None."""
    order = parse_number_or_none(number)
    if order is None:
        return None
    return GuidelineVersion.objects.of(page).filter(major=order[0], minor=order[1]).first()


def fit_to_content(adaptation, content):
    """Return the adaptation with each section of the content exactly once.

    A section that the content does not have becomes one of the organisation's own if it has text.
    """
    known = {section.identifier for section in content.sections}
    sections = [fit_choice(one, known) for one in adaptation.sections]
    sections = [one for one in sections if one]
    present = {one.identifier for one in sections}
    sections += [
        SectionChoice(one.identifier) for one in content.sections if one.identifier not in present
    ]
    answers = {
        key: fit_answer(content.placeholder(key), answer)
        for key, answer in adaptation.answers.items()
    }
    return replace(adaptation, sections=tuple(sections), answers=answers)


def fit_answer(placeholder, answer):
    """Return an answer in the type that its placeholder has now; without one, unchanged."""
    if placeholder is None:
        return answer
    is_list = isinstance(answer, list)
    if placeholder.kind == PlaceholderKind.TOOLS:
        return answer if is_list else [{"name": answer, "information": "", "conditions": ""}]
    return "; ".join(tool_display(row) for row in answer) if is_list else answer


def fit_choice(choice, known):
    if choice.identifier in known:
        return replace(choice, action=Action.REPLACE) if choice.action == Action.OWN else choice
    if choice.action == Action.OWN:
        return choice
    return replace(choice, action=Action.OWN) if choice.text else None
