"""The settings of a node: the responsible organisation, contact and thread colours."""

from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting

from django import forms
from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from home.weave.palette import DEFAULT

HEX_COLOUR = RegexValidator(
    r"^#[0-9a-fA-F]{6}\Z", _("Write the colour as # and six digits, such as #8a2b2b.")
)


class ThreadColourField(models.CharField):
    """The colour of one thread of the weave, `#rrggbb`; empty means the default."""

    def __init__(self, *args, **kwargs):
        kwargs |= {"max_length": 7, "blank": True, "validators": [HEX_COLOUR]}
        super().__init__(*args, **kwargs)


class ColourInput(forms.TextInput):
    """The browser's colour picker; the default colour is stored as ""."""

    input_type = "color"

    def __init__(self, number):
        super().__init__()
        self.default = DEFAULT.light.threads[number - 1]

    def format_value(self, value):
        return value or self.default

    def value_from_datadict(self, data, files, name):
        value = super().value_from_datadict(data, files, name)
        return "" if value == self.default else value


class NodeSettings(BaseSiteSetting):
    """Settings of one site."""

    responsible_organisation = models.CharField(
        _("responsible organisation"), max_length=200, blank=True
    )
    contact_email = models.EmailField(_("e-mail"), blank=True)
    take_part_page = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name=_("page on how to take part"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Pages without steps of their own lead there."),
    )
    thread_1 = ThreadColourField(_("thread of goal 1"))
    thread_2 = ThreadColourField(_("thread of goal 2"))
    thread_3 = ThreadColourField(_("thread of goal 3"))
    thread_4 = ThreadColourField(_("thread of goal 4"))
    thread_5 = ThreadColourField(_("thread of goal 5"))
    thread_6 = ThreadColourField(_("thread of goal 6"))

    panels = [
        MultiFieldPanel(["responsible_organisation", "contact_email"], heading=_("Responsible")),
        FieldPanel("take_part_page"),
        MultiFieldPanel(
            [FieldPanel(f"thread_{number}", widget=ColourInput(number)) for number in range(1, 7)],
            heading=_("Thread colours"),
            help_text=_("The site comes with six natural dyes; choose others if you want."),
        ),
    ]

    class Meta:
        verbose_name = _("Node")
        verbose_name_plural = _("Nodes")

    @classmethod
    def of_site(cls, site):
        """Return the settings of a site, unsaved if it has none; `for_site` would save them."""
        return cls.objects.filter(site=site).first() or cls(site=site)

    @property
    def threads(self):
        """Return the six colours, each `#rrggbb` or empty."""
        return [getattr(self, f"thread_{number}") for number in range(1, 7)]


register_setting(NodeSettings, icon="cog")
