// What the site adds to the form of a page: links that lead to fields, and a list of what is missing.
(() => {
    const FIELD = "#field-";
    const WAIT = 300;

    function toField() {
        if (location.hash.indexOf(FIELD) !== 0) return;
        const name = CSS.escape(location.hash.slice(FIELD.length));
        const place = document.querySelector(`#page-edit-form [data-contentpath="${name}"]`);
        if (!place) return;
        place.scrollIntoView({ block: "center" });
        const control =
            place.querySelector("[contenteditable=true]") ||
            place.querySelector("select, textarea, input:not([type=hidden]), button");
        if (control) control.focus({ preventScroll: true });
    }

    // The editor of running text keeps what is written as JSON in a hidden field.
    function textOf(value) {
        try {
            const content = JSON.parse(value);
            if (content === null) return "";
            if (!content.blocks) return value;
            return content.blocks.map((block) => block.text).join("");
        } catch (_error) {
            return value;
        }
    }

    function isFilled(control) {
        if (control.type === "checkbox" || control.type === "radio") return control.checked;
        return textOf(control.value).trim() !== "";
    }

    function controlsOf(form, name) {
        return Array.from(form.querySelectorAll(`[name="${CSS.escape(name)}"]`));
    }

    function showItem(form, item) {
        const names = item.dataset.checklistItem.split(" ");
        const isThere = names.some((name) => controlsOf(form, name).some(isFilled));
        const phase = item.dataset.checklistPhase;
        if (phase) item.hidden = form.elements.phase.value !== phase;
        item.querySelector("[data-checklist-there]").hidden = !isThere;
        item.querySelector("[data-checklist-missing]").hidden = isThere;
        return !isThere && !item.hidden;
    }

    function showPart(form, part) {
        const items = Array.from(part.querySelectorAll("[data-checklist-item]"));
        const left = items.filter((item) => showItem(form, item)).length;
        const number = part.querySelector("[data-checklist-number]");
        if (number.textContent !== String(left)) number.textContent = left;
        part.querySelector("[data-checklist-left]").hidden = !left;
        part.querySelector("[data-checklist-complete]").hidden = Boolean(left);
    }

    function keepChecklist() {
        const list = document.querySelector("[data-checklist]");
        if (!list) return;
        const form = list.closest("form");
        let timer;
        function show() {
            list.querySelectorAll("[data-checklist-part]").forEach((part) => {
                showPart(form, part);
            });
        }
        function soon() {
            clearTimeout(timer);
            timer = setTimeout(show, WAIT);
        }
        ["input", "change", "keyup", "focusout", "click"].forEach((name) => {
            form.addEventListener(name, soon);
        });
        soon();
    }

    function begin() {
        keepChecklist();
        toField();
        window.addEventListener("hashchange", toField);
        document.addEventListener("click", (event) => {
            // The same link once more changes no address.
            const link = event.target.closest(`a[href="${location.hash}"]`);
            if (link && location.hash) toField();
        });
    }

    // Wagtail builds its editors when the page is loaded.
    if (document.readyState === "complete") begin();
    else window.addEventListener("load", begin);
})();
