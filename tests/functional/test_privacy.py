from urllib.parse import urlsplit


def test_a_visit_leaves_nothing_on_the_visitor_s_machine(open_page, page_type, language):
    page = open_page(page_type, language).page
    assert page.context.cookies() == []
    assert page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]


def test_a_page_asks_no_other_host_for_anything(open_page, page_type, language, site):
    visit = open_page(page_type, language)
    hosts = {urlsplit(request.url).netloc for request in visit.requests}
    assert hosts - {""} == {urlsplit(site).netloc}


def test_a_page_has_all_it_asks_for_and_breaks_no_policy(open_page, page_type, language):
    visit = open_page(page_type, language)
    broken = [
        f"{request.response().status} {request.url}"
        for request in visit.requests[1:]
        if request.response() is None or request.response().status >= 400
    ]
    assert broken == []
    complaints = [text for text in visit.complaints if "status of 404" not in text]
    assert complaints == []
