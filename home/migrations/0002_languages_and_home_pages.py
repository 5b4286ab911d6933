"""Makes the two languages and their empty front pages in place of Wagtail's welcome page.

Every new Swedish page then has an alias in the English tree until somebody translates it.
"""

import uuid

from django.db import migrations
from django.utils import timezone

HOMES = [("sv", "home", "00010001"), ("en", "home-en", "00010002")]


def create_home_pages(apps, schema_editor):
    Page = apps.get_model("wagtailcore", "Page")
    if Page.objects.filter(depth__gt=2).exists():
        return
    Page.objects.filter(depth=2).delete()
    translation_key = uuid.uuid4()
    homes = [create_home(apps, *home, translation_key) for home in HOMES]
    Page.objects.filter(depth=1).update(numchild=len(homes))
    Site = apps.get_model("wagtailcore", "Site")
    Site.objects.all().delete()
    Site.objects.create(
        hostname="localhost", site_name="Noden", root_page_id=homes[0].pk, is_default_site=True
    )


def create_home(apps, language, slug, path, translation_key):
    ContentType = apps.get_model("contenttypes", "ContentType")
    Locale = apps.get_model("wagtailcore", "Locale")
    content_type, _created = ContentType.objects.get_or_create(model="homepage", app_label="home")
    locale, _created = Locale.objects.get_or_create(language_code=language)
    return apps.get_model("home", "HomePage").objects.create(
        title="Noden",
        draft_title="Noden",
        slug=slug,
        content_type=content_type,
        path=path,
        depth=2,
        numchild=0,
        url_path=f"/{slug}/",
        locale=locale,
        translation_key=translation_key,
        live=True,
        first_published_at=timezone.now(),
    )


def synchronise_english(apps, schema_editor):
    Locale = apps.get_model("wagtailcore", "Locale")
    locales = {locale.language_code: locale for locale in Locale.objects.all()}
    if {"sv", "en"} <= set(locales):
        apps.get_model("wagtail_localize", "LocaleSynchronization").objects.get_or_create(
            locale_id=locales["en"].pk, defaults={"sync_from_id": locales["sv"].pk}
        )


class Migration(migrations.Migration):
    dependencies = [
        ("home", "0001_initial"),
        ("wagtail_localize", "0016_rename_page_revision_translationlog_revision"),
        ("wagtailcore", "0098_apitoken"),
    ]
    operations = [
        migrations.RunPython(create_home_pages, migrations.RunPython.noop),
        migrations.RunPython(synchronise_english, migrations.RunPython.noop),
    ]
