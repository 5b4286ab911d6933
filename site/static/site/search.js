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

  // What was open stays open, and where the keyboard was it stays. htmx looks for the same id again,
  // but cannot focus what a closed part hides.
  var open = [];
  var focused = "";
  document.addEventListener("htmx:beforeSwap", function () {
    var parts = document.querySelectorAll("#search-region details[open]");
    open = Array.from(parts, function (part) {
      return part.id;
    });
    focused = document.activeElement ? document.activeElement.id : "";
  });
  document.addEventListener("htmx:afterSettle", function () {
    open.forEach(function (id) {
      var part = document.getElementById(id);
      if (part) part.open = true;
    });
    var before = (focused && document.getElementById(focused)) || document.getElementById("search-text");
    if (before && document.activeElement === document.body) before.focus({ preventScroll: true });
    var count = document.querySelector("[data-search-count]");
    var status = document.getElementById("search-status");
    if (count && status) status.textContent = count.textContent.trim();
  });
  document.addEventListener("keydown", function (event) {
    if (event.key !== "Escape") return;
    var part = event.target.closest && event.target.closest("details.facet[open]");
    if (!part) return;
    part.open = false;
    part.querySelector("summary").focus();
  });
})();
