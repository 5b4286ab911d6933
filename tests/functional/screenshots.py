"""Takes a picture of each page type: `make screenshots`, or with PAGES="case front-page" of some.

They come into var/screenshots as <page type>-<language>-<theme>-<width>.png, as long as the page.
"""

import sys
import tempfile
from pathlib import Path

from tests.functional.addresses import LANGUAGES, PAGES, address
from tests.functional.browser import HEIGHT, THEMES, blank_page, chromium
from tests.functional.server import ROOT, running_site

FOLDER = ROOT / "var" / "screenshots"
WIDTHS = (360, 768, 1440)
LOAD_ALL_PICTURES = """() => Promise.all([...document.images].map(image => {
    image.loading = 'eager';
    return image.decode().catch(() => null);
}))"""


def file_name(name):
    return name.replace(" ", "-")


def take(browser, site, name, language):
    """Open a page once and take a picture in each theme and at each width."""
    with blank_page(browser) as page:
        page.goto(address(site, name, language))
        for theme in THEMES:
            page.emulate_media(color_scheme=theme)
            for width in WIDTHS:
                page.set_viewport_size({"width": width, "height": HEIGHT})
                page.evaluate(LOAD_ALL_PICTURES)
                file = FOLDER / f"{file_name(name)}-{language}-{theme}-{width}.png"
                page.screenshot(path=file, full_page=True)


def main(chosen):
    FOLDER.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder,
        running_site(Path(folder)) as site,
        chromium() as browser,
    ):
        for name in [name for name in PAGES if not chosen or file_name(name) in chosen]:
            for language in LANGUAGES:
                take(browser, site, name, language)
            print(f"{name}: {FOLDER}")


if __name__ == "__main__":
    main(sys.argv[1:])
