KILOBYTE = 1000


def test_a_page_weighs_at_most_60_kilobytes_without_its_pictures(recording):
    assert recording.size(without="image") <= 60 * KILOBYTE, str(recording)


def test_a_page_makes_at_most_8_requests(recording):
    assert len(recording.exchanges) <= 8, str(recording)


def test_a_page_has_at_most_15_kilobytes_of_script(recording):
    script = recording.size(only="script") + recording.inline_script
    assert script <= 15 * KILOBYTE, str(recording)
