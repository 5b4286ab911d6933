"""What the admin calls things: every model has a name of its own, for one and for several."""

import pytest

from django.apps import apps

APPS = ("home", "network", "cases", "search")
MODELS = [model for model in apps.get_models() if model._meta.app_label in APPS]


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model._meta.label)
def test_a_model_says_what_one_and_several_are_called(model):
    assert {"verbose_name", "verbose_name_plural"} <= set(model._meta.original_attrs)
