"""A minified style sheet has the same rules, as the browser parses them."""

from rcssmin import cssmin

from tests.functional.browser import blank_page
from tests.functional.server import ROOT

# The browser does not parse values with variables, whose white space may therefore differ.
RULES = """text => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    const tight = text => text.replace(/\\s+/g, " ").replace(/, /g, ",");
    return [...sheet.cssRules].map(rule => tight(rule.cssText));
}"""


def test_a_minified_style_sheet_has_the_same_rules(browser):
    sheets = [path for path in ROOT.glob("[a-z]*/**/static/**/*.css") if ".venv" not in path.parts]
    assert sheets
    with blank_page(browser) as page:
        for sheet in sheets:
            text = sheet.read_text(encoding="utf-8")
            rules = page.evaluate(RULES, text)
            assert rules and page.evaluate(RULES, cssmin(text)) == rules, sheet
