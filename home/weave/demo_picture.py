"""Pictures for the demonstration content: a cloth seen from near, drawn thread by thread."""

from io import BytesIO
from random import Random

from PIL import Image, ImageChops, ImageFilter

from home.weave.palette import DEFAULT
from home.weave.panel import compose
from home.weave.raster import squares

SIZE = (1600, 1067)
ACROSS = 59  # squares of the pattern, of which the outermost fall outside the picture
OUTSIDE = 2
PICKS = 4  # rows of weft in one square
QUALITY = 82


def demo_picture(
    key,
    goals,
    size=SIZE,
    seed=0,
    theme=DEFAULT.light,
):
    """A JPEG of `size` pixels; the same key, goals, size and seed give the same picture."""
    rng = Random(f"{key}/{seed}")  # noqa: S311 - wool, not secrets
    grid = pattern(f"{key}/{seed}", goals, size)
    square = -(-size[0] // (ACROSS - 2 * OUTSIDE))
    cloth = squares(grid, theme).resize(
        (grid.width * square, grid.height * square), Image.Resampling.NEAREST
    )
    cloth = wandering(cloth, square, rng)
    cloth = ImageChops.multiply(cloth, threads(cloth.size, square, rng))
    cloth = ImageChops.multiply(cloth, light(cloth.size, rng))
    return encoded(cropped(cloth.rotate(rng.uniform(-2, 2), Image.Resampling.BICUBIC), size))


def pattern(key, goals, size):
    """Return the cloth as a grid, in the picture's own proportions and a little larger."""
    height = ((ACROSS - 2 * OUTSIDE) * size[1] // size[0] + 2 * OUTSIDE + 1) | 1
    return compose(key, goals, [], ACROSS, height)


def noise(size, rng, low, high):
    """Grey values from low to high, every pixel at random."""
    table = bytes(low + value * (high - low) // 255 for value in range(256))
    return Image.frombytes("L", size, rng.randbytes(size[0] * size[1]).translate(table))


def wandering(cloth, square, rng):
    """Each row of weft moved a hair to the side, as no hand turns two threads at the same place."""
    pick = max(1, square // PICKS)
    for y in range(0, cloth.height, pick):
        strip = cloth.crop((0, y, cloth.width, y + pick))
        cloth.paste(strip, (rng.randint(-square // 10, square // 10), y))
    return cloth


def threads(size, square, rng):
    """The relief of the wool: round picks over a warp, fibres along them, each a shade apart."""
    pick, step = max(2, square // PICKS), max(2, square // 3)
    relief = tiled(bumps(step, pick), size)
    shades = noise((size[0] // (4 * square) + 1, size[1] // pick + 1), rng, 222, 255)
    shades = shades.resize(size, Image.Resampling.BICUBIC)
    fibres = noise((size[0] // 6 + 1, size[1]), rng, 190, 255).resize(
        size, Image.Resampling.BICUBIC
    )
    grey = ImageChops.multiply(ImageChops.multiply(relief, shades), fibres)
    grey = grey.filter(ImageFilter.GaussianBlur(0.7)).point(lambda value: min(255, value * 11 // 8))
    return Image.merge("RGB", [grey] * 3)


def bumps(step, pick):
    """One repeat of tabby: two picks that go over every other warp thread, by turns."""
    tile = Image.new("L", (2 * step, 2 * pick))
    for y in range(2 * pick):
        for x in range(2 * step):
            along = (x + (step if y >= pick else 0)) % (2 * step) / (2 * step) * 2 - 1
            down = (y % pick + 0.5) / pick * 2 - 1
            tile.putpixel((x, y), round(255 * (1 - 0.62 * down**4 - 0.3 * abs(along) ** 3)))
    return tile


def tiled(tile, size):
    """The tile side by side over a whole picture."""
    whole = Image.new("L", size)
    for y in range(0, size[1], tile.height):
        for x in range(0, size[0], tile.width):
            whole.paste(tile, (x, y))
    return whole


def light(size, rng):
    """Daylight over slow folds."""
    folds = noise((4, 3), rng, 205, 255).resize(size, Image.Resampling.BICUBIC)
    return Image.merge("RGB", [folds] * 3)


def cropped(cloth, size):
    """The middle of the cloth, exactly as large as asked for."""
    left, top = (cloth.width - size[0]) // 2, (cloth.height - size[1]) // 2
    return cloth.crop((left, top, left + size[0], top + size[1]))


def encoded(cloth):
    """The picture as JPEG."""
    stream = BytesIO()
    cloth.save(stream, "JPEG", quality=QUALITY, optimize=True, progressive=True)
    return stream.getvalue()
