"""The health checks of the search and of its background tasks."""

from datetime import timedelta

from django.conf import settings
from django.db.models import Max
from django.utils import timezone
from django.utils.timesince import timesince
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from home.health import Result, register_check
from search import tasks
from search.engines.choice import database_engine, elasticsearch_engine
from search.engines.engine import EngineUnavailableError
from search.models import FileText, IndexTask, OutgoingEntry, WorkerHeartbeat
from search.semantic.backfill import progress_of
from search.semantic.embedder import embedder, obstacle

# A worker reports every few seconds, but not during a long task.
WORKER_IS_LOST_AFTER = timedelta(minutes=5)
LONG_WAIT = timedelta(minutes=10)


@register_check
def search_answers():
    """Return which engine answers, and how many changes are not indexed yet."""
    state, text = engine_state()
    waiting = IndexTask.objects.count() + OutgoingEntry.objects.count()
    if waiting:
        shown = ngettext("%(number)s change waits", "%(number)s changes wait", waiting)
        text = f"{text}; {shown % {'number': waiting}}"
    failed = IndexTask.objects.exclude(error="").exists()
    return Result(pgettext("noun", "Search"), "degraded" if failed else state, text)


@register_check
def embeddings_are_made():
    """Return which model makes embeddings, or why none does, and how many are missing."""
    name, found = _("Semantic search"), embedder()
    if found is None:
        state = "degraded" if settings.SEMANTIC_SEARCH else "ok"
        return Result(name, state, _("off, words alone: %(reason)s") % {"reason": obstacle()})
    if found.failure:
        text = _("words alone: %(reason)s") % {"reason": found.failure[:120]}
        return Result(name, "degraded", text)
    missing, are_many, total = progress_of(found.model)
    text = _("%(model)s, %(done)d of %(total)d entries have vectors")
    values = {"model": found.model, "done": total - missing, "total": total}
    return Result(name, "degraded" if are_many else "ok", text % values)


@register_check
def background_tasks_run():
    """Return when a worker was last seen, and for how long the oldest task has waited."""
    now = timezone.now()
    seen = WorkerHeartbeat.objects.aggregate(seen=Max("seen_at"))["seen"]
    oldest = tasks.oldest_waiting()
    is_lost = seen is None or now - seen > WORKER_IS_LOST_AFTER
    parts = [_("no worker has been seen")] if seen is None else []
    if seen:
        parts.append(_("a worker was seen %(time)s ago") % {"time": timesince(seen, now)})
    if oldest:
        parts.append(
            _("the oldest task has waited for %(time)s") % {"time": timesince(oldest, now)}
        )
    unread = FileText.objects.exclude(problem="").count()
    if unread:
        shown = ngettext(
            "%(number)s file not read in full", "%(number)s files not read in full", unread
        )
        parts.append(shown % {"number": unread})
    is_late = bool(oldest) and (is_lost or now - oldest > LONG_WAIT)
    return Result(_("Background tasks"), "degraded" if is_late else "ok", "; ".join(parts))


def engine_state():
    if not settings.ELASTICSEARCH_URLS:
        return "ok", database_engine().name
    try:
        elasticsearch_engine().first.check()
    except EngineUnavailableError as error:
        text = _("Elasticsearch does not answer, the database does: %(error)s")
        return "degraded", text % {"error": str(error)[:120]}
    return "ok", "elasticsearch"
