"""Error reports of visitors: the public form, e-mails, and the list in the admin."""
