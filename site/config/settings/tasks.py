"""Settings of background tasks, which `manage.py worker` runs."""

TASKS = {
    # Wagtail's own tasks are quick, and pages rely on what they do: the reference index.
    "default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"},
    # Everything that takes long. Without a worker it waits in the database.
    "worker": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": []},
}
