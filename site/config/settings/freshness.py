"""How often owners are asked to confirm their pages, and how long error reports are kept."""

from .environment import env

# The owner of a case or a profile is asked to confirm it this many months after the last time.
VERIFY_EVERY_MONTHS = env.int("VERIFY_EVERY_MONTHS", 12)
# The owner gets one reminder after this many weeks without an answer.
VERIFY_REMINDER_WEEKS = 3
# After this many weeks without an answer the page says that it is not confirmed.
VERIFY_GRACE_WEEKS = 6
# The link in the e-mail is valid for this many days; after that the question is asked again.
VERIFY_LINK_DAYS = 120
# Reports that are solved or rejected are deleted after this many months, all others after twice
# as many.
ERROR_REPORT_MONTHS = env.int("ERROR_REPORT_MONTHS", 12)
