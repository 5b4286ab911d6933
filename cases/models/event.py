"""Events: meetings, webinars, courses and the like."""

from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import PageManager
from wagtail.query import PageQuerySet
from wagtail_localize.fields import SynchronizedField, TranslatableField

from django.conf import settings
from django.core.validators import URLValidator
from django.db import models
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from cases.choices import Audience, EventKind
from cases.event_context import event_context
from cases.events import display
from cases.events.checks import check_event
from cases.events.structured_data import event_data
from cases.events.times import end_of, start_of, time_zone_choices
from home.blocks import BodyBlock
from home.i18n.related import in_active_language
from home.links.panel import END_PANELS
from home.models.base_page import BasePage
from home.models.choice_list import ChoiceListField
from home.models.relations import ConceptRelation
from home.visibility import readable

from .goal import GoalPage
from .reference import ReportReference

WEB_ADDRESS = URLValidator(schemes=["http", "https"])
SYNCHRONIZED = ["image", "goals", "place", "starts_on", "ends_on", "starts_time", "ends_time"]
SYNCHRONIZED += ["time_zone", "online_url", "registration_url", "register_by", "price"]
SYNCHRONIZED += ["report", "section"]


class EventQuerySet(PageQuerySet):
    """Adds filters by whether events are over; an ongoing event is a coming one."""

    def coming(self):
        """Return the events that are not over, the soonest first."""
        return self.filter(ends_at__gt=timezone.now()).order_by("starts_at", "pk")

    def past(self):
        """Return the events that are over, the latest first."""
        return self.filter(ends_at__lte=timezone.now()).order_by("-starts_at", "-pk")


class EventPage(ReportReference, BasePage):
    """An event. Its dates and times are local to `time_zone`.

    starts_at, ends_at: the same as aware datetimes, by which events are sorted. If only a month or
    a season is known, `period_text` is shown instead of the dates, which are then used only to sort
    the event. Such an event is not in calendar files.
    """

    kind = models.CharField(_("kind"), max_length=30, choices=EventKind)
    starts_on = models.DateField(_("first day"))
    starts_time = models.TimeField(_("starts at"), null=True, blank=True)
    ends_on = models.DateField(
        _("last day"), null=True, blank=True, help_text=_("Empty if it is the same day.")
    )
    ends_time = models.TimeField(_("ends at"), null=True, blank=True)
    time_zone = models.CharField(
        _("time zone"), max_length=40, choices=time_zone_choices, default=settings.TIME_ZONE
    )
    starts_at = models.DateTimeField(editable=False, db_index=True)
    ends_at = models.DateTimeField(editable=False, db_index=True)
    period_text = models.CharField(
        _("period in words"),
        max_length=100,
        blank=True,
        help_text=_(
            "Only where the day is not known, for example: November 2023. Shown instead of the "
            "dates."
        ),
    )
    is_cancelled = models.BooleanField(
        _("cancelled"), default=False, help_text=_("The page stays and says so.")
    )
    place = models.CharField(
        _("place"), max_length=200, blank=True, help_text=_("Name and address of the premises.")
    )
    online_url = models.URLField(
        _("link to the meeting"),
        blank=True,
        validators=[WEB_ADDRESS],
        help_text=_("Where one takes part online. Everybody sees it."),
    )
    registration_url = models.URLField(
        _("link to the registration"), blank=True, validators=[WEB_ADDRESS]
    )
    register_by = models.DateField(_("last day to register"), null=True, blank=True)
    price = models.PositiveIntegerField(
        _("price in SEK"), null=True, blank=True, help_text=_("0 if it costs nothing.")
    )
    price_text = models.CharField(
        _("about the price"),
        max_length=150,
        blank=True,
        help_text=_("For example: excluding VAT, lunch included."),
    )
    audience = ChoiceListField(_("for whom"), options=Audience, blank=True)
    goals = ConceptRelation(
        "cases.GoalPage", verbose_name=_("goals"), blank=True, related_name="events"
    )
    initiative = models.ForeignKey(
        "cases.InitiativePage",
        verbose_name=_("initiative"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="events",
    )
    body = StreamField(BodyBlock(), verbose_name=_("body"), blank=True)

    objects = PageManager.from_queryset(EventQuerySet)()

    parent_page_types = ["cases.EventIndexPage"]
    subpage_types = []
    template = "cases/event_page.html"
    listing_template = "cases/listing/event.html"
    schema_type = "Event"

    override_translatable_fields = [
        TranslatableField("slug"),
        *[SynchronizedField(name) for name in SYNCHRONIZED],
    ]

    content_panels = [
        *BasePage.content_panels,
        MultiFieldPanel(
            [
                "kind",
                FieldRowPanel(["starts_on", "starts_time"]),
                FieldRowPanel(["ends_on", "ends_time"]),
                "time_zone",
                "period_text",
                "is_cancelled",
            ],
            heading=_("When"),
        ),
        MultiFieldPanel(["place", "online_url"], heading=_("Where")),
        MultiFieldPanel(
            [
                FieldRowPanel(["registration_url", "register_by"]),
                FieldRowPanel(["price", "price_text"]),
                "audience",
            ],
            heading=_("Take part"),
        ),
        FieldPanel("body"),
        MultiFieldPanel(["goals", "initiative"], heading=_("Belongs to")),
        InlinePanel("organisations", heading=_("Organisations"), label=_("Organisation")),
        MultiFieldPanel(ReportReference.reference_panels, heading=_("Source")),
        *END_PANELS,
    ]

    class Meta:
        verbose_name = _("event")
        verbose_name_plural = _("events")

    def save(self, *args, **kwargs):
        self.set_datetimes()
        super().save(*args, **kwargs)

    def set_datetimes(self):
        """Set `starts_at` and `ends_at`, the aware datetimes of the local ones."""
        if self.starts_on:
            self.starts_at, self.ends_at = self.local_start, self.local_end

    def clean(self):
        super().clean()
        check_event(self)

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        return context | event_context(self, request)

    def structured_data(self, metadata):
        return event_data(self, metadata)

    @cached_property
    def localized_goals(self):
        """Return the goals that the event serves, in the active language, by number."""
        goals = GoalPage.objects.filter(pk__in=[goal.pk for goal in self.goals.all()])
        return sorted(in_active_language(readable(goals)), key=lambda goal: goal.number)

    @property
    def share_goals(self):
        return [goal.motif for goal in self.localized_goals]

    @property
    def local_start(self):
        return start_of(self.starts_on, self.starts_time, self.time_zone)

    @property
    def local_end(self):
        return end_of(self.starts_on, self.ends_on, self.ends_time, self.time_zone)

    @property
    def has_exact_dates(self):
        return bool(self.starts_on and not self.period_text)

    @property
    def is_over(self):
        return bool(self.starts_on and self.local_end <= timezone.now())

    @property
    def can_register(self):
        """Return whether there is a registration and it is open."""
        is_closed = self.register_by and self.register_by < timezone.localdate()
        return bool(self.registration_url) and not (is_closed or self.is_over or self.is_cancelled)

    @property
    def audience_labels(self):
        return self._meta.get_field("audience").labels(self.audience or [])

    @property
    def when(self):
        """Return a text that says when the event takes place."""
        return display.when(self)

    @property
    def price_display(self):
        return display.price(self)

    @property
    def zone_note(self):
        return display.zone_note(self)
