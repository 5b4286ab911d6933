// Adds accessible names that are missing in Wagtail: to rich text editors, groups of check boxes and
// radio buttons, tags, and other users of the same page. A list that can only be scrolled becomes
// focusable.
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
    let isScheduled = false;

    // The label before or in the wrapper of the field, or the heading of a panel with one field.
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

    // The name is in the tooltip of the button.
    function nameOfPerson(button) {
        const words = button.querySelector("[data-w-tooltip-target=content]")?.textContent;
        const name = words?.replace(/\s+/g, " ").trim();
        if (name) button.setAttribute("aria-label", name);
    }

    // The input covers a button whose text is its name.
    function nameOfUpload(input) {
        const words = input.parentElement.querySelector("button")?.textContent.trim();
        if (words) input.setAttribute("aria-label", words);
    }

    function nameAll() {
        isScheduled = false;
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

    // Editors and blocks are added by scripts; names are added at most once per animation frame.
    function schedule() {
        if (isScheduled) return;
        isScheduled = true;
        window.requestAnimationFrame(nameAll);
    }

    function start() {
        nameAll();
        new MutationObserver(schedule).observe(document.body, { childList: true, subtree: true });
    }

    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
    else start();
})();
