"""Pictures for the demonstration content: a close-up of a cloth, drawn thread by thread."""

from io import BytesIO
from random import Random

from PIL import Image, ImageChops, ImageFilter

from home.weave.palette import DEFAULT
from home.weave.panel import compose_cloth
from home.weave.raster import to_image

SIZE = (1600, 1067)  # pixels
SQUARES_ACROSS = 59  # width of the pattern, in squares
SQUARES_OUTSIDE = 2  # of these, how many fall outside the picture on each side
PICKS_PER_SQUARE = 4  # rows of weft in one square
JPEG_QUALITY = 82


def demo_picture(
    key,
    goals,
    size=SIZE,
    seed=0,
    theme=DEFAULT.light,
):
    """Return a JPEG of `size` pixels, always the same for the same arguments."""
    rng = Random(f"{key}/{seed}")  # noqa: S311 - not for cryptography
    grid = cloth_grid(f"{key}/{seed}", goals, size)
    square = -(-size[0] // (SQUARES_ACROSS - 2 * SQUARES_OUTSIDE))
    cloth = to_image(grid, theme).resize(
        (grid.width * square, grid.height * square), Image.Resampling.NEAREST
    )
    cloth = shifted_picks(cloth, square, rng)
    cloth = ImageChops.multiply(cloth, wool_relief(cloth.size, square, rng))
    cloth = ImageChops.multiply(cloth, daylight(cloth.size, rng))
    return jpeg(cropped(cloth.rotate(rng.uniform(-2, 2), Image.Resampling.BICUBIC), size))


def cloth_grid(key, goals, size):
    """Return the cloth as a grid in the proportions of the picture, a little larger than it."""
    height = (
        (SQUARES_ACROSS - 2 * SQUARES_OUTSIDE) * size[1] // size[0] + 2 * SQUARES_OUTSIDE + 1
    ) | 1
    return compose_cloth(key, goals, [], SQUARES_ACROSS, height)


def noise(size, rng, low, high):
    """Return a greyscale picture whose pixels are random values from `low` to `high`."""
    table = bytes(low + value * (high - low) // 255 for value in range(256))
    return Image.frombytes("L", size, rng.randbytes(size[0] * size[1]).translate(table))


def shifted_picks(cloth, square, rng):
    """Shift each pick sideways by a random part of a square, as in a cloth woven by hand."""
    pick = max(1, square // PICKS_PER_SQUARE)
    for y in range(0, cloth.height, pick):
        strip = cloth.crop((0, y, cloth.width, y + pick))
        cloth.paste(strip, (rng.randint(-square // 10, square // 10), y))
    return cloth


def wool_relief(size, square, rng):
    """Return the shading of the wool, to be multiplied with the cloth.

    It combines the relief of the picks over the warp, a random shade for each pick, and fibres
    along it.
    """
    pick, step = max(2, square // PICKS_PER_SQUARE), max(2, square // 3)
    relief = tiled(tabby_tile(step, pick), size)
    shades = noise((size[0] // (4 * square) + 1, size[1] // pick + 1), rng, 222, 255)
    shades = shades.resize(size, Image.Resampling.BICUBIC)
    fibres = noise((size[0] // 6 + 1, size[1]), rng, 190, 255).resize(
        size, Image.Resampling.BICUBIC
    )
    grey = ImageChops.multiply(ImageChops.multiply(relief, shades), fibres)
    grey = grey.filter(ImageFilter.GaussianBlur(0.7)).point(lambda value: min(255, value * 11 // 8))
    return Image.merge("RGB", [grey] * 3)


def tabby_tile(step, pick):
    """Return the relief of one repeat of tabby (plain weave) in greyscale.

    It has two picks of `pick` pixels, which alternately pass over and under warp threads that are
    `step` pixels apart.
    """
    tile = Image.new("L", (2 * step, 2 * pick))
    for y in range(2 * pick):
        for x in range(2 * step):
            along = (x + (step if y >= pick else 0)) % (2 * step) / (2 * step) * 2 - 1
            down = (y % pick + 0.5) / pick * 2 - 1
            tile.putpixel((x, y), round(255 * (1 - 0.62 * down**4 - 0.3 * abs(along) ** 3)))
    return tile


def tiled(tile, size):
    """Return a picture of `size` pixels filled with a tile."""
    whole = Image.new("L", size)
    for y in range(0, size[1], tile.height):
        for x in range(0, size[0], tile.width):
            whole.paste(tile, (x, y))
    return whole


def daylight(size, rng):
    """Return the shading of light on wide folds, to be multiplied with the cloth."""
    folds = noise((4, 3), rng, 205, 255).resize(size, Image.Resampling.BICUBIC)
    return Image.merge("RGB", [folds] * 3)


def cropped(cloth, size):
    """Return the middle of the cloth, `size` pixels large."""
    left, top = (cloth.width - size[0]) // 2, (cloth.height - size[1]) // 2
    return cloth.crop((left, top, left + size[0], top + size[1]))


def jpeg(cloth):
    """Return the picture as JPEG, in bytes."""
    stream = BytesIO()
    cloth.save(stream, "JPEG", quality=JPEG_QUALITY, optimize=True, progressive=True)
    return stream.getvalue()
