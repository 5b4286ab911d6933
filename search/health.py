"""What the search says on the health page."""

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from home.health import Result, register_check
from search.engines.choice import database_engine, elasticsearch_engine
from search.engines.engine import EngineUnavailableError
from search.models import IndexTask, OutgoingEntry
from search.semantic.backfill import missing_of
from search.semantic.embedder import embedder, obstacle


@register_check
def search_answers():
    """Return which engine answers, and what is waiting to be read."""
    state, text = engine_state()
    waiting = IndexTask.objects.count() + OutgoingEntry.objects.count()
    if waiting:
        shown = ngettext("%(number)s change waits", "%(number)s changes wait", waiting)
        text = f"{text}; {shown % {'number': waiting}}"
    failed = IndexTask.objects.exclude(error="").exists()
    return Result(pgettext("noun", "Search"), "degraded" if failed else state, text)


@register_check
def meaning_is_found():
    """Return which model makes vectors, or why none does, and how many entries have none yet."""
    name, vectors = _("Search by meaning"), embedder()
    if vectors is None:
        state = "degraded" if settings.SEARCH_BY_MEANING else "ok"
        return Result(name, state, _("off, words alone: %(reason)s") % {"reason": obstacle()})
    failure = vectors.failure
    if failure:
        return Result(name, "degraded", _("words alone: %(reason)s") % {"reason": failure[:120]})
    missing, are_many, total = missing_of(vectors.model)
    text = _("%(model)s, %(done)d of %(total)d entries have vectors")
    values = {"model": vectors.model, "done": total - missing, "total": total}
    return Result(name, "degraded" if are_many else "ok", text % values)


def engine_state():
    if not settings.ELASTICSEARCH_URLS:
        return "ok", database_engine().name
    try:
        elasticsearch_engine().first.check()
    except EngineUnavailableError as error:
        text = _("Elasticsearch does not answer, the database does: %(error)s")
        return "degraded", text % {"error": str(error)[:120]}
    return "ok", "elasticsearch"
