/* Lists published cases that are similar to the one being written, below its summary. */
(() => {
    const { address, newTab } = document.currentScript.dataset;
    const DELAY = 700; // milliseconds

    function start() {
        const title = document.querySelector("#id_title");
        const summary = document.querySelector("#id_summary");
        const form = title?.form;
        // Only the form of a case has the class in the AI Act.
        if (!summary || !form?.querySelector("[name=ai_act_class]")) return;

        const page = (form.action.match(/\/pages\/(\d+)\/edit/) || [])[1] || "";
        const region = document.createElement("div");
        region.className = "possible-duplicates";
        region.setAttribute("role", "status");
        (summary.closest("[data-field]") || summary.parentElement).append(region);

        let timer = 0;
        let last = "";
        let request = null;

        function show(result) {
            region.replaceChildren();
            if (!result.cases.length) return;
            const heading = document.createElement("p");
            heading.textContent = result.message;
            const list = document.createElement("ul");
            for (const found of result.cases) {
                const link = document.createElement("a");
                link.href = found.url;
                link.target = "_blank";
                link.rel = "noopener";
                link.textContent = `${found.title} ${newTab}`;
                const item = document.createElement("li");
                item.append(link, found.owner ? `, ${found.owner}` : "");
                list.append(item);
            }
            const advice = document.createElement("p");
            advice.className = "help";
            advice.textContent = result.advice;
            region.append(heading, list, advice);
        }

        async function load() {
            const query = new URLSearchParams({
                title: title.value,
                summary: summary.value,
                page,
            }).toString();
            if (query === last) return;
            last = query;
            request?.abort();
            request = new AbortController();
            try {
                const response = await fetch(`${address}?${query}`, {
                    signal: request.signal,
                    headers: { Accept: "application/json" },
                });
                if (response.ok) show(await response.json());
            } catch (_error) {
                // The list is optional.
            }
        }

        function schedule() {
            clearTimeout(timer);
            timer = setTimeout(load, DELAY);
        }

        title.addEventListener("input", schedule);
        summary.addEventListener("input", schedule);
        if (title.value) schedule();
    }

    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
    else start();
})();
