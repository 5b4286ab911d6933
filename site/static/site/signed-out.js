// Lets people go on with a form after they have been signed out and have signed in in another tab:
// fetches a new token for the form, since the old one ended with the session.
(function () {
  "use strict";
  var NAME = "csrfmiddlewaretoken";

  function fetchToken(address) {
    return fetch(address, { credentials: "same-origin", cache: "no-store" }).then(
      function (response) {
        if (!response.ok) throw new Error("not signed in");
        return response.json();
      }
    );
  }

  function setToken(token) {
    document.querySelectorAll('input[name="' + NAME + '"]').forEach(function (input) {
      input.value = token;
    });
  }

  // The page that keeps a form that was sent without a session.
  function keepForm(form) {
    form.addEventListener("submit", function (event) {
      event.preventDefault();
      var problem = form.querySelector("[data-not-signed-in]");
      fetchToken(form.dataset.needsToken).then(
        function (answer) {
          setToken(answer.token);
          form.submit();
        },
        function () {
          problem.hidden = false;
        }
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
        function (answer) {
          setToken(answer.token);
          bar.hidden = true;
        },
        function () {}
      );
    }
    document.addEventListener("w-autosave:error", function (event) {
      var response = event.detail && event.detail.response;
      if (response && response.signed_out) show();
    });
    window.addEventListener("focus", tryAgain);
    document.addEventListener("visibilitychange", tryAgain);
  }

  function begin() {
    document.querySelectorAll("form[data-needs-token]").forEach(keepForm);
    var bar = document.querySelector("[data-signed-out]");
    if (bar) watchEditor(bar);
  }

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", begin);
  else begin();
})();
