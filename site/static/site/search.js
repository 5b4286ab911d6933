// What a script makes nicer about the search: a field suggests titles while somebody types (a combobox
// as WAI-ARIA describes it), and the results of the search page change in place.
// Without it both are a plain form. The form says what it needs: data-suggest, data-in-place.
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
    // Beside the field, which the list is placed by; a form may be higher than its field.
    field.parentElement.append(list, status);

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
      status.textContent = found.length ? howMany(found.length) : "";
    }

    function howMany(number) {
      var words = number === 1 ? field.dataset.suggestOne : field.dataset.suggestCount;
      return (words || "").replace("{}", number);
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
    // Who has asked wants results; what would be suggested a moment later would lie over them.
    form.addEventListener("submit", function () {
      clearTimeout(timer);
      if (request) request.abort();
      close();
    });
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

  // Results change in place. htmx does it, and comes when somebody turns to the form: who only reads
  // the results never fetches it.
  function resultsOf(form) {
    var shown = location.search;
    var parts = {};
    var focused = "";
    var gone = -1;
    var arrival = null;

    function htmxComes() {
      arrival = arrival || new Promise(function (resolve) {
        // It starts by itself only where the page has loaded before it.
        if (document.readyState === "complete") resolve();
        else addEventListener("load", resolve);
      }).then(function () {
        return new Promise(function (resolve, reject) {
          var script = document.createElement("script");
          script.src = form.dataset.inPlace;
          script.onload = resolve;
          script.onerror = reject;
          document.head.append(script);
        });
      }).then(function () {
        // A note of htmx on where it is; nothing here reads it, and visits leave nothing behind.
        sessionStorage.removeItem("htmx-current-path-for-history");
      });
      return arrival;
    }

    function isPartOfForm(element) {
      return element.form === form || (element.closest && element.closest(".narrow, .chips"));
    }
    document.addEventListener("focusin", function (event) {
      if (isPartOfForm(event.target)) htmxComes().catch(function () {});
    });

    // A choice is made by ticking it. Without htmx the form is sent as ever.
    document.addEventListener("change", function (event) {
      if (event.target.form === form && event.target.type !== "search") send();
    });
    function send() {
      var submit = form.requestSubmit.bind(form, undefined);
      htmxComes().then(submit, submit);
    }

    // What is taken away is unticked. The keyboard goes to what comes after it, or to the results.
    function takeAway(event) {
      var chip = event.target.closest("#search-region .chip");
      if (!chip || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
      var boxes = chip.dataset.choice
        ? [document.getElementById(chip.dataset.choice)]
        : Array.from(form.elements).filter(isTicked);
      if (!boxes.every(Boolean)) return;
      event.preventDefault();
      gone = Array.from(document.querySelectorAll(".chip")).indexOf(chip);
      boxes.forEach(function (box) {
        box.checked = false;
      });
      send();
    }
    function isTicked(box) {
      return box.type === "checkbox" && box.checked;
    }
    function afterGone() {
      var chips = document.querySelectorAll(".chip");
      var count = document.querySelector("[data-search-count]");
      if (!chips.length) count.tabIndex = -1;
      return chips[Math.min(gone, chips.length - 1)] || count;
    }
    document.addEventListener("click", takeAway);

    form.addEventListener("htmx:configRequest", function (event) {
      Array.from(event.detail.formData.entries()).forEach(function (pair) {
        if (!pair[1]) event.detail.formData.delete(pair[0]);
      });
    });

    // Where the answer does not come, the browser says why as it does for any form.
    ["htmx:sendError", "htmx:responseError"].forEach(function (name) {
      form.addEventListener(name, function () {
        form.submit();
      });
    });

    // What was open stays open, and where the keyboard was it stays. htmx looks for the same id again,
    // but cannot focus what a closed part hides.
    document.addEventListener("htmx:beforeSwap", function (event) {
      if (!event.detail.shouldSwap) return;
      remember(event.detail.pathInfo.finalRequestPath);
      document.querySelectorAll("#search-region details[id]").forEach(function (part) {
        parts[part.id] = part.open;
      });
      focused = document.activeElement ? document.activeElement.id : "";
    });
    document.addEventListener("htmx:afterSettle", function () {
      document.querySelectorAll("#search-region details[id]").forEach(function (part) {
        if (part.id in parts) part.open = parts[part.id];
      });
      var before = (focused && document.getElementById(focused)) || document.getElementById("search-text");
      if (gone >= 0) before = afterGone();
      gone = -1;
      if (before && document.activeElement === document.body) before.focus({ preventScroll: true });
      say();
    });

    // The address is the state, in the other language as well.
    function remember(address) {
      if (address === location.pathname + location.search) return;
      history.pushState(null, "", address);
      shown = location.search;
      document.querySelectorAll(".languages a").forEach(function (link) {
        link.search = shown;
      });
    }
    addEventListener("popstate", function () {
      if (location.search !== shown) location.reload();
    });

    function say() {
      var said = document.querySelectorAll("[data-search-said]");
      document.getElementById("search-status").textContent = Array.from(said, function (part) {
        return part.textContent.replace(/\s+/g, " ").trim();
      }).join(" ");
    }
  }

  document.addEventListener("keydown", function (event) {
    if (event.key !== "Escape" || !event.target.closest) return;
    var part = event.target.closest("details.facet[open]");
    if (!part) return;
    part.open = false;
    part.querySelector("summary").focus();
  });

  // Choices that lie over a list make way for it when somebody turns to it.
  document.addEventListener("click", function (event) {
    document.querySelectorAll("details.facet[name][open]").forEach(function (part) {
      var lies = getComputedStyle(part.querySelector(".facet-choices")).position === "absolute";
      if (lies && !part.contains(event.target)) part.open = false;
    });
  });

  document.querySelectorAll("input[data-suggest]").forEach(suggestIn);
  document.querySelectorAll("form[data-in-place]").forEach(resultsOf);
})();
