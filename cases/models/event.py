"""What happens and when: meetings, webinars, courses and the like, and the list of them."""

from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import Orderable, PageManager
from wagtail.query import PageQuerySet
from wagtail_localize.fields import SynchronizedField, TranslatableField

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import models
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from cases.choices import Audience, EventKind, Role
from cases.event_context import event_context, event_index_context
from cases.events import wording
from cases.events.structured_data import event_data
from cases.events.times import check_local_time, end_of, start_of, time_zone_choices
from home.blocks import BodyBlock
from home.i18n.related import in_active_language
from home.links.panel import END_PANELS
from home.models.base_page import BasePage
from home.models.choice_list import ChoiceListField
from home.models.index_page import IndexPage
from home.models.relations import ConceptRelation
from home.visibility import readable

from .goal import GoalPage

WEB_ADDRESS = URLValidator(schemes=["http", "https"])
SYNCHRONIZED = ["image", "goals", "place", "starts_on", "ends_on", "starts_time", "ends_time"]
SYNCHRONIZED += ["time_zone", "online_url", "registration_url", "register_by", "price"]


class EventQuerySet(PageQuerySet):
    """Events by whether they are over; an event that goes on is still to come."""

    def coming(self):
        """Return what is not over, the soonest first."""
        return self.filter(ends_at__gt=timezone.now()).order_by("starts_at", "pk")

    def past(self):
        """Return what is over, the latest first."""
        return self.filter(ends_at__lte=timezone.now()).order_by("-starts_at", "-pk")


class EventIndexPage(IndexPage):
    """What is to come, and what has been."""

    parent_page_types = ["home.HomePage"]
    subpage_types = ["cases.EventPage"]
    max_count_per_parent = 1
    template = "cases/event_index_page.html"

    class Meta:
        verbose_name = _("list of events")
        verbose_name_plural = _("lists of events")

    def events(self):
        """Return the events of this list that everybody may read."""
        return readable(EventPage.objects.child_of(self))

    def listed(self):
        """Return what has been, the latest first."""
        return self.events().past()

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        return context | event_index_context(self, request)


class EventPage(BasePage):
    """One event. Its dates and times are those of the clocks in `time_zone`.

    starts_at, ends_at: the same as moments, by which events are sorted. Where only a month or a
    season is known, `period_text` says so and is shown instead of the dates, which then only place
    the event in the list; such an event is in no calendar file.
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
        *END_PANELS,
    ]

    class Meta:
        verbose_name = _("event")
        verbose_name_plural = _("events")

    def save(self, *args, **kwargs):
        self.set_moments()
        super().save(*args, **kwargs)

    def set_moments(self):
        """Set `starts_at` and `ends_at`, the moments of the local dates and times."""
        if self.starts_on:
            self.starts_at, self.ends_at = self.local_start, self.local_end

    def clean(self):
        super().clean()
        errors = {}
        for check in (self.check_days, self.check_times, self.check_registration):
            try:
                check()
            except ValidationError as error:
                errors |= error.error_dict
        if errors:
            raise ValidationError(errors)

    def check_days(self):
        """Raise a ValidationError if the last day is before the first."""
        if self.starts_on and self.ends_on and self.ends_on < self.starts_on:
            raise ValidationError({"ends_on": _("The event ends before it starts.")})

    def check_times(self):
        """Raise a ValidationError for times without a moment, or in the wrong order."""
        if self.ends_time and not self.starts_time:
            raise ValidationError({"starts_time": _("Write when it starts as well.")})
        if not (self.starts_on and self.starts_time and self.time_zone):
            return
        last = self.ends_on or self.starts_on
        errors = {}
        for field, day in (("starts_time", self.starts_on), ("ends_time", last)):
            time = getattr(self, field)
            try:
                if time:
                    check_local_time(day, time, self.time_zone)
            except ValidationError as error:
                errors[field] = error
        if not errors and self.ends_time and last >= self.starts_on:
            end = end_of(self.starts_on, self.ends_on, self.ends_time, self.time_zone)
            if end <= start_of(self.starts_on, self.starts_time, self.time_zone):
                errors["ends_time"] = _("The event ends before it starts.")
        if errors:
            raise ValidationError(errors)

    def check_registration(self):
        """Raise a ValidationError if one can still register when the event is over."""
        last = self.ends_on or self.starts_on
        if self.register_by and last and self.register_by > last:
            raise ValidationError({"register_by": _("The event is over by then.")})

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
        """Return whether there is a registration that is still open."""
        is_closed = self.register_by and self.register_by < timezone.localdate()
        return bool(self.registration_url) and not (is_closed or self.is_over or self.is_cancelled)

    @property
    def audience_labels(self):
        return self._meta.get_field("audience").labels(self.audience or [])

    @property
    def when(self):
        """Return when the event takes place, in words."""
        return wording.when(self)

    @property
    def price_in_words(self):
        return wording.price(self)

    @property
    def zone_note(self):
        return wording.zone_note(self)


class EventOrganisation(Orderable):
    """What an organisation does at an event."""

    page = ParentalKey(EventPage, on_delete=models.CASCADE, related_name="organisations")
    organisation = models.ForeignKey(
        "network.OrganisationPage",
        verbose_name=_("organisation"),
        on_delete=models.CASCADE,
        related_name="event_roles",
    )
    role = models.CharField(_("role"), max_length=20, choices=Role, default=Role.SPEAKER)

    panels = [FieldRowPanel([FieldPanel("organisation"), FieldPanel("role")])]

    class Meta(Orderable.Meta):
        verbose_name = _("organisation at an event")
        verbose_name_plural = _("organisations at events")
