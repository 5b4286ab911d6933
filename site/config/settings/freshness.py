"""How long what is published counts as right, and how long reports of errors are kept."""

from .environment import env

# The owner of a case or a profile is asked when it was last confirmed this many months ago.
VERIFY_EVERY_MONTHS = env.int("VERIFY_EVERY_MONTHS", 12)
# Who has not answered is asked once more after this many weeks ...
VERIFY_REMINDER_WEEKS = 3
# ... and when this many have gone by, the public reads that the page is not confirmed.
VERIFY_PATIENCE_WEEKS = 6
# The link in the e-mail, and the question itself, are good for so long; then it is asked anew.
VERIFY_LINK_DAYS = 120
# What is solved or rejected is deleted after this time; what nobody has looked at, after twice it.
ERROR_REPORT_MONTHS = env.int("ERROR_REPORT_MONTHS", 12)
