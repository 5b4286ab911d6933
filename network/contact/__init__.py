"""The contact form: a visitor asks those who answer for a page, and nothing is stored."""
