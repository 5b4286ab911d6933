KILOBYTE = 1000
HEAVIEST = 60 * KILOBYTE
REQUESTS = 8
# Passkeys need the scripts of their library, and whoever signs in is no visitor. An adaptation, and
# a list that can be narrowed, have a style sheet and a script of their own.
REQUESTS_OF = {
    "sign in": 12,
    "start of an adaptation": 9,
    **dict.fromkeys(("list of cases", "list of guidelines", "list of organisations"), 9),
    **dict.fromkeys(("search", "search that finds nothing"), 9),
}


def weight(exchanges):
    return sum(exchange.size for exchange in exchanges)


def test_a_page_weighs_at_most_60_kilobytes_without_its_pictures(recording):
    assert weight(recording.others) <= HEAVIEST, str(recording)


def test_a_page_makes_at_most_8_requests_besides_its_pictures(recording, page_type):
    most = REQUESTS_OF.get(page_type, REQUESTS)
    assert len(recording.others) <= most, str(recording)


def test_a_page_has_at_most_15_kilobytes_of_script(recording):
    script = weight(recording.scripts) + recording.inline_script
    assert script <= 15 * KILOBYTE, str(recording)
