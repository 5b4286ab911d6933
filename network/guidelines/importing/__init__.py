"""Creates a draft of a guideline from a document: DOCX, ODT or Markdown."""
