// Keeps the work of an adaptation in this browser while it is written, and offers it again.
// Everything works without it: the form itself carries the work from step to step.
(() => {
    const root = document.querySelector(".adapt");
    if (!root) return;
    const KEY = `adaptation:${root.dataset.guideline}`;
    const EARLIER = `${KEY}:earlier`;
    const form = root.querySelector("form[data-step]");

    function read(key) {
        try {
            return JSON.parse(localStorage.getItem(key));
        } catch (_error) {
            return null;
        }
    }
    function forget() {
        try {
            localStorage.removeItem(KEY);
            localStorage.removeItem(EARLIER);
        } catch (_error) {
            // There was nothing to forget.
        }
    }
    // Every field of the form as pairs, in order; files, buttons and the session's token are not kept.
    function fields() {
        const pairs = [];
        new FormData(form).forEach((value, name) => {
            if (typeof value === "string" && name !== "csrfmiddlewaretoken")
                pairs.push([name, value]);
        });
        return pairs;
    }
    let forgotten = false;
    function keep() {
        if (forgotten) return;
        try {
            localStorage.setItem(KEY, JSON.stringify({ at: Date.now(), fields: fields() }));
            root.querySelector("[data-kept]").hidden = false;
        } catch (_error) {
            // Storage is full or switched off: the file and the form still hold the work.
        }
    }
    function hidden(name, value) {
        const input = document.createElement("input");
        input.type = "hidden";
        input.name = name;
        input.value = value;
        return input;
    }
    function resume(draft) {
        const post = document.createElement("form");
        post.method = "post";
        post.action = location.pathname;
        draft.fields.forEach((pair) => {
            post.append(hidden(pair[0], pair[1]));
        });
        post.append(hidden("go", "stay"));
        document.body.append(post);
        post.submit();
    }

    function offerEarlier(button) {
        const earlier = read(EARLIER);
        if (!earlier || !Array.isArray(earlier.fields)) return;
        button.hidden = false;
        button.addEventListener("click", () => {
            resume(earlier);
        });
    }

    root.querySelectorAll("[data-forget]").forEach((button) => {
        button.addEventListener("click", () => {
            forgotten = true;
            forget();
            button.closest("[data-kept], [data-draft]").hidden = true;
        });
    });

    if (root.hasAttribute("data-start")) {
        const draft = read(KEY);
        const box = root.querySelector("[data-draft]");
        if (draft && Array.isArray(draft.fields)) {
            box.hidden = false;
            offerEarlier(box.querySelector("[data-earlier]"));
            // To begin anew puts the work that is there aside; it can be brought back.
            root.querySelector("[data-new]").addEventListener("submit", () => {
                try {
                    localStorage.setItem(EARLIER, JSON.stringify(draft));
                } catch (_error) {
                    // Storage is full: the newest work is what is kept.
                }
            });
            box.querySelector("[data-draft-time]").textContent = new Date(draft.at).toLocaleString(
                document.documentElement.lang,
            );
            box.querySelector("[data-resume]").addEventListener("click", () => {
                resume(draft);
            });
        }
        return;
    }
    if (!form) return;

    keep();
    let waiting;
    form.addEventListener("input", (event) => {
        chooseOwn(event.target);
        clearTimeout(waiting);
        waiting = setTimeout(keep, 300);
    });
    form.addEventListener("change", keep);
    addEventListener("pagehide", keep);
    document.addEventListener("visibilitychange", keep);

    form.addEventListener("submit", (event) => {
        keep();
        const notice = root.querySelector("[data-offline]");
        if (navigator.onLine === false) {
            event.preventDefault();
            notice.textContent = notice.dataset.words;
            notice.hidden = false;
        } else {
            notice.hidden = true;
        }
    });

    // Writing words of one's own chooses the button beside them.
    function chooseOwn(field) {
        const own = field.closest(".choice-own");
        if (own && field.type === "text" && field.value)
            own.querySelector("[type=radio]").checked = true;
    }

    // The reason is asked for only where a section is left out.
    function showReasons() {
        root.querySelectorAll(".section-rows li").forEach((row) => {
            const reason = row.querySelector(".section-reason");
            if (!reason) return;
            const out = row.querySelector("[value=leave_out]");
            reason.hidden = !out?.checked;
        });
    }
    showReasons();
    form.addEventListener("change", showReasons);

    const errors = root.querySelector(".adapt-errors");
    if (errors) errors.focus();
})();
