"""Describes a page in the words of schema.org."""

CONTEXT = "https://schema.org"
# Types that are no creative works: nobody publishes them, only what is written of them.
NO_DATES = {"Organization", "Event"}
NO_LANGUAGE = {"Organization"}


def structured_data(page, metadata):
    """Return the description of a page as a dict: itself, and the way to it.

    A page says more of itself with a method `structured_data(metadata)` that returns a dict.
    """
    graph = [described(page, metadata)]
    if metadata.frame.breadcrumbs:
        graph.append(breadcrumb_list(page, metadata))
    return {"@context": CONTEXT, "@graph": graph}


def described(page, metadata):
    """Return the page itself, without what it does not have."""
    own = getattr(page, "structured_data", lambda _metadata: {})(metadata)
    common = {
        "@type": page.schema_type,
        "@id": f"{metadata.canonical}#{page.schema_type.lower()}",
        "url": metadata.canonical,
        "name": page.title,
        "description": page.meta_description,
        "inLanguage": page.content_language,
        "image": metadata.share_picture,
        "datePublished": date(page.first_published_at),
        "dateModified": date(page.last_published_at),
    }
    if page.schema_type in NO_DATES:
        del common["datePublished"], common["dateModified"]
    if page.schema_type in NO_LANGUAGE:
        del common["inLanguage"], common["url"]
    return {name: value for name, value in (common | own).items() if value}


def breadcrumb_list(page, metadata):
    """Return the pages above this one, and this one."""
    trail = [(above.title, above.get_url(metadata.request)) for above in metadata.frame.breadcrumbs]
    trail.append((page.title, metadata.request.path))
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {
                "@type": "ListItem",
                "position": position,
                "name": name,
                "item": metadata.absolute(address),
            }
            for position, (name, address) in enumerate(trail, start=1)
        ],
    }


def date(moment):
    return moment.date().isoformat() if moment else None
