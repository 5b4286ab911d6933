// What a script makes nicer about the search: results change in place, and the field suggests.
// Without it both are a plain form. htmx does the changing; see search/includes/head.html.
(function () {
  "use strict";

  function form() {
    return document.getElementById("search-form");
  }

  // A choice is made by ticking it; the form is then sent, and htmx swaps the region.
  document.addEventListener("change", function (event) {
    var control = event.target;
    if (control.form && control.form === form() && control.type !== "search") form().requestSubmit();
  });

  // What was open stays open, and where the keyboard was it stays: htmx finds the same id again.
  var open = [];
  document.addEventListener("htmx:beforeSwap", function () {
    open = Array.from(document.querySelectorAll("#search-region details[open]"), function (part) {
      return part.id;
    });
  });
  document.addEventListener("htmx:afterSwap", function (event) {
    if (event.target.id !== "search-region" && !document.getElementById("search-region")) return;
    open.forEach(function (id) {
      var part = document.getElementById(id);
      if (part) part.open = true;
    });
  });
  document.addEventListener("htmx:afterSettle", function () {
    var count = document.querySelector("[data-search-count]");
    var status = document.getElementById("search-status");
    if (count && status) status.textContent = count.textContent.trim();
    var field = document.getElementById("search-text");
    if (document.activeElement === document.body && field) field.focus({ preventScroll: true });
  });
  document.addEventListener("keydown", function (event) {
    if (event.key !== "Escape") return;
    var part = event.target.closest && event.target.closest("details.facet[open]");
    if (!part) return;
    part.open = false;
    part.querySelector("summary").focus();
  });
})();
