"""Names files so that they say what they are and whose."""

from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import override

from network.adaptations.document import organisation_of
from network.adaptations.exports.formats import MEMO, SHORT

LONGEST = 60


def file_name(work, kind, ending):
    """Return a name such as malmo-stad-generativ-ai-1.1-kortversion.docx."""
    organisation = slugify(organisation_of(work.adaptation, work.content))[:LONGEST]
    with override(work.content.language):
        words = {SHORT: slugify(_("short version")), MEMO: slugify(_("memo")), "": _("answers")}
        owner = organisation or slugify(_("unnamed"))
    parts = [owner, work.page.slug, work.adaptation.version, words.get(kind, "")]
    return f"{'-'.join(part for part in parts if part)}.{ending}"
