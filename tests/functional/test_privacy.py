from urllib.parse import urlsplit

# The sign-in form needs a CSRF token.
COOKIES = {"sign in": {"csrftoken"}}


def test_a_visit_stores_nothing_in_the_browser(recording, page_type):
    assert {cookie["name"] for cookie in recording.cookies} <= COOKIES.get(page_type, set())
    assert recording.stored == 0


def test_a_page_makes_no_requests_to_other_hosts(recording, site):
    hosts = {urlsplit(exchange.url).netloc for exchange in recording.exchanges}
    assert hosts - {""} == {urlsplit(site).netloc}


def test_every_request_of_a_page_succeeds(recording):
    assert [str(one) for one in recording.exchanges[1:] if not 200 <= one.status < 300] == []


def test_a_page_causes_no_errors_and_warnings_in_the_console(recording):
    assert recording.console_messages == []
