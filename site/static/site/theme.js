// Applies the theme that was chosen in this browser. Loaded before the page is drawn, so that it
// does not flash in the other one; frame.js has the button.
try {
    const theme = localStorage.getItem("theme");
    if (theme === "dark" || theme === "light") document.documentElement.dataset.theme = theme;
} catch {
    // Storage is blocked: the page follows the system.
}
