from urllib.parse import urlsplit

# The sign-in form needs a CSRF token.
COOKIES = {"sign in": {"csrftoken"}}


def test_a_visit_leaves_nothing_on_the_machine_of_the_visitor(recording, page_type):
    assert {cookie["name"] for cookie in recording.cookies} <= COOKIES.get(page_type, set())
    assert recording.stored == 0


def test_a_page_asks_no_other_host_for_anything(recording, site):
    hosts = {urlsplit(exchange.url).netloc for exchange in recording.exchanges}
    assert hosts - {""} == {urlsplit(site).netloc}


def test_a_page_gets_all_it_asks_for(recording):
    assert [str(one) for one in recording.exchanges[1:] if not 200 <= one.status < 300] == []


def test_a_page_breaks_no_policy_and_raises_no_error(recording):
    assert recording.complaints == []
