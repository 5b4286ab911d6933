"""Settings of background tasks, which `manage.py worker` runs."""

TASKS = {
    # Wagtail's own tasks are quick, and pages depend on their result: the reference index.
    "default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"},
    # Long tasks; they remain in the database until a worker runs.
    "worker": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": []},
}
