"""Drops the facets as they were kept before; `0006` has copied them."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("search", "0006_facet_values")]

    operations = [
        migrations.DeleteModel(name="OldEntryFacet"),
        # What the database knew of the sizes of tables went when they were made anew.
        migrations.RunSQL("ANALYZE", migrations.RunSQL.noop, elidable=True),
    ]
