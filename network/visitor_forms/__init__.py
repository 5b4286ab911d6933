"""The base of public forms: no account, no cookie, and protection against spam."""
