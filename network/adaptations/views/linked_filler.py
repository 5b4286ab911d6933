"""Renders the finished text with a button from each placeholder to its step."""

from django.utils.html import format_html
from django.utils.translation import gettext as _

from network.adaptations.filling import Filler
from network.adaptations.steps import step_of_place


class LinkedFiller(Filler):
    """Renders each placeholder as a submit button; a link would lose the form's state."""

    button = (
        '<button class="place-link{}" name="go" value="{}" formaction="#id_a-{}">{}'
        '<span class="visually-hidden"> ({})</span></button>'
    )

    def __init__(self, content, answers):
        super().__init__(content, answers)
        self.content = content

    def filled(self, place, words):
        return self.to_place(place, "", words, _("change"))

    def missing(self, place):
        words = f"[{place.label}]"
        return self.to_place(place, " place-missing", words, _("fill in"))

    def to_place(self, place, extra, words, action):
        step = step_of_place(place, self.content)
        return format_html(self.button, extra, step, place.key, words, action)

    def table(self, key, rows):
        place = self.places[key]
        return super().table(key, rows) + format_html(
            "<p>{}</p>", self.to_place(place, "", place.label, _("change"))
        )
