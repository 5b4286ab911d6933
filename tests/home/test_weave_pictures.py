"""The pictures have the right size, few bytes and titles that fit, and are always the same."""

from io import BytesIO

from PIL import Image

from home.weave.demo_picture import demo_picture
from home.weave.share_picture import divided, share_picture, shortened, wrapped

LONG = (
    "Riktlinjer för informationssäkerhetsklassificeringsansvariga som vill använda generativ AI "
    "i kommunens verksamheter och samtidigt följa lagen om offentlig upphandling, "
    "dataskyddsförordningen och de lokala styrdokument som fullmäktige har beslutat om"
)


def opened(data):
    picture = Image.open(BytesIO(data))
    picture.load()
    return picture


def test_a_share_picture_has_the_size_that_is_expected_and_is_light():
    for title in ("Noden", "Förutser vårdtid på intensivvårdsavdelning", LONG, "x" * 300, ""):
        data = share_picture(title, "Användningsfall · Region Skåne", [3, 1], "key")
        assert opened(data).size == (1200, 630)
        assert opened(data).format == "PNG"
        assert len(data) <= 120_000


def test_a_share_picture_shows_its_title_and_its_goals():
    one = share_picture("Titel", "", [1], "key")
    assert one == share_picture("Titel", "", [1], "key")
    assert one != share_picture("Annan titel", "", [1], "key")
    assert one != share_picture("Titel", "", [2], "key")


def test_a_title_stays_inside_the_margins():
    data = share_picture(LONG, "Riktlinje", [2], "key")
    margin = opened(data).convert("RGB").crop((1150, 0, 1200, 340))
    assert len(margin.getcolors()) == 1


def test_lines_are_no_longer_than_their_width():
    lines = wrapped("en informationssäkerhetsklassning på väg", 12, len)
    assert max(map(len, lines)) <= 12
    assert "".join(lines).replace("-", "").replace(" ", "") == (
        "eninformationssäkerhetsklassningpåväg"
    )


def test_only_a_word_longer_than_a_line_is_divided():
    assert divided("kort", 10, len) == ["kort"]
    assert divided("intensivvård", 10, len) == ["intensivv-", "ård"]


def test_a_title_that_does_not_fit_ends_with_an_ellipsis():
    assert shortened(["a", "b"], 2) == ["a", "b"]
    assert shortened(["a", "b,", "c"], 2) == ["a", "b …"]


def test_a_demo_picture_is_a_jpeg_of_the_requested_size():
    data = demo_picture("demo", [2, 5], (640, 427))
    assert opened(data).size == (640, 427)
    assert opened(data).format == "JPEG"
    assert data == demo_picture("demo", [2, 5], (640, 427))
    assert data != demo_picture("demo", [2, 5], (640, 427), seed=1)


def test_a_demo_picture_is_cloth_out_to_its_corners():
    picture = opened(demo_picture("demo", [1], (800, 533), seed=3))
    corners = [(0, 0), (799, 0), (0, 532), (799, 532)]
    assert all(max(picture.getpixel(corner)) > 12 for corner in corners)
