"""gunicorn's access log, without the tokens that are part of URLs."""

from gunicorn.glogging import Logger

from .redaction import redact


class RedactingLogger(Logger):
    """Redacts tokens in request lines, paths, query strings and referrers."""

    def atoms(self, resp, req, environ, request_time):
        found = super().atoms(resp, req, environ, request_time)
        return {
            name: redact(value) if isinstance(value, str) else value
            for name, value in found.items()
        }
