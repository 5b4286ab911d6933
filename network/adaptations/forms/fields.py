"""Form fields and widgets for the kinds of placeholders."""

from django import forms
from django.utils.translation import gettext as _

from network.adaptations import limits
from network.adaptations.file_format import CELLS
from network.adaptations.limits import clean_text

BLANK_ROWS = 2


class AnswerField(forms.CharField):
    """Optional text, cleaned of characters that no document format allows."""

    def __init__(self, *, max_length=limits.ANSWER, **options):
        super().__init__(max_length=max_length, required=False, **options)

    def to_python(self, value):
        return clean_text(super().to_python(value))


class SuggestionInput(forms.TextInput):
    """A line of text with suggestions to choose among."""

    template_name = "network/adaptations/widgets/suggestions.html"

    def __init__(self, options, attrs=None):
        super().__init__(attrs)
        self.options = options

    def get_context(self, name, value, attrs):
        return super().get_context(name, value, attrs) | {"options": self.options}


class ChoiceOrOwnWidget(forms.Widget):
    """Radio buttons, the last of which goes with a text field for another answer."""

    template_name = "network/adaptations/widgets/choice_or_own.html"
    OWN = "__own__"

    def __init__(self, options, attrs=None):
        super().__init__(attrs)
        self.options = options

    def get_context(self, name, value, attrs):
        is_own = bool(value) and value not in self.options
        context = super().get_context(name, value, attrs)
        return context | {
            "options": self.options,
            "chosen": value or "",
            "is_own": is_own,
            "own_name": f"{name}-own",
            "own_text": value if is_own else "",
            "own_value": self.OWN,
        }

    def value_from_datadict(self, data, files, name):
        own = data.get(f"{name}-own", "")
        chosen = data.get(name, "")
        return own if chosen == self.OWN or (own and not chosen) else chosen

    def id_for_label(self, id_, index=None):
        return f"{id_}_0" if id_ and index is None else id_


class YesNoWidget(ChoiceOrOwnWidget):
    """Two radio buttons."""

    template_name = "network/adaptations/widgets/yes_no.html"

    def value_from_datadict(self, data, files, name):
        value = data.get(name, "")
        return value if value in self.options else ""


class ToolsWidget(forms.Widget):
    """A row for each tool, and a few empty ones."""

    template_name = "network/adaptations/widgets/tools.html"

    def __init__(self, classes, attrs=None):
        super().__init__(attrs)
        self.classes = classes
        self.extra = BLANK_ROWS

    def get_context(self, name, value, attrs):
        rows = [*(value or []), *({} for _number in range(self.extra))]
        return super().get_context(name, value, attrs) | {
            "rows": rows[: limits.ROWS],
            "classes": self.classes,
            "cell_length": limits.CELL,
        }

    def value_from_datadict(self, data, files, name):
        rows = [
            {cell: data.get(f"{name}-{index}-{cell}", "") for cell in CELLS}
            for index in range(limits.ROWS)
        ]
        return [row for row in rows if any(value.strip() for value in row.values())]

    def id_for_label(self, id_):
        return f"{id_}-0-name" if id_ else id_


class ToolsField(forms.Field):
    """A list of tools with conditions."""

    def __init__(self, *, classes, **options):
        super().__init__(required=False, widget=ToolsWidget(classes), **options)

    def clean(self, value):
        for row in value:
            self.check(row)
        return [{cell: clean_text(row[cell]) for cell in CELLS} for row in value]

    def check(self, row):
        if not row["name"].strip():
            raise forms.ValidationError(_("Write the name of the tool in each row you use."))
        if any(len(cell) > limits.CELL for cell in row.values()):
            text = _("Write at most %(count)s characters in each field.")
            raise forms.ValidationError(text % {"count": limits.CELL})
