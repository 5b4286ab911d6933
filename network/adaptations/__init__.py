"""Makes a shared guideline an organisation's own, without keeping anything about the visitor."""
