// Notes at fields of the admin: how many characters are left, and which formatting of a pasted text is
// lost. The error of a field is cleared when the field is changed.
(() => {
    // The counter is shown when this share of the limit is used.
    const SHOW_FROM = 0.8;
    const LIMITED = "input[maxlength], textarea[maxlength], [data-limit]";

    function ngettext(singular, plural, count) {
        const text = window.django
            ? django.ngettext(singular, plural, count)
            : count === 1
              ? singular
              : plural;
        return text.replace("%(count)s", count);
    }

    function gettext(text) {
        return window.django ? django.gettext(text) : text;
    }

    // Returns the element after a field that screen readers announce when it changes.
    function getNote(place, name) {
        let note = place.querySelector(`:scope > [data-note='${name}']`);
        if (!note) {
            note = document.createElement("p");
            note.className = "field-note";
            note.dataset.note = name;
            note.setAttribute("role", "status");
            place.append(note);
        }
        return note;
    }

    function showNote(place, name, text, isWarning) {
        const note = getNote(place, name);
        if (note.textContent !== text) note.textContent = text;
        note.classList.toggle("field-note--warning", Boolean(isWarning));
    }

    // Browsers silently truncate pasted text at maxlength. Instead the characters are counted, and the
    // server validates the length.
    function replaceMaxLength(control) {
        if (!control.dataset.limit) control.dataset.limit = control.maxLength;
        control.removeAttribute("maxlength");
    }

    // Code points, as on the server; a line break counts as one character here and two when sent.
    function lengthOf(control) {
        return Array.from(control.value.trim()).length;
    }

    function count(control) {
        const limit = Number(control.dataset.limit);
        const length = lengthOf(control);
        if (length < limit * SHOW_FROM && !control.dataset.isCounted) return;
        control.dataset.isCounted = "true";
        const left = limit - length;
        const text =
            left < 0
                ? ngettext("%(count)s character too many", "%(count)s characters too many", -left)
                : ngettext("%(count)s character left", "%(count)s characters left", left);
        showNote(control.parentElement, "limit", text, left < 0);
    }

    function onFocus(event) {
        if (!event.target.matches?.(LIMITED)) return;
        if (event.target.type === "hidden" || event.target.maxLength === 0) return;
        replaceMaxLength(event.target);
        count(event.target);
    }

    // An error is shown until its field is changed; the next save validates the new text.
    function clearError(event) {
        const field = event.target.closest?.(".w-field--error, .w-field__wrapper");
        if (!field) return;
        const wrapper = field.closest(".w-field__wrapper") || field;
        const errors = wrapper.querySelector(":scope > .w-field__errors, .w-field__errors");
        if (errors?.textContent.trim()) {
            errors.textContent = "";
        }
        wrapper.querySelectorAll(".w-field--error").forEach((element) => {
            element.classList.remove("w-field--error");
        });
        wrapper.querySelectorAll("[aria-invalid=true]").forEach((element) => {
            element.removeAttribute("aria-invalid");
        });
    }

    // Returns what a rich text field loses of a pasted document: tables and notes become plain
    // paragraphs, and headings too if the field has none.
    function lostFormatting(html, editor) {
        const pasted = new DOMParser().parseFromString(html, "text/html");
        const hasHeadings = Boolean(editor.querySelector("[name=header-two], [name=header-three]"));
        if (pasted.querySelector("table"))
            return gettext(
                "The table became plain text. Put it in a block of the kind Table instead.",
            );
        if (pasted.querySelector("a[href*='_ftn'], a[href*='_edn'], a[href*='sdfootnote']"))
            return gettext("The notes became plain text. Their numbers no longer lead to them.");
        if (pasted.querySelector("img"))
            return gettext("The pictures were left out. Upload them as images.");
        if (!hasHeadings && pasted.querySelector("h1, h2, h3, h4, h5, h6"))
            return gettext("The headings became plain text: this field has none.");
        return "";
    }

    function onPaste(event) {
        const editor = event.target.closest?.(".Draftail-Editor");
        const html = event.clipboardData?.getData("text/html");
        if (editor && html) showNote(editor.parentElement, "pasted", lostFormatting(html, editor));
    }

    document.addEventListener("focusin", onFocus);
    document.addEventListener("input", (event) => {
        if (event.target.dataset?.limit) count(event.target);
        clearError(event);
    });
    document.addEventListener("change", clearError);
    document.addEventListener("paste", onPaste, true);
})();
