// Suggests titles while somebody types in a search field: a combobox as WAI-ARIA describes it.
// Without this script the field is a plain form. The field says where to ask: data-suggest.
(function () {
  "use strict";
  var LEAST = 2;
  var PAUSE = 150;
  var serial = 0;

  function suggestIn(field) {
    var form = field.form;
    var list = document.createElement("ul");
    var status = document.createElement("p");
    var id = "suggestions-" + (serial += 1);
    var rows = [];
    var chosen = -1;
    var timer = 0;
    var request = null;

    list.id = id;
    list.className = "suggestions";
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", field.dataset.suggestLabel || "");
    list.hidden = true;
    status.className = "visually-hidden";
    status.setAttribute("role", "status");
    field.setAttribute("role", "combobox");
    field.setAttribute("aria-autocomplete", "list");
    field.setAttribute("aria-expanded", "false");
    field.setAttribute("aria-controls", id);
    form.append(list, status);

    function close() {
      list.hidden = true;
      chosen = -1;
      field.setAttribute("aria-expanded", "false");
      field.removeAttribute("aria-activedescendant");
    }

    function show(found) {
      rows = found;
      chosen = -1;
      list.replaceChildren.apply(list, found.map(option));
      if (!found.length) close();
      else {
        list.hidden = false;
        field.setAttribute("aria-expanded", "true");
        field.removeAttribute("aria-activedescendant");
      }
      status.textContent = found.length ? (field.dataset.suggestCount || "").replace("{}", found.length) : "";
    }

    function option(row, number) {
      var item = document.createElement("li");
      var title = document.createElement("span");
      var type = document.createElement("span");
      item.id = id + "-" + number;
      item.setAttribute("role", "option");
      item.setAttribute("aria-selected", "false");
      title.textContent = row.title;
      title.lang = row.language;
      type.textContent = row.type;
      type.className = "suggestion-type";
      item.append(title, " ", type);
      // Before the field loses its focus, which would close the list.
      item.addEventListener("mousedown", function (event) {
        event.preventDefault();
        go(number);
      });
      return item;
    }

    function choose(number) {
      chosen = number;
      Array.from(list.children).forEach(function (item, at) {
        item.setAttribute("aria-selected", String(at === chosen));
      });
      if (chosen < 0) field.removeAttribute("aria-activedescendant");
      else {
        field.setAttribute("aria-activedescendant", id + "-" + chosen);
        list.children[chosen].scrollIntoView({ block: "nearest" });
      }
    }

    function go(number) {
      location.assign(rows[number].url);
    }

    function ask() {
      var text = field.value.trim();
      if (request) request.abort();
      if (text.length < LEAST) return close();
      request = new AbortController();
      var address = field.dataset.suggest + "?language=" + document.documentElement.lang + "&q=" + encodeURIComponent(text);
      fetch(address, { signal: request.signal })
        .then(function (response) {
          return response.ok ? response.json() : { suggestions: [] };
        })
        .then(function (data) {
          if (document.activeElement === field) show(data.suggestions);
        })
        .catch(close);
    }

    field.addEventListener("input", function () {
      clearTimeout(timer);
      timer = setTimeout(ask, PAUSE);
    });
    field.addEventListener("blur", close);
    field.addEventListener("keydown", function (event) {
      var last = rows.length - 1;
      if (event.key === "Escape" && !list.hidden) {
        event.preventDefault();
        close();
      } else if (event.key === "ArrowDown" && list.hidden && rows.length) {
        event.preventDefault();
        show(rows);
      } else if (list.hidden) {
        return;
      } else if (event.key === "ArrowDown") {
        event.preventDefault();
        choose(chosen < last ? chosen + 1 : -1);
      } else if (event.key === "ArrowUp") {
        event.preventDefault();
        choose(chosen < 0 ? last : chosen - 1);
      } else if (event.key === "Enter" && chosen >= 0) {
        event.preventDefault();
        go(chosen);
      }
    });
  }

  document.querySelectorAll("input[data-suggest]").forEach(suggestIn);
})();
