// What the site adds to the form of a page: links that lead to fields, and a list of what is missing.
(function () {
  "use strict";
  var FIELD = "#field-";
  var WAIT = 300;

  function toField() {
    if (location.hash.indexOf(FIELD) !== 0) return;
    var name = CSS.escape(location.hash.slice(FIELD.length));
    var place = document.querySelector('#page-edit-form [data-contentpath="' + name + '"]');
    if (!place) return;
    place.scrollIntoView({ block: "center" });
    var control =
      place.querySelector("[contenteditable=true]") ||
      place.querySelector("select, textarea, input:not([type=hidden]), button");
    if (control) control.focus({ preventScroll: true });
  }

  // The editor of running text keeps what is written as JSON in a hidden field.
  function textOf(value) {
    try {
      var content = JSON.parse(value);
      if (content === null) return "";
      if (!content.blocks) return value;
      return content.blocks
        .map(function (block) {
          return block.text;
        })
        .join("");
    } catch (error) {
      return value;
    }
  }

  function isFilled(control) {
    if (control.type === "checkbox" || control.type === "radio") return control.checked;
    return textOf(control.value).trim() !== "";
  }

  function controlsOf(form, name) {
    return Array.from(form.querySelectorAll('[name="' + CSS.escape(name) + '"]'));
  }

  function showItem(form, item) {
    var names = item.dataset.checklistItem.split(" ");
    var isThere = names.some(function (name) {
      return controlsOf(form, name).some(isFilled);
    });
    var phase = item.dataset.checklistPhase;
    if (phase) item.hidden = form.elements.phase.value !== phase;
    item.querySelector("[data-checklist-there]").hidden = !isThere;
    item.querySelector("[data-checklist-missing]").hidden = isThere;
    return !isThere && !item.hidden;
  }

  function showPart(form, part) {
    var items = Array.from(part.querySelectorAll("[data-checklist-item]"));
    var left = items.filter(function (item) {
      return showItem(form, item);
    }).length;
    var number = part.querySelector("[data-checklist-number]");
    if (number.textContent !== String(left)) number.textContent = left;
    part.querySelector("[data-checklist-left]").hidden = !left;
    part.querySelector("[data-checklist-complete]").hidden = Boolean(left);
  }

  function keepChecklist() {
    var list = document.querySelector("[data-checklist]");
    if (!list) return;
    var form = list.closest("form");
    var timer;
    function show() {
      list.querySelectorAll("[data-checklist-part]").forEach(function (part) {
        showPart(form, part);
      });
    }
    function soon() {
      clearTimeout(timer);
      timer = setTimeout(show, WAIT);
    }
    ["input", "change", "keyup", "focusout", "click"].forEach(function (name) {
      form.addEventListener(name, soon);
    });
    soon();
  }

  function begin() {
    keepChecklist();
    toField();
    window.addEventListener("hashchange", toField);
    document.addEventListener("click", function (event) {
      // The same link once more changes no address.
      var link = event.target.closest('a[href="' + location.hash + '"]');
      if (link && location.hash) toField();
    });
  }

  // Wagtail builds its editors when the page is loaded.
  if (document.readyState === "complete") begin();
  else window.addEventListener("load", begin);
})();
