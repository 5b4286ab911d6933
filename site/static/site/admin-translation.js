// Words of the screen for translating that wagtail-localize has in English only, or puts together
// in a way that suits English. The screen draws itself, so they are looked for each time it changes.
(() => {
    const FROM_TO = /^(.+) to (.+) translation$/;

    function say(element, text) {
        if (element.textContent !== text) element.textContent = text;
    }

    // The name of the language is written with a capital letter, which is right only in English.
    function publishIn(text) {
        const start = django.gettext("Publish in ");
        const isCapital = document.documentElement.lang.startsWith("en");
        if (isCapital || !text.startsWith(start)) return text;
        return start + text.slice(start.length).toLowerCase();
    }

    function translate(editor) {
        editor.querySelectorAll(".w-sr-only").forEach((element) => {
            if (element.textContent === "More actions")
                say(element, django.gettext("More actions"));
        });
        editor.querySelectorAll("h3").forEach((element) => {
            const found = FROM_TO.exec(element.textContent);
            if (found) say(element, `${found[1]} → ${found[2]}`);
        });
        editor.querySelectorAll("input[type=file]:not([aria-label])").forEach((input) => {
            input.setAttribute("aria-label", django.gettext("Upload PO file"));
        });
        editor.querySelectorAll("[data-w-progress-target=label]").forEach((element) => {
            say(element, publishIn(element.textContent));
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
