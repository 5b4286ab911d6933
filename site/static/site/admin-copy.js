// Copies the address beside a button, or only selects it if there is no clipboard.
document.addEventListener("click", async (event) => {
    const button = event.target.closest?.("[data-copy]");
    if (!button) {
        return;
    }
    const field = document.getElementById(button.dataset.copy);
    field.focus();
    field.select();
    if (navigator.clipboard) {
        await navigator.clipboard.writeText(field.value);
        button.textContent = button.dataset.copied;
    }
});
