// Gives names that screen readers say to the editors of running text and to groups of check boxes
// and radio buttons: Wagtail shows a label above them without tying it to them.
(() => {
    const LABEL = ".w-field__label";
    const EDITORS = "[contenteditable=true]:not([aria-labelledby])";
    const GROUPS = "[data-field-input] > div:not([role])";
    const CHOICES = "input[type=checkbox], input[type=radio]";
    let ids = 0;
    let isWaiting = false;

    // The label before or in the wrapper of the field; a panel with one field has only its heading.
    function labelOf(element) {
        const wrapper = element.closest("[data-field-wrapper]");
        if (!wrapper) return null;
        const before = wrapper.previousElementSibling;
        if (before?.matches(LABEL)) return before;
        const inside = wrapper.querySelector(`:scope > ${LABEL}`);
        if (inside) return inside;
        const panel = wrapper.closest("[data-panel]");
        return panel?.querySelector("[data-panel-heading-text]");
    }

    function name(element) {
        const label = labelOf(element);
        if (!label) return false;
        if (!label.id) {
            ids += 1;
            label.id = `field-label-${ids}`;
        }
        element.setAttribute("aria-labelledby", label.id);
        return true;
    }

    function nameAll() {
        isWaiting = false;
        document.querySelectorAll(EDITORS).forEach(name);
        document.querySelectorAll(GROUPS).forEach((group) => {
            if (group.querySelectorAll(CHOICES).length > 1 && name(group)) {
                group.setAttribute("role", "group");
            }
        });
    }

    // Editors are made by scripts, and blocks when they are added: names are given once a frame.
    function later() {
        if (isWaiting) return;
        isWaiting = true;
        window.requestAnimationFrame(nameAll);
    }

    function start() {
        nameAll();
        new MutationObserver(later).observe(document.body, { childList: true, subtree: true });
    }

    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
    else start();
})();
