// Says in the page that a passkey did not work; allauth's script only tells the console.
document.addEventListener("allauth.error", (event) => {
    const problem = document.getElementById("passkey-problem");
    if (problem) {
        event.preventDefault();
        problem.hidden = false;
    }
});
