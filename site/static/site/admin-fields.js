// What a field of the admin says while one types: how much of a limited text is left, that an error
// is no longer true, and what of a pasted text the field cannot keep.
(() => {
    // A counter shows when this part of the limit is used.
    const NEARLY_FULL = 0.8;
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

    // An element after a field that screen readers read out when it changes.
    function noteBeside(place, name) {
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

    function say(place, name, text, isWarning) {
        const note = noteBeside(place, name);
        if (note.textContent !== text) note.textContent = text;
        note.classList.toggle("field-note--warning", Boolean(isWarning));
    }

    // A browser cuts what is pasted at maxlength without a word: the limit is counted instead, and the
    // server says what is too long.
    function liftLimit(control) {
        if (!control.dataset.limit) control.dataset.limit = control.maxLength;
        control.removeAttribute("maxlength");
    }

    // Code points, as the server counts them; a line break is one character here and two when sent.
    function lengthOf(control) {
        return Array.from(control.value.trim()).length;
    }

    function count(control) {
        const limit = Number(control.dataset.limit);
        const length = lengthOf(control);
        if (length < limit * NEARLY_FULL && !control.dataset.isCounted) return;
        control.dataset.isCounted = "true";
        const left = limit - length;
        const text =
            left < 0
                ? ngettext("%(count)s character too many", "%(count)s characters too many", -left)
                : ngettext("%(count)s character left", "%(count)s characters left", left);
        say(control.parentElement, "limit", text, left < 0);
    }

    function onFocus(event) {
        if (!event.target.matches?.(LIMITED)) return;
        if (event.target.type === "hidden" || event.target.maxLength === 0) return;
        liftLimit(event.target);
        count(event.target);
    }

    // An error stands until its field is changed; the next save says whether the new text is right.
    function forgetError(event) {
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

    // What the editors of running text make of a document of a word processor: tables and notes become
    // plain paragraphs, and headings too where the field has none.
    function lostIn(html, editor) {
        const holder = new DOMParser().parseFromString(html, "text/html");
        const hasHeadings = Boolean(editor.querySelector("[name=header-two], [name=header-three]"));
        if (holder.querySelector("table"))
            return gettext(
                "The table became plain text. Put it in a block of the kind Table instead.",
            );
        if (holder.querySelector("a[href*='_ftn'], a[href*='_edn'], a[href*='sdfootnote']"))
            return gettext("The notes became plain text. Their numbers no longer lead to them.");
        if (holder.querySelector("img"))
            return gettext("The pictures were left out. Upload them as images.");
        if (!hasHeadings && holder.querySelector("h1, h2, h3, h4, h5, h6"))
            return gettext("The headings became plain text: this field has none.");
        return "";
    }

    function onPaste(event) {
        const editor = event.target.closest?.(".Draftail-Editor");
        const html = event.clipboardData?.getData("text/html");
        if (editor && html) say(editor.parentElement, "pasted", lostIn(html, editor));
    }

    document.addEventListener("focusin", onFocus);
    document.addEventListener("input", (event) => {
        if (event.target.dataset?.limit) count(event.target);
        forgetError(event);
    });
    document.addEventListener("change", forgetError);
    document.addEventListener("paste", onPaste, true);
})();
