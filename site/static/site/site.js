// What a script makes nicer: the theme, the contents list that follows, players on demand, paper.
// Every page works without it. Nothing is kept but the chosen theme, in this browser.
(function () {
  "use strict";
  var root = document.documentElement;
  var KEY = "theme";

  function stored() {
    try {
      return localStorage.getItem(KEY);
    } catch (error) {
      return null;
    }
  }
  function isDark() {
    var chosen = root.dataset.theme;
    return chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  }
  var theme = stored();
  if (theme === "dark" || theme === "light") root.dataset.theme = theme;

  function themeSwitches() {
    var switches = document.querySelectorAll("[data-theme-switch]");
    function show() {
      switches.forEach(function (button) {
        button.setAttribute("aria-pressed", String(isDark()));
      });
    }
    switches.forEach(function (button) {
      button.hidden = false;
      button.addEventListener("click", function () {
        root.dataset.theme = isDark() ? "light" : "dark";
        try {
          localStorage.setItem(KEY, root.dataset.theme);
        } catch (error) {
          // The choice then holds for this page alone.
        }
        show();
      });
    });
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", show);
    show();
  }

  function contentsThatFollows() {
    var links = document.querySelectorAll(".contents a[href^='#']");
    if (!links.length || !("IntersectionObserver" in window)) return;
    var byId = {};
    links.forEach(function (link) {
      byId[decodeURIComponent(link.hash.slice(1))] = link;
    });
    var seen = new Set();
    function mark() {
      var first = Object.keys(byId).find(function (id) {
        return seen.has(id);
      });
      if (!first) return;
      links.forEach(function (link) {
        link.removeAttribute("aria-current");
      });
      byId[first].setAttribute("aria-current", "true");
      var list = byId[first].closest("details");
      if (list.scrollHeight > list.clientHeight) {
        list.scrollTop = byId[first].offsetTop - list.clientHeight / 2;
      }
    }
    var observer = new IntersectionObserver(
      function (entries) {
        entries.forEach(function (entry) {
          seen[entry.isIntersecting ? "add" : "delete"](entry.target.id);
        });
        mark();
      },
      { rootMargin: "0px 0px -60% 0px" }
    );
    Object.keys(byId).forEach(function (id) {
      var section = document.getElementById(id);
      if (section) observer.observe(section);
    });
    if (matchMedia("(max-width: 61.99rem)").matches) {
      document.querySelector(".contents details").open = false;
    }
  }

  // The sign beside a heading copies the address of its section.
  function copyAddresses() {
    document.querySelectorAll(".anchor").forEach(function (link) {
      link.addEventListener("click", function () {
        if (!navigator.clipboard) return;
        navigator.clipboard.writeText(link.href).then(function () {
          var said = document.createElement("span");
          said.className = "anchor-copied";
          said.setAttribute("role", "status");
          said.textContent = link.dataset.copied;
          link.after(said);
          setTimeout(function () {
            said.remove();
          }, 3000);
        });
      });
    });
  }

  function players() {
    document.querySelectorAll("[data-video-player]").forEach(function (link) {
      link.addEventListener("click", function (event) {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        var frame = document.createElement("iframe");
        frame.src = link.dataset.videoPlayer;
        frame.title = link.textContent.trim();
        frame.allow = "fullscreen; encrypted-media; picture-in-picture";
        frame.referrerPolicy = "strict-origin-when-cross-origin";
        link.replaceWith(frame);
        frame.focus();
      });
    });
  }

  function paper() {
    var opened = [];
    addEventListener("beforeprint", function () {
      document.querySelectorAll("main details:not([open])").forEach(function (details) {
        details.open = true;
        opened.push(details);
      });
    });
    addEventListener("afterprint", function () {
      opened.splice(0).forEach(function (details) {
        details.open = false;
      });
    });
  }

  document.addEventListener("DOMContentLoaded", function () {
    themeSwitches();
    contentsThatFollows();
    copyAddresses();
    players();
    paper();
  });
})();
