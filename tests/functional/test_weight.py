KILOBYTE = 1000
REQUESTS = 8
# Passkeys need the scripts of their library, and whoever signs in is no visitor. An adaptation has
# a style sheet and a script of its own, which no other page needs.
REQUESTS_OF_FORMS = {"sign in": 12, "start of an adaptation": 9}


def weight(exchanges):
    return sum(exchange.size for exchange in exchanges)


def test_a_page_weighs_at_most_60_kilobytes_without_its_pictures(recording):
    assert weight(recording.others) <= 60 * KILOBYTE, str(recording)


def test_a_page_makes_at_most_8_requests_besides_its_pictures(recording, page_type):
    most = REQUESTS_OF_FORMS.get(page_type, REQUESTS)
    assert len(recording.others) <= most, str(recording)


def test_a_page_has_at_most_15_kilobytes_of_script(recording):
    script = weight(recording.scripts) + recording.inline_script
    assert script <= 15 * KILOBYTE, str(recording)
