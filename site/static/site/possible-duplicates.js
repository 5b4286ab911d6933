/* While a case is written: asks which published cases are like it, and says so below the summary. */
(() => {
    const { address, newTab } = document.currentScript.dataset;
    const WAIT = 700;

    function start() {
        const title = document.querySelector("#id_title");
        const summary = document.querySelector("#id_summary");
        const form = title?.form;
        // The class in the AI Act is asked for a case alone.
        if (!summary || !form?.querySelector("[name=ai_act_class]")) return;

        const page = (form.action.match(/\/pages\/(\d+)\/edit/) || [])[1] || "";
        const region = document.createElement("div");
        region.className = "possible-duplicates";
        region.setAttribute("role", "status");
        (summary.closest("[data-field]") || summary.parentElement).append(region);

        let timer = 0;
        let last = "";
        let request = null;

        function show(answer) {
            region.replaceChildren();
            if (!answer.cases.length) return;
            const heading = document.createElement("p");
            heading.textContent = answer.message;
            const list = document.createElement("ul");
            for (const found of answer.cases) {
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
            advice.textContent = answer.advice;
            region.append(heading, list, advice);
        }

        async function ask() {
            const asked = new URLSearchParams({
                title: title.value,
                summary: summary.value,
                page,
            }).toString();
            if (asked === last) return;
            last = asked;
            request?.abort();
            request = new AbortController();
            try {
                const response = await fetch(`${address}?${asked}`, {
                    signal: request.signal,
                    headers: { Accept: "application/json" },
                });
                if (response.ok) show(await response.json());
            } catch (_error) {
                // Nobody is stopped from writing because nothing could be looked up.
            }
        }

        function soon() {
            clearTimeout(timer);
            timer = setTimeout(ask, WAIT);
        }

        title.addEventListener("input", soon);
        summary.addEventListener("input", soon);
        if (title.value) soon();
    }

    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
    else start();
})();
