// Gives names that screen readers say to the editors of running text and to groups of check boxes
// and radio buttons: Wagtail shows a label above them without tying it to them.
(function () {
  "use strict";
  var LABEL = ".w-field__label";
  var EDITORS = "[contenteditable=true]:not([aria-labelledby])";
  var GROUPS = "[data-field-input] > div:not([role])";
  var CHOICES = "input[type=checkbox], input[type=radio]";
  var ids = 0;
  var isWaiting = false;

  // The label before or in the wrapper of the field; a panel with one field has only its heading.
  function labelOf(element) {
    var wrapper = element.closest("[data-field-wrapper]");
    if (!wrapper) return null;
    var before = wrapper.previousElementSibling;
    if (before && before.matches(LABEL)) return before;
    var inside = wrapper.querySelector(":scope > " + LABEL);
    if (inside) return inside;
    var panel = wrapper.closest("[data-panel]");
    return panel && panel.querySelector("[data-panel-heading-text]");
  }

  function name(element) {
    var label = labelOf(element);
    if (!label) return false;
    if (!label.id) {
      ids += 1;
      label.id = "field-label-" + ids;
    }
    element.setAttribute("aria-labelledby", label.id);
    return true;
  }

  function nameAll() {
    isWaiting = false;
    document.querySelectorAll(EDITORS).forEach(name);
    document.querySelectorAll(GROUPS).forEach(function (group) {
      if (group.querySelectorAll(CHOICES).length > 1 && name(group)) {
        group.setAttribute("role", "group");
      }
    });
  }

  // Editors are made by scripts, and blocks when they are added: names are given once a frame.
  function later() {
    if (isWaiting) return;
    isWaiting = true;
    window.requestAnimationFrame(nameAll);
  }

  function start() {
    nameAll();
    new MutationObserver(later).observe(document.body, { childList: true, subtree: true });
  }

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
