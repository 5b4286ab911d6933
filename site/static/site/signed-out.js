// Lets people go on with a form after they have been signed out and have signed in in another tab:
// fetches a new token for the form, since the old one ended with the session.
(() => {
    const NAME = "csrfmiddlewaretoken";

    function fetchToken(address) {
        return fetch(address, { credentials: "same-origin", cache: "no-store" }).then(
            (response) => {
                if (!response.ok) throw new Error("not signed in");
                return response.json();
            },
        );
    }

    function setToken(token) {
        document.querySelectorAll(`input[name="${NAME}"]`).forEach((input) => {
            input.value = token;
        });
    }

    // The page that keeps a form that was sent without a session.
    function keepForm(form) {
        form.addEventListener("submit", (event) => {
            event.preventDefault();
            const problem = form.querySelector("[data-not-signed-in]");
            fetchToken(form.dataset.needsToken).then(
                (answer) => {
                    setToken(answer.token);
                    form.submit();
                },
                () => {
                    problem.hidden = false;
                },
            );
        });
    }

    // The editor of pages: a bar above it while autosave is refused for want of a session.
    function watchEditor(bar) {
        function show() {
            bar.hidden = false;
        }
        function tryAgain() {
            if (bar.hidden) return;
            fetchToken(bar.dataset.token).then(
                (answer) => {
                    setToken(answer.token);
                    bar.hidden = true;
                },
                () => {},
            );
        }
        document.addEventListener("w-autosave:error", (event) => {
            const response = event.detail?.response;
            if (response?.signed_out) show();
        });
        window.addEventListener("focus", tryAgain);
        document.addEventListener("visibilitychange", tryAgain);
    }

    function begin() {
        document.querySelectorAll("form[data-needs-token]").forEach(keepForm);
        const bar = document.querySelector("[data-signed-out]");
        if (bar) watchEditor(bar);
    }

    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", begin);
    else begin();
})();
