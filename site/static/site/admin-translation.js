// Words of the screen for translating that wagtail-localize has in English only. The screen draws
// itself, so they are looked for each time that it has changed.
(() => {
    const FROM_TO = /^(.+) to (.+) translation$/;

    function say(element, text) {
        if (element.textContent !== text) element.textContent = text;
    }

    function translate(editor) {
        editor.querySelectorAll(".w-sr-only").forEach((element) => {
            if (element.textContent === "More actions")
                say(element, django.gettext("More actions"));
        });
        editor.querySelectorAll("h2, h3, label, span").forEach((element) => {
            const found = !element.children.length && FROM_TO.exec(element.textContent.trim());
            if (found) say(element, `${found[1]} → ${found[2]}`);
        });
    }

    const editor = document.querySelector(".js-translation-editor");
    if (!editor || !window.django) return;
    new MutationObserver(() => translate(editor)).observe(editor, {
        childList: true,
        subtree: true,
    });
    translate(editor);
})();
