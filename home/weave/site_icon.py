"""The icon of the site for browsers and home screens: the first motif on wool, in pixels."""

from io import BytesIO

from PIL import Image

from home.weave.grid import PALE, Grid
from home.weave.motifs import MOTIFS
from home.weave.raster import to_image

# The motif is 15 squares wide. Some home screens crop an icon to a circle, hence the margin.
SQUARES, SQUARES_WITH_MARGIN = 15, 23
ICO_SIZES = (16, 32, 48)


def site_icon_png(size, theme):
    """Return a square PNG of `size` pixels with a margin around the motif."""
    return encoded(motif_image(SQUARES_WITH_MARGIN, size, theme), "PNG", optimize=True)


def site_icon_ico(theme):
    """Return an ICO of the sizes that browsers request."""
    largest = motif_image(SQUARES, max(ICO_SIZES), theme)
    return encoded(largest, "ICO", sizes=[(size, size) for size in ICO_SIZES])


def motif_image(side, size, theme):
    """Return the motif on `side` squares of pale wool, as a picture of `size` pixels."""
    grid = Grid(side, side, PALE)
    grid.stamp(MOTIFS[1].large, *grid.centre, {"#": "1", "x": "1"})
    picture = to_image(grid, theme)
    return picture.resize((size, size), Image.Resampling.NEAREST)


def encoded(picture, kind, **options):
    stream = BytesIO()
    picture.save(stream, kind, **options)
    return stream.getvalue()
