// Keeps the work of an adaptation in this browser while it is written, and offers it again.
// Everything works without it: the form itself carries the work from step to step.
//
// localStorage holds, for each guideline, the drafts {work: {at, state, step, typed}}: `state` is the
// newest packed adaptation that the server has sent, and `typed` {step: fields} what was typed in
// each step; `unsent` fields are not in `state` yet. Tabs with the same work share its draft.
(() => {
    const root = document.querySelector(".adapt");
    if (!root) return;
    const KEY = `adaptation:${root.dataset.guideline}`;
    const SENT = `${KEY}:sent`;
    const MAX_DRAFTS = 5;
    const NOT_TYPED = ["hidden", "file", "submit", "button"];
    const form = root.querySelector("form[data-step]");

    function readDrafts() {
        try {
            return JSON.parse(localStorage.getItem(KEY))?.drafts ?? {};
        } catch {
            return {};
        }
    }
    function newestFirst(drafts) {
        return Object.entries(drafts).sort((one, other) => other[1].at - one[1].at);
    }
    // Returns whether there was room; otherwise the file and the form still hold the work.
    function writeDrafts(drafts) {
        const kept = newestFirst(drafts).slice(0, MAX_DRAFTS);
        try {
            localStorage.setItem(KEY, JSON.stringify({ drafts: Object.fromEntries(kept) }));
            return true;
        } catch {
            return false;
        }
    }
    function forget() {
        try {
            localStorage.removeItem(KEY);
            sessionStorage.removeItem(SENT);
        } catch {
            // There was nothing to forget.
        }
    }
    // What this tab has sent and has no answer to yet: the name of a step.
    function noteSent(step) {
        try {
            sessionStorage.setItem(SENT, step);
        } catch {
            // What was typed is offered once more, although the server has it.
        }
    }
    function takeSent() {
        try {
            const step = sessionStorage.getItem(SENT);
            sessionStorage.removeItem(SENT);
            return step;
        } catch {
            return null;
        }
    }

    function hasSent() {
        try {
            return sessionStorage.getItem(SENT) !== null;
        } catch {
            return false;
        }
    }

    let forgotten = false;
    root.querySelectorAll("[data-forget]").forEach((button) => {
        button.addEventListener("click", () => {
            forgotten = true;
            forget();
            button.closest("[data-kept], [data-draft]").hidden = true;
        });
    });

    function resume([work, draft]) {
        takeSent();
        const post = document.createElement("form");
        const fields = { work, state: draft.state, step: "start", go: draft.step };
        post.method = "post";
        post.action = location.pathname;
        for (const [name, value] of Object.entries(fields)) {
            const input = document.createElement("input");
            Object.assign(input, { type: "hidden", name, value });
            post.append(input);
        }
        document.body.append(post);
        post.submit();
    }
    function offerDrafts() {
        const [newest, earlier] = newestFirst(readDrafts());
        const box = root.querySelector("[data-draft]");
        if (!newest) return;
        box.hidden = false;
        box.querySelector("[data-draft-time]").textContent = new Date(newest[1].at).toLocaleString(
            document.documentElement.lang,
        );
        box.querySelector("[data-resume]").addEventListener("click", () => resume(newest));
        const button = box.querySelector("[data-earlier]");
        button.hidden = !earlier;
        button.addEventListener("click", () => resume(earlier));
    }
    if (root.hasAttribute("data-start")) {
        root.querySelector("[data-new]").addEventListener("submit", () => noteSent("start"));
        offerDrafts();
    }
    if (!form) return;

    const { work, state, target } = form.elements;
    const step = form.dataset.step;
    const here = target ? `${step}:${target.value}` : step;

    function controls() {
        return [...form.elements].filter((one) => one.name && !NOT_TYPED.includes(one.type));
    }
    // [name, value] of each field; of radio buttons and check boxes the chosen ones.
    function fields() {
        return controls()
            .filter((one) => !("checked" in one) || !/radio|checkbox/.test(one.type) || one.checked)
            .map((one) => [one.name, one.value]);
    }
    function isChanged(one) {
        return /radio|checkbox/.test(one.type)
            ? one.checked !== one.defaultChecked
            : one.value !== (one.defaultValue ?? one.value);
    }
    // Puts fields into the form; `spares` says which controls stay as they are.
    function fill(pairs, spares = () => false) {
        const names = new Set(
            controls()
                .filter(spares)
                .map((one) => one.name),
        );
        for (const one of controls().filter((control) => !names.has(control.name))) {
            const values = pairs.filter(([name]) => name === one.name).map(([, value]) => value);
            if (/radio|checkbox/.test(one.type)) one.checked = values.includes(one.value);
            else if (values.length) one.value = values[0];
        }
        showReasons();
    }

    // Changes the draft of this work; makes one where there is none.
    function updateDraft(change) {
        if (forgotten) return;
        const drafts = readDrafts();
        const draft = drafts[work.value] ?? { state: state.value, typed: {} };
        change(draft);
        // A text of one's own is opened from the list of the sections.
        Object.assign(draft, { at: Date.now(), step: step === "edit" ? "sections" : step });
        drafts[work.value] = draft;
        if (writeDrafts(drafts)) root.querySelector("[data-kept]").hidden = false;
    }
    let typed = false;
    function keep() {
        if (!typed) return;
        updateDraft((draft) => {
            draft.typed[here] = { fields: fields(), unsent: true };
        });
    }
    // An answer of the server holds what was sent: the newest state of this work.
    function takeAnswer() {
        const sent = takeSent();
        const draft = readDrafts()[work.value];
        if (!sent && !draft) return;
        updateDraft((changed) => {
            changed.state = state.value;
            if (sent && changed.typed[sent]) changed.typed[sent].unsent = false;
        });
        const left = draft?.typed[here];
        if (left?.unsent && sent !== here) restore(left);
    }
    function restore(left) {
        fill(left.fields);
        typed = left.unsent;
    }
    // A page out of the browser's history is as old as it was; what was typed since comes back.
    function comeBack() {
        const draft = readDrafts()[work.value];
        if (!draft) return;
        root.querySelector("[data-kept]").hidden = false;
        if (draft.typed[here]) restore(draft.typed[here]);
    }

    function say(words) {
        const notice = root.querySelector("[data-notice]");
        notice.textContent = words ?? "";
        notice.hidden = !words;
    }
    const notices = root.querySelector("[data-notice]").dataset;
    let leaving = false;
    form.addEventListener("submit", (event) => {
        keep();
        if (navigator.onLine === false) {
            event.preventDefault();
            say(notices.offline);
            return;
        }
        say();
        // Another tab, or a later step than a page out of the history, may have brought it further.
        state.value = readDrafts()[work.value]?.state ?? state.value;
        const button = event.submitter;
        if (button?.name === "take" || button?.value === "save") return; // A file comes, not a page.
        if (button?.value === "cancel" || button?.name === "own") {
            typed = false;
            updateDraft((draft) => {
                delete draft.typed[here];
            });
        }
        leaving = true;
        noteSent(here);
    });

    let waiting;
    form.addEventListener("input", (event) => {
        typed = true;
        if (leaving) {
            // The next page would come without these words.
            window.stop();
            leaving = false;
            takeSent();
            say(notices.stopped);
        }
        chooseOwn(event.target);
        clearTimeout(waiting);
        waiting = setTimeout(keep, 300);
    });
    form.addEventListener("change", keep);
    addEventListener("pagehide", keep);
    document.addEventListener("visibilitychange", keep);
    addEventListener("storage", (event) => {
        if (event.key !== KEY || leaving) return;
        const left = readDrafts()[work.value]?.typed[here];
        if (left) fill(left.fields, isChanged);
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

    // To load again after a network error sends the form once more. A page that a link opens is as
    // it was saved, which may be long ago.
    const way = performance.getEntriesByType("navigation")[0]?.type;
    const isLink = root.hasAttribute("data-opened");
    if ((way === "navigate" && !isLink) || (way === "reload" && hasSent())) takeAnswer();
    // The browser puts its own values in first.
    else addEventListener("load", comeBack);
    addEventListener("pageshow", (event) => {
        leaving = false;
        if (event.persisted) comeBack();
    });
})();
