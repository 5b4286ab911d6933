// Autocomplete for search fields with data-suggest, as a combobox (ARIA Authoring Practices Guide).
const MIN_CHARACTERS = 2;
const DELAY = 150; // milliseconds after the last key

class Suggestions {
    constructor(field, number) {
        this.field = field;
        this.id = `suggestions-${number}`;
        this.rows = [];
        this.active = -1;
        this.list = Object.assign(document.createElement("ul"), {
            id: this.id,
            className: "suggestions",
            hidden: true,
        });
        this.list.setAttribute("role", "listbox");
        this.list.setAttribute("aria-label", field.dataset.suggestLabel ?? "");
        this.status = Object.assign(document.createElement("p"), { className: "visually-hidden" });
        this.status.setAttribute("role", "status");
        field.setAttribute("role", "combobox");
        field.setAttribute("aria-autocomplete", "list");
        field.setAttribute("aria-expanded", "false");
        field.setAttribute("aria-controls", this.id);
        // The list is positioned relative to the field.
        field.parentElement.append(this.list, this.status);
        field.addEventListener("input", () => this.schedule());
        field.addEventListener("blur", () => this.close());
        field.addEventListener("keydown", (event) => this.onKey(event));
        field.form.addEventListener("submit", () => this.cancel());
    }

    get isOpen() {
        return !this.list.hidden;
    }

    schedule() {
        clearTimeout(this.timer);
        this.timer = setTimeout(() => this.load(), DELAY);
    }

    async load() {
        const text = this.field.value.trim();
        this.request?.abort();
        if (text.length < MIN_CHARACTERS) return this.close();
        this.request = new AbortController();
        const query = new URLSearchParams({ language: document.documentElement.lang, q: text });
        try {
            const response = await fetch(`${this.field.dataset.suggest}?${query}`, {
                signal: this.request.signal,
            });
            const { suggestions } = response.ok ? await response.json() : { suggestions: [] };
            if (document.activeElement === this.field) this.show(suggestions);
        } catch {
            this.close();
        }
    }

    // The form is submitted: a late response would cover the results.
    cancel() {
        clearTimeout(this.timer);
        this.request?.abort();
        this.close();
    }

    show(rows) {
        this.rows = rows;
        this.list.replaceChildren(...rows.map((row, number) => this.option(row, number)));
        this.list.hidden = !rows.length;
        this.field.setAttribute("aria-expanded", String(this.isOpen));
        this.select(-1);
        const { suggestOne, suggestCount } = this.field.dataset;
        const message = rows.length === 1 ? suggestOne : suggestCount;
        this.status.textContent = rows.length ? message.replace("{}", rows.length) : "";
    }

    close() {
        this.list.hidden = true;
        this.field.setAttribute("aria-expanded", "false");
        this.select(-1);
    }

    option(row, number) {
        const item = Object.assign(document.createElement("li"), { id: `${this.id}-${number}` });
        item.setAttribute("role", "option");
        item.setAttribute("aria-selected", "false");
        const title = Object.assign(document.createElement("span"), {
            textContent: row.title,
            lang: row.language,
        });
        const type = Object.assign(document.createElement("span"), {
            textContent: row.type,
            className: "suggestion-type",
        });
        item.append(title, " ", type);
        // Not on click: the field would lose the focus first, which closes the list.
        item.addEventListener("mousedown", (event) => {
            event.preventDefault();
            this.open(number);
        });
        return item;
    }

    select(number) {
        this.active = number;
        [...this.list.children].forEach((item, at) => {
            item.setAttribute("aria-selected", String(at === number));
        });
        if (number < 0) {
            this.field.removeAttribute("aria-activedescendant");
            return;
        }
        this.field.setAttribute("aria-activedescendant", `${this.id}-${number}`);
        this.list.children[number].scrollIntoView({ block: "nearest" });
    }

    open(number) {
        location.assign(this.rows[number].url);
    }

    onKey(event) {
        const last = this.rows.length - 1;
        const actions = {
            Escape: () => this.close(),
            ArrowDown: () => this.select(this.active < last ? this.active + 1 : -1),
            ArrowUp: () => this.select(this.active < 0 ? last : this.active - 1),
            Enter: this.active >= 0 && (() => this.open(this.active)),
        };
        if (event.key === "ArrowDown" && !this.isOpen && this.rows.length) {
            event.preventDefault();
            this.show(this.rows);
        } else if (this.isOpen && actions[event.key]) {
            event.preventDefault();
            actions[event.key]();
        }
    }
}

document.querySelectorAll("input[data-suggest]").forEach((field, number) => {
    const suggestions = new Suggestions(field, number + 1);
    // Text that was typed before this script was loaded.
    if (field === document.activeElement && field.value !== field.defaultValue)
        suggestions.schedule();
});
