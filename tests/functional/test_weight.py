KILOBYTE = 1000
MAX_BYTES = 60 * KILOBYTE
MAX_REQUESTS = 8
# Signing in needs the scripts of the passkey library. An adaptation, and lists with filters, have
# another style sheet and script.
MAX_REQUESTS_OF = {
    "sign in": 12,
    "start of an adaptation": 9,
    **dict.fromkeys(("list of cases", "list of guidelines", "list of organisations"), 9),
    **dict.fromkeys(("search", "search that finds nothing"), 9),
}


def weight(exchanges):
    return sum(exchange.size for exchange in exchanges)


def test_a_page_weighs_at_most_60_kilobytes_without_its_pictures(recording):
    assert weight(recording.others) <= MAX_BYTES, str(recording)


def test_a_page_makes_at_most_8_requests_besides_its_pictures(recording, page_type):
    limit = MAX_REQUESTS_OF.get(page_type, MAX_REQUESTS)
    assert len(recording.others) <= limit, str(recording)


def test_a_page_has_at_most_15_kilobytes_of_script(recording):
    script = weight(recording.scripts) + recording.inline_script
    assert script <= 15 * KILOBYTE, str(recording)
