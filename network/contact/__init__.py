"""The contact form: e-mails a visitor's question to the owner of a page and stores nothing."""
