"""Every model has a verbose name, singular and plural."""

import pytest

from django.apps import apps

APPS = ("home", "network", "cases", "search")
MODELS = [model for model in apps.get_models() if model._meta.app_label in APPS]


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model._meta.label)
def test_a_model_has_a_singular_and_a_plural_name(model):
    assert {"verbose_name", "verbose_name_plural"} <= set(model._meta.original_attrs)
