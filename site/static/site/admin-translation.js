// Texts of wagtail-localize's editor that are only in English, or composed in a way that works only in
// English. The editor is rendered by a script, so they are replaced whenever it changes.
(() => {
    const FROM_TO = /^(.+) to (.+) translation$/;

    function setText(element, text) {
        if (element.textContent !== text) element.textContent = text;
    }

    // Names of languages have a capital letter only in English.
    function publishIn(text) {
        const start = django.gettext("Publish in ");
        const isCapital = document.documentElement.lang.startsWith("en");
        if (isCapital || !text.startsWith(start)) return text;
        return start + text.slice(start.length).toLowerCase();
    }

    function translate(editor) {
        editor.querySelectorAll(".w-sr-only").forEach((element) => {
            if (element.textContent === "More actions")
                setText(element, django.gettext("More actions"));
        });
        editor.querySelectorAll("h3").forEach((element) => {
            const found = FROM_TO.exec(element.textContent);
            if (found) setText(element, `${found[1]} → ${found[2]}`);
        });
        editor.querySelectorAll("input[type=file]:not([aria-label])").forEach((input) => {
            input.setAttribute("aria-label", django.gettext("Upload PO file"));
        });
        editor.querySelectorAll("[data-w-progress-target=label]").forEach((element) => {
            setText(element, publishIn(element.textContent));
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
