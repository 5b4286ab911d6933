"""The form field of a ChoiceListField looks like other fields."""

from django.db import models

from home.models.choice_list import ChoiceListField


class Colour(models.TextChoices):
    RED = "red"


def test_the_label_begins_with_a_capital():
    assert ChoiceListField("colours of it", options=Colour).formfield().label == "Colours of it"
