KILOBYTE = 1000


def weight(visit, *kinds):
    """Return the bytes on the wire of the requests whose type is one of `kinds`."""
    return sum(visit.bytes_of(one) for one in visit.requests if one.resource_type in kinds)


def report(visit):
    return "\n".join(
        f"{visit.bytes_of(one):>7} {one.resource_type:<10} {one.url}" for one in visit.requests
    )


def test_a_page_weighs_at_most_60_kilobytes_without_its_pictures(open_page, page_type, language):
    visit = open_page(page_type, language)
    kinds = {one.resource_type for one in visit.requests} - {"image"}
    assert weight(visit, *kinds) <= 60 * KILOBYTE, report(visit)


def test_a_page_makes_at_most_8_requests(open_page, page_type, language):
    visit = open_page(page_type, language)
    assert len(visit.requests) <= 8, report(visit)


def test_a_page_has_at_most_15_kilobytes_of_script(open_page, page_type):
    visit = open_page(page_type)
    inline = visit.page.evaluate(
        "[...document.querySelectorAll('script:not([src])')]"
        ".filter(script => !script.type || script.type === 'module')"
        ".reduce((sum, script) => sum + script.text.length, 0)"
    )
    assert weight(visit, "script") + inline <= 15 * KILOBYTE, report(visit)
