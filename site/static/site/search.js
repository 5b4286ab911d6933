// Replaces the results of the search page in place, with htmx, and closes facets. Without htmx or
// scripts, the form and the links load a new page.
const form = document.querySelector("form[data-hx-get]");
const region = document.getElementById("search-region");

if (form && region) {
    const openParts = new Map();
    let removedChip = -1;
    const facets = () => region.querySelectorAll("details[id]");

    // htmx is loaded when the form gets the focus: most visitors only read the results.
    let loading = null;
    function loadHtmx() {
        loading ??= new Promise((resolve, reject) => {
            const script = Object.assign(document.createElement("script"), {
                src: form.dataset.htmx,
            });
            script.onload = resolve;
            script.onerror = reject;
            document.head.append(script);
        });
        return loading;
    }
    document.addEventListener("focusin", (event) => {
        const isControl = event.target.form === form || event.target.closest(".narrow, .chips");
        if (isControl) loadHtmx().catch(() => {});
    });

    region.addEventListener("change", () => {
        if (!window.htmx)
            loadHtmx().then(
                () => form.requestSubmit(),
                () => form.submit(),
            );
    });

    region.addEventListener("click", (event) => {
        const chip = event.target.closest(".chip");
        const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey;
        if (chip) removedChip = [...region.querySelectorAll(".chip")].indexOf(chip);
        if (chip && isPlain && !window.htmx) {
            event.preventDefault();
            loadHtmx().then(
                () => chip.click(),
                () => location.assign(chip.href),
            );
        }
        if (event.target.closest(".found-entries a")) countClick();
    });

    // Short URLs: empty fields are left out.
    document.addEventListener("htmx:configRequest", (event) => {
        const data = event.detail.formData;
        for (const [name, value] of [...data.entries()]) if (!value) data.delete(name);
    });

    // On an error the form is submitted without htmx, so that the browser shows the response.
    for (const name of ["htmx:sendError", "htmx:responseError"]) {
        document.addEventListener(name, () => form.submit());
    }

    document.addEventListener("htmx:beforeSwap", () => {
        for (const part of facets()) openParts.set(part.id, part.open);
    });

    document.addEventListener("htmx:afterSwap", () => {
        for (const part of facets()) part.open = openParts.get(part.id) ?? part.open;
    });

    document.addEventListener("htmx:afterSettle", () => {
        focusAfterChip();
        announce();
    });

    document.addEventListener("htmx:pushedIntoHistory", () => {
        for (const link of document.querySelectorAll(".languages a")) link.search = location.search;
        // Nothing is left in the storage of the browser.
        sessionStorage.removeItem("htmx-current-path-for-history");
    });

    // Moves the focus from a removed chip to the next one, or to the number of results.
    function focusAfterChip() {
        if (removedChip < 0) return;
        const chips = region.querySelectorAll(".chip");
        const count = region.querySelector("[data-search-count]");
        if (!chips.length) count.tabIndex = -1;
        (chips[Math.min(removedChip, chips.length - 1)] ?? count).focus({ preventScroll: true });
        removedChip = -1;
    }

    function announce() {
        const parts = [...region.querySelectorAll("[data-search-said]")];
        const texts = parts.map((part) => part.textContent.replace(/\s+/g, " ").trim());
        document.getElementById("search-status").textContent = texts.join(" ");
    }

    // Counts clicks by query only, so that editors see which searches have no useful results.
    function countClick() {
        const words = new URLSearchParams(location.search).get("q");
        const data = new URLSearchParams({
            q: words ?? "",
            language: document.documentElement.lang,
        });
        if (words) navigator.sendBeacon(form.dataset.clicks, data);
    }
}

document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    const facet = event.target.closest?.("details.facet[open]");
    if (!facet) return;
    facet.open = false;
    facet.querySelector("summary").focus();
});

// Closes facets that are overlays when something else is clicked.
document.addEventListener("click", (event) => {
    for (const facet of document.querySelectorAll("details.facet[name][open]")) {
        const isOverlay =
            getComputedStyle(facet.querySelector(".facet-choices")).position === "absolute";
        if (isOverlay && !facet.contains(event.target)) facet.open = false;
    }
});
