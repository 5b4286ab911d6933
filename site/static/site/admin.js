// Additions to the form of a page: links to fields, and the checklist of required fields.
(() => {
    const FIELD = "#field-";
    const DELAY = 300; // milliseconds

    function focusLinkedField() {
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

    // A rich text field has its content as JSON in a hidden input.
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

    function updateItem(form, item) {
        const names = item.dataset.checklistItem.split(" ");
        const hasValue = names.some((name) => controlsOf(form, name).some(isFilled));
        const phase = item.dataset.checklistPhase;
        if (phase) item.hidden = form.elements.phase.value !== phase;
        item.querySelector("[data-checklist-there]").hidden = !hasValue;
        item.querySelector("[data-checklist-missing]").hidden = hasValue;
        return !hasValue && !item.hidden;
    }

    function updatePart(form, part) {
        const items = Array.from(part.querySelectorAll("[data-checklist-item]"));
        const left = items.filter((item) => updateItem(form, item)).length;
        const number = part.querySelector("[data-checklist-number]");
        if (number.textContent !== String(left)) number.textContent = left;
        part.querySelector("[data-checklist-left]").hidden = !left;
        part.querySelector("[data-checklist-complete]").hidden = Boolean(left);
    }

    function setUpChecklist() {
        const list = document.querySelector("[data-checklist]");
        if (!list) return;
        const form = list.closest("form");
        let timer;
        function update() {
            list.querySelectorAll("[data-checklist-part]").forEach((part) => {
                updatePart(form, part);
            });
        }
        function scheduleUpdate() {
            clearTimeout(timer);
            timer = setTimeout(update, DELAY);
        }
        ["input", "change", "keyup", "focusout", "click"].forEach((name) => {
            form.addEventListener(name, scheduleUpdate);
        });
        scheduleUpdate();
    }

    function start() {
        setUpChecklist();
        focusLinkedField();
        window.addEventListener("hashchange", focusLinkedField);
        document.addEventListener("click", (event) => {
            // A second click on the same link does not fire hashchange.
            const link = event.target.closest(`a[href="${location.hash}"]`);
            if (link && location.hash) focusLinkedField();
        });
    }

    // Wagtail creates its editors when the page is loaded.
    if (document.readyState === "complete") start();
    else window.addEventListener("load", start);
})();
