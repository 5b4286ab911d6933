"""Takes the pictures of the help from the real screens: `make help-pictures`.

They come into site/static/site/help as <guide>-<picture>-<language>.webp, and are committed.
"""

import io
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image

from home.demo.accounts import PASSWORD
from network.help.guides import picture_path
from tests.functional.addresses import LANGUAGES
from tests.functional.browser import blank_page, chromium
from tests.functional.server import ROOT, running_site

STATIC = ROOT / "site" / "static"
SIZE = {"width": 1200, "height": 675}
QUALITY = 55
RENDER_MS = 1_200  # for rich text editors and buttons that scripts add
# Pictures that show the menu of the button at the foot of a form.
WITH_MENU = {"submit", "decide"}
MENU = "footer [data-w-dropdown-target='toggle']"


def scene(variables, language):
    """Arrange the content in `language`; return {guide: {picture: [who, address]}}."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.functional.help_scene", language],
        cwd=ROOT, env=variables, capture_output=True, text=True, check=True,
    )  # fmt: skip
    return json.loads(done.stdout.splitlines()[-1])


def sign_in(page, site, who):
    page.goto(f"{site}/konto/logga-in/")
    page.fill("[name=login]", f"{who}@noden.example")
    page.fill("[name=password]", PASSWORD)
    page.press("[name=password]", "Enter")
    page.wait_for_url("**/hantera/**")


def take(browser, site, picture, who, address, file):
    with blank_page(browser) as page:
        page.set_viewport_size(SIZE)
        if who:
            sign_in(page, site, who)
        page.goto(site + address)
        page.wait_for_timeout(RENDER_MS)
        if picture in WITH_MENU:
            page.click(MENU)
            page.wait_for_timeout(RENDER_MS)
        shot = Image.open(io.BytesIO(page.screenshot()))
        file.parent.mkdir(parents=True, exist_ok=True)
        shot.save(file, "WEBP", quality=QUALITY, method=6)


def main():
    variables = {}
    with (
        tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder,
        running_site(
            Path(folder),
            arrange=variables.update,
            DJANGO_SETTINGS_MODULE="config.settings.development",
        ) as site,
        chromium() as browser,
    ):
        for language in LANGUAGES:
            for guide, pictures in scene(variables, language).items():
                for picture, (who, address) in pictures.items():
                    file = STATIC / picture_path(guide, picture, language)
                    take(browser, site, picture, who, address, file)
                    print(f"{file.relative_to(ROOT)}: {file.stat().st_size // 1024} kB")


if __name__ == "__main__":
    main()
