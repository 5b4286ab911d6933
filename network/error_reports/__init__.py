"""What visitors say is wrong: their form, the e-mails about it, and the list in the admin."""
