"""The configuration of gunicorn: `gunicorn --config site/config/gunicorn.conf.py config.wsgi`."""  # noqa: N999

import sys
from pathlib import Path

SITE_DIR = Path(__file__).resolve().parents[1]
chdir = str(SITE_DIR.parent)
sys.path[:0] = [str(SITE_DIR), chdir]

from config.settings.environment import env  # noqa: E402

bind = f"{env.str('HOST', '127.0.0.1')}:{env.int('PORT', 8000)}"
workers = env.int("WEB_CONCURRENCY", 2)
threads = env.int("WEB_THREADS", 4)
worker_class = "gthread"
timeout = 60
max_requests = 5_000
max_requests_jitter = 500
accesslog = "-"
logger_class = "config.access_log.RedactingLogger"
