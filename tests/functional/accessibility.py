"""Runs axe-core in an opened page and describes the violations."""

from tests.functional.packages import AXE

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
# The rules of WCAG 2.2 are disabled in axe by default.
OPTIONS = {
    "runOnly": {"type": "tag", "values": TAGS},
    "rules": {"target-size": {"enabled": True}, "color-contrast": {"enabled": True}},
    "resultTypes": ["violations"],
}


def axe_violations(page, landmarks=True):
    """Return one text for each violation of WCAG 2.0 to 2.2, level A and AA, in `page`.

    landmarks: whether all content has to be in a landmark, a rule beyond WCAG that Wagtail's own
    screens do not follow.
    """
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE.path.read_text(encoding="utf-8"))
    rules = OPTIONS["rules"] | {"region": {"enabled": landmarks}}
    results = page.evaluate("options => axe.run(document, options)", OPTIONS | {"rules": rules})
    return [describe(violation) for violation in results["violations"]]


def describe(violation):
    nodes = "\n".join(
        f"    {node['html'][:200]}\n      {node['failureSummary']}"
        for node in violation["nodes"][:5]
    )
    return f"{violation['id']}: {violation['help']} ({len(violation['nodes'])} times)\n{nodes}"
