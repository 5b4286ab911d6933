"""Lets every new Swedish page have an alias in the English tree until somebody translates it."""

from django.db import migrations


def follow(apps, schema_editor):
    Locale = apps.get_model("wagtailcore", "Locale")
    locales = {locale.language_code: locale for locale in Locale.objects.all()}
    if {"sv", "en"} <= set(locales):
        apps.get_model("wagtail_localize", "LocaleSynchronization").objects.get_or_create(
            locale_id=locales["en"].pk, defaults={"sync_from_id": locales["sv"].pk}
        )


class Migration(migrations.Migration):
    dependencies = [
        ("home", "0003_accessibility_statement_details"),
        ("wagtail_localize", "0016_rename_page_revision_translationlog_revision"),
    ]
    operations = [migrations.RunPython(follow, migrations.RunPython.noop)]
