"""Names exported files by organisation, guideline, version and kind."""

from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import override

from network.adaptations.document import organisation_of
from network.adaptations.exports.formats import MEMO, SHORT

MAX_SLUG_LENGTH = 60


def file_name(wizard, kind, extension):
    """Return a name such as malmo-stad-generativ-ai-1.1-kortversion.docx."""
    organisation = slugify(organisation_of(wizard.adaptation, wizard.content))[:MAX_SLUG_LENGTH]
    with override(wizard.content.language):
        words = {SHORT: slugify(_("short version")), MEMO: slugify(_("memo")), "": _("answers")}
        owner = organisation or slugify(_("unnamed"))
    parts = [owner, wizard.page.slug, wizard.adaptation.version, words.get(kind, "")]
    return f"{'-'.join(part for part in parts if part)}.{extension}"
