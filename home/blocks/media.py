"""Blocks of files: a picture with its caption, a video, documents to download."""

from urllib.parse import parse_qs, urlsplit

from wagtail import blocks
from wagtail.documents import get_document_model
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images import get_image_model
from wagtail.images.blocks import ImageChooserBlock
from wagtail.models import CollectionViewRestriction
from wagtail_localize.segments import OverridableSegmentValue, StringSegmentValue

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db.models import Exists, OuterRef, Q
from django.db.models.functions import Length, Substr
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class FigureBlock(blocks.StructBlock):
    """A picture with a caption and a text alternative.

    Without a text alternative the description of the picture is used.
    """

    image = ImageChooserBlock(label=_("Image"))
    alternative = blocks.CharBlock(
        label=_("Text alternative"),
        required=False,
        default="",
        max_length=255,
        help_text=_("What the picture shows here, in the language of the page."),
    )
    decorative = blocks.BooleanBlock(
        label=_("Only decorates"),
        required=False,
        help_text=_("Screen readers pass over the picture."),
    )
    caption = blocks.CharBlock(label=_("Caption"), required=False)

    class Meta:
        label = pgettext_lazy("picture", "Figure")
        icon = "image"
        template = "home/blocks/figure.html"

    def clean(self, value):
        cleaned = super().clean(value)
        image = cleaned["image"]
        is_described = cleaned["alternative"].strip() or (image and image.description)
        if image and not cleaned["decorative"] and not is_described:
            message = _("Write what the picture shows, or mark that it only decorates.")
            raise blocks.StructBlockValidationError({"alternative": ValidationError(message)})
        return cleaned

    def get_translatable_segments(self, value):
        """Return the picture and the texts; the description of the picture where it is used."""
        image = value["image"]
        words = {"alternative": text_to_translate(value), "caption": value["caption"] or ""}
        segments = [StringSegmentValue(name, text) for name, text in words.items() if text]
        return [OverridableSegmentValue("image", image.pk), *segments] if image else segments

    def restore_translated_segments(self, value, segments):
        """Return the value with its texts translated, and with the picture chosen instead."""
        for segment in segments:
            if isinstance(segment, OverridableSegmentValue):
                value["image"] = get_image_model().objects.get(pk=segment.data)
            else:
                value[segment.path] = segment.render_text()
        return value


def text_to_translate(figure):
    """Return the alternative text of a figure; none where the picture only decorates."""
    if figure["decorative"] or not figure["image"]:
        return ""
    return figure["alternative"] or description_to_translate(figure["image"])


def description_to_translate(image):
    """Return the description of a picture that is written in the language of the originals."""
    return image.description if image.language == settings.LANGUAGE_CODE else ""


class DocumentsValue(blocks.StructValue):
    """The documents of a block."""

    @cached_property
    def public_documents(self):
        """Return the documents that exist and are public, in order."""
        found = [document for document in self.get("documents", ()) if document]
        public = public_documents([document.pk for document in found])
        public_ids = set(public.values_list("pk", flat=True))
        return [document for document in found if document.pk in public_ids]


def public_documents(ids):
    """Return the documents with these ids that are in no restricted collection."""
    above = Substr(OuterRef("collection__path"), 1, Length("collection__path"))
    restrictions = CollectionViewRestriction.objects.filter(collection__path=above)
    return get_document_model().objects.filter(Q(pk__in=ids) & ~Exists(restrictions))


class DocumentsBlock(blocks.StructBlock):
    """Documents to download, with type and size."""

    heading = blocks.CharBlock(label=_("Heading"), required=False)
    documents = blocks.ListBlock(DocumentChooserBlock(), label=_("Documents"), min_num=1)

    class Meta:
        label = _("Documents")
        icon = "doc-full"
        value_class = DocumentsValue
        template = "home/blocks/documents.html"


def video_player(address):
    """Return (name of the service, address of its player without cookies), or None.

    Only YouTube and Vimeo have such players.
    """
    parts = urlsplit(address)
    host = (parts.hostname or "").removeprefix("www.").removeprefix("m.")
    if host in ("youtube.com", "youtu.be", "youtube-nocookie.com"):
        key = parse_qs(parts.query).get("v", [parts.path.rstrip("/").rsplit("/", 1)[-1]])[0]
        return ("YouTube", f"https://www.youtube-nocookie.com/embed/{key}") if key else None
    if host in ("vimeo.com", "player.vimeo.com"):
        key = parts.path.rstrip("/").rsplit("/", 1)[-1]
        return ("Vimeo", f"https://player.vimeo.com/video/{key}?dnt=1") if key.isdigit() else None
    return None


class VideoValue(blocks.StructValue):
    """The service and the player of a video."""

    @property
    def service(self):
        """Return the name of the service, or "" if the address is not known."""
        return self.known_player[0]

    @property
    def player(self):
        """Return the address of the player, or "" if that of the video is not known."""
        return self.known_player[1]

    @property
    def known_player(self):
        return video_player(self.get("address") or "") or ("", "")


class VideoBlock(blocks.StructBlock):
    """A video of another service; nothing is requested from it until the visitor presses play."""

    title = blocks.CharBlock(label=_("Title"))
    address = blocks.URLBlock(
        label=_("Address"), help_text=_("The page of the video at YouTube or Vimeo.")
    )
    poster = ImageChooserBlock(
        label=_("Still picture"),
        required=False,
        help_text=_("It only decorates: screen readers say the title of the video instead."),
    )
    transcript = blocks.RichTextBlock(
        label=_("What is said and shown"),
        help_text=_("The law on accessibility asks for it."),
        features=["bold", "italic", "ol", "ul"],
    )

    class Meta:
        label = _("Video")
        icon = "media"
        template = "home/blocks/video.html"
        value_class = VideoValue

    def clean(self, value):
        cleaned = super().clean(value)
        is_empty_draft = self.is_deferred_validation and not cleaned["address"]
        if not is_empty_draft and not video_player(cleaned["address"]):
            message = _("Give the address of a video at YouTube or Vimeo.")
            raise blocks.StructBlockValidationError({"address": ValidationError(message)})
        return cleaned
