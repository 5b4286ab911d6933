"""The steps of the wizard, in order, with the number of missing answers in each."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

START, SECTIONS, EDIT, READ, TAKE = "start", "sections", "edit", "read", "take"
GROUP = "group-"


@dataclass(frozen=True)
class Step:
    """A step: its key in the form, its title, and how many answers are missing in it."""

    key: str
    title: str
    missing: int = 0


def steps_of(content, missing):
    """Return the Steps of an adaptation; `missing` are the placeholders without an answer."""
    keys = {placeholder.key for placeholder in missing}
    groups = [
        Step(
            f"{GROUP}{index}",
            name or _("About you"),
            sum(placeholder.key in keys for placeholder in placeholders),
        )
        for index, (name, placeholders) in enumerate(content.groups())
    ]
    return [
        *groups,
        Step(SECTIONS, _("The sections")),
        Step(READ, _("Read through")),
        Step(TAKE, _("Take home")),
    ]


def group_index(key, content):
    """Return the index of the placeholder group of a step, or None."""
    number = key.removeprefix(GROUP)
    if key == number or not number.isdecimal() or int(number) >= len(content.groups()):
        return None
    return int(number)


def step_of_placeholder(placeholder, content):
    """Return the key of the step in which a placeholder is answered."""
    names = [name for name, _places in content.groups()]
    return f"{GROUP}{names.index(placeholder.group)}"


def next_step(key, steps):
    """Return the key of the step after `key`."""
    keys = [step.key for step in steps]
    return keys[min(keys.index(key) + 1, len(keys) - 1)] if key in keys else keys[0]
