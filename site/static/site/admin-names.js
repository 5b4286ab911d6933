// Gives names that screen readers say to what Wagtail leaves without: editors of running text, groups
// of check boxes and radio buttons, tags, and others who look at the same page. A list that can only be
// scrolled gets a place in the order of the keyboard.
(() => {
    const LABEL = ".w-field__label";
    const FIELDS =
        "[contenteditable=true]:not([aria-labelledby]), .tagit input:not([aria-labelledby])";
    const GROUPS = "[data-field-input] > div:not([role])";
    const CHOICES = "input[type=checkbox], input[type=radio]";
    const PEOPLE = "button.w-editing-sessions__session:not([aria-label])";
    const UPLOADS = ".replace-file-input input[type=file]:not([aria-label])";
    const SCROLLED = ".w-minimap__list:not([tabindex])";
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

    // The name is in a box that opens above the button.
    function nameOfPerson(button) {
        const words = button.querySelector("[data-w-tooltip-target=content]")?.textContent;
        const name = words?.replace(/\s+/g, " ").trim();
        if (name) button.setAttribute("aria-label", name);
    }

    // The field lies over a button that says what it does.
    function nameOfUpload(input) {
        const words = input.parentElement.querySelector("button")?.textContent.trim();
        if (words) input.setAttribute("aria-label", words);
    }

    function nameAll() {
        isWaiting = false;
        document.querySelectorAll(FIELDS).forEach(name);
        document.querySelectorAll(PEOPLE).forEach(nameOfPerson);
        document.querySelectorAll(UPLOADS).forEach(nameOfUpload);
        document.querySelectorAll(SCROLLED).forEach((list) => {
            list.tabIndex = 0;
        });
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
