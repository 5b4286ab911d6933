// Applies the theme that was chosen in this browser. It is loaded before the page is rendered, which
// would otherwise flash in the other theme. The button is in frame.js.
try {
    const theme = localStorage.getItem("theme");
    if (theme === "dark" || theme === "light") document.documentElement.dataset.theme = theme;
} catch {
    // Storage is blocked: the page follows the system.
}
