"""Links within the site: names of known pages that a text mentions without a link."""
