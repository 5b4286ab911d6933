"""Exports the finished document as DOCX, PDF, HTML and Markdown files."""
