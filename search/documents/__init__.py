"""Makes search documents of the site's pages and files; see `document` and `registry`."""
