// Lets users submit a form after they have been signed out and have signed in again in another tab:
// fetches a new CSRF token for the form, since the old one ended with the session.
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

    // A form that was submitted without a session, on the page that shows it again.
    function setUpForm(form) {
        form.addEventListener("submit", (event) => {
            event.preventDefault();
            const message = form.querySelector("[data-not-signed-in]");
            fetchToken(form.dataset.needsToken).then(
                (data) => {
                    setToken(data.token);
                    form.submit();
                },
                () => {
                    message.hidden = false;
                },
            );
        });
    }

    // The page editor: shows a bar above it while autosave fails because there is no session.
    function watchEditor(bar) {
        function show() {
            bar.hidden = false;
        }
        function tryAgain() {
            if (bar.hidden) return;
            fetchToken(bar.dataset.token).then(
                (data) => {
                    setToken(data.token);
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

    function start() {
        document.querySelectorAll("form[data-needs-token]").forEach(setUpForm);
        const bar = document.querySelector("[data-signed-out]");
        if (bar) watchEditor(bar);
    }

    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
    else start();
})();
