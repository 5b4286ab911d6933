"""Renders the finished text with a button from each placeholder to its step."""

from django.utils.html import format_html
from django.utils.translation import gettext as _

from network.adaptations.filling import Filler
from network.adaptations.steps import step_of_placeholder


class LinkedFiller(Filler):
    """Renders each placeholder as a submit button; a link would lose the form's state."""

    button = (
        '<button class="place-link{}" name="go" value="{}" formaction="#id_a-{}">{}'
        '<span class="visually-hidden"> ({})</span></button>'
    )

    def __init__(self, content, answers):
        super().__init__(content, answers)
        self.content = content

    def filled(self, placeholder, text):
        return self.button_to(placeholder, "", text, _("change"))

    def missing(self, placeholder):
        text = f"[{placeholder.label}]"
        return self.button_to(placeholder, " place-missing", text, _("fill in"))

    def button_to(self, placeholder, extra, text, action):
        step = step_of_placeholder(placeholder, self.content)
        return format_html(self.button, extra, step, placeholder.key, text, action)

    def table(self, key, rows):
        placeholder = self.placeholders[key]
        return super().table(key, rows) + format_html(
            "<p>{}</p>", self.button_to(placeholder, "", placeholder.label, _("change"))
        )
