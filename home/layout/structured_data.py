"""The schema.org description of a page (JSON-LD)."""

CONTEXT = "https://schema.org"
# Types without these properties: only a CreativeWork has a date of publication.
NO_DATES = {"Organization", "Event"}
NO_LANGUAGE = {"Organization"}


def structured_data(page, metadata):
    """Return the description of a page and its breadcrumbs as a dict.

    A page adds properties by a method `structured_data(metadata)` that returns a dict.
    """
    graph = [page_properties(page, metadata)]
    if metadata.frame.breadcrumbs:
        graph.append(breadcrumb_list(page, metadata))
    return {"@context": CONTEXT, "@graph": graph}


def page_properties(page, metadata):
    """Return the properties of the page that are not empty."""
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
    """Return the BreadcrumbList of the ancestors of a page and the page itself."""
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
