"""Examples for each field of a case; they follow its help text."""

from django.utils.translation import gettext_lazy as _

TITLE = _(
    "What the AI does, with the verb first. For example: “Sorts incoming e-mail to the right unit”."
)
SUMMARY = _(
    "For example: “An assistant suggests answers to questions about building permits. "
    "A case worker checks each answer before it is sent.”"
)
GOALS = _("At least one, and at most six: what the case contributes to.")
SECTORS = _("At least one: where in society it is used. For example: “School”.")
TECHNIQUES = _("At least one: what kind of AI it is. For example: “Language model”.")
PHASE = _(
    "How far it has come today. A case that ended is worth as much as one that worked: "
    "others need not try the same again."
)
STARTED = _("The month when the work began. For example: 2025-03.")
ENDED = _("Only if it has ended. For example: 2026-01.")
PROBLEM = _("For example: “Each question took two days, for three units had to be asked.”")
SOLUTION = _("For example: “The model suggests a unit; the registrar accepts or changes it.”")
ALTERNATIVES = _("For example: “Rules on key words, but they missed every third letter.”")
DATA = _("Tick all kinds of data that the system works on, also while it was trained.")
OVERSIGHT = _(
    "For example: “A case worker reads every answer. The head of unit can switch it off.”"
)
AI_ACT = _("Choose “Not assessed” if nobody has looked at it yet.")
LESSONS = _("For example: “Let those who answer the telephone choose the first hundred examples.”")
OBSTACLES = _("For example: “The supplier could not say where the data was kept.”")
REUSE = _("For example: “A thousand sorted letters, access to the e-mail system, one developer.”")
COST = _("Roughly, until today: licences, consultants and own hours together.")
EFFORT = _("Roughly, from the idea until it was used or ended.")
CONTACT_NAME = _("For example: “The digital unit”.")
CONTACT_EMAIL = _("For example: digital@kommun.example. An e-mail or a contact page is needed.")
CONTACT_URL = _("For example: https://kommun.example/kontakt")
PARTICIPANT = _("Somebody besides your own organisation, whom the site knows.")
ROLE = _("For example: “Supplies” for who delivers the system.")
PRODUCT = _("For example: “Mail Sorter 2”.")
SUPPLIER = _("For example: “Sorter AB”, or your own organisation.")
ACQUISITION = _("For example: “Bought”, also if you pay by the month.")
ASSESSMENT = _("For example: an impact assessment of data protection.")
ASSESSMENT_NOTE = _("For example: “Low risk, for no text is kept longer than a day.”")
ASSESSMENT_URL = _(
    "For example: https://kommun.example/bedomning. Leave it out if it is not public."
)
INDICATOR = _("One thing that can be counted. For example: “Time to answer a question”.")
BEFORE = _("The number before, without its unit. For example: 48.")
AFTER = _("The number after. No change, or worse, is a result too. For example: 6.")
UNIT = _("The same unit for both. Choose from the list, so that results can be added up.")
MEASURED = _("The month of the second measurement. For example: 2026-02.")
METHOD = _("For example: “The mean of 200 questions in each period, from the case system”.")
OUTCOME_GOAL = _("The goal that this outcome serves, if one stands out.")
ARTEFACT_KIND = _("For example: “Template” for a document that others can fill in.")
ARTEFACT_TITLE = _("For example: “Instruction for those who check the answers”.")
ARTEFACT_URL = _("For example: https://kod.example/sortering. An address or a document.")
ARTEFACT_LICENCE = _("On which terms others may use it. For example: CC BY 4.0.")
GUIDELINE = _("A guideline of the network that you have followed.")
GUIDELINE_VERSION = _("For example: 1.2, or the month when you took it.")
GUIDELINE_SECTIONS = _("For example: syfte, oppenhet. Names, as the address has them after #.")
