"""A paper as tagged PDF/UA-1, made by WeasyPrint of the HTML file. Nothing is fetched."""

from pathlib import Path

from weasyprint import HTML
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher

FONTS = Path(__file__).resolve().parents[3] / "site" / "static" / "site" / "fonts"
NAMES = {"regular": 400, "bold": 700}


class OnlyFonts(URLFetcher):
    """Opens the site's own fonts, and refuses every other address."""

    def fetch(self, url, headers=None):
        if url not in {font_path(name).as_uri() for name in NAMES}:
            raise ValueError(f"{url} is not fetched")
        return super().fetch(url, headers)


def font_path(name):
    return FONTS / f"atkinson-hyperlegible-next-{name}.ttf"


def font_faces():
    """Return the CSS that names the fonts."""
    return "".join(
        f'@font-face {{ font-family: "Atkinson Hyperlegible Next"; font-weight: {weight}; '
        f'src: url("{font_path(name).as_uri()}"); }}'
        for name, weight in NAMES.items()
    )


def pdf_file(html):
    """Return the PDF of an HTML text as bytes."""
    html = html.replace("<style>", f"<style>{font_faces()}", 1)
    fonts = FontConfiguration()
    document = HTML(string=html, url_fetcher=OnlyFonts())
    return document.write_pdf(pdf_variant="pdf/ua-1", font_config=fonts)
