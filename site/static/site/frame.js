// Progressive enhancement of every page: the theme button, the phone menu, the table of contents of a
// guideline, video players and printing. Every page works without it. Only the chosen theme is stored,
// in this browser.

const root = document.documentElement;
const prefersDark = matchMedia("(prefers-color-scheme: dark)");
const NARROW = "(max-width: 61.99rem)";

const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : prefersDark.matches);

function setUpThemeButtons() {
    const buttons = [...document.querySelectorAll("[data-theme-switch]")];
    const update = () => {
        for (const button of buttons) button.setAttribute("aria-pressed", String(isDark()));
    };
    const change = () => {
        root.dataset.theme = isDark() ? "light" : "dark";
        try {
            localStorage.setItem("theme", root.dataset.theme);
        } catch {
            // Storage is blocked: the choice applies only to this page.
        }
        update();
    };
    for (const button of buttons) {
        button.hidden = false;
        button.addEventListener("click", change);
    }
    prefersDark.addEventListener("change", update);
    update();
}

// Escape closes the phone menu and gives the focus back to its button.
function setUpPhoneMenu() {
    const menu = document.querySelector(".phone-menu");
    menu?.addEventListener("keydown", (event) => {
        if (event.key !== "Escape" || event.defaultPrevented || !menu.open) return;
        menu.open = false;
        menu.querySelector("summary").focus();
    });
}

// Marks the current section in the table of contents, which can be collapsed on a guideline only.
function setUpContents() {
    const links = [...document.querySelectorAll(".contents a[href^='#']")];
    if (!links.length) return;
    const details = document.querySelector(".contents details");
    const sections = new Map(
        links.map((link) => [
            document.getElementById(decodeURIComponent(link.hash.slice(1))),
            link,
        ]),
    );
    sections.delete(null);
    const visible = new Set();
    const observer = new IntersectionObserver(
        (entries) => {
            for (const { isIntersecting, target } of entries) {
                visible[isIntersecting ? "add" : "delete"](target);
            }
            const first = [...sections.keys()].find((section) => visible.has(section));
            if (!first) return;
            for (const link of links) link.removeAttribute("aria-current");
            const current = sections.get(first);
            current.setAttribute("aria-current", "true");
            if (details && details.scrollHeight > details.clientHeight) {
                details.scrollTop = current.offsetTop - details.clientHeight / 2;
            }
        },
        { rootMargin: "0px 0px -60% 0px" },
    );
    for (const section of sections.keys()) observer.observe(section);
    if (details && matchMedia(NARROW).matches) details.open = false;
}

// The anchor beside a heading copies the address of its section, and shows a message for 3 seconds.
function setUpAnchors() {
    for (const link of document.querySelectorAll(".anchor")) {
        link.addEventListener("click", async () => {
            try {
                await navigator.clipboard.writeText(link.href);
            } catch {
                return; // The link still works.
            }
            const message = document.createElement("span");
            message.className = "anchor-copied";
            message.setAttribute("role", "status");
            message.textContent = link.closest("[data-copied]").dataset.copied;
            link.after(message);
            setTimeout(() => message.remove(), 3000);
        });
    }
}

// Loads a video player when the visitor presses play.
function setUpVideos() {
    for (const link of document.querySelectorAll("[data-video-player]")) {
        link.addEventListener("click", (event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            const frame = document.createElement("iframe");
            frame.src = link.dataset.videoPlayer;
            frame.title = link.textContent.trim();
            frame.allow = "fullscreen; encrypted-media; picture-in-picture";
            frame.referrerPolicy = "strict-origin-when-cross-origin";
            link.replaceWith(frame);
            frame.focus();
        });
    }
}

// Loads the script of the suggestions when a search field gets the focus.
function setUpSuggestions() {
    const load = () => {
        if (!document.activeElement?.matches("[data-suggest]")) return;
        document.removeEventListener("focusin", load);
        import(document.body.dataset.suggestScript);
    };
    document.addEventListener("focusin", load);
    load();
}

// Expands all details elements while the page is printed.
function setUpPrinting() {
    let opened = [];
    addEventListener("beforeprint", () => {
        opened = [...document.querySelectorAll("main details:not([open])")];
        for (const details of opened) details.open = true;
    });
    addEventListener("afterprint", () => {
        for (const details of opened) details.open = false;
    });
}

setUpThemeButtons();
setUpPhoneMenu();
setUpContents();
setUpAnchors();
setUpVideos();
setUpSuggestions();
setUpPrinting();
