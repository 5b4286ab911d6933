// Keeps autosave and the submit buttons of a page's form from interfering: after a button is pressed
// nothing is autosaved, and a form that is shown again with errors is autosaved again.
(() => {
    // A submit waits for a running autosave. Otherwise it would create a new page twice, or the
    // autosave of an existing page would arrive after the submit.
    function coordinateAutosaveAndSubmit(form) {
        let isSaving = false;
        let isSubmitting = false;
        let pendingSubmit = null;

        // The button may be disabled when the form is sent, so its name is sent as a hidden field.
        function addSubmitterField(submitter) {
            if (!submitter?.name) return;
            const field = document.createElement("input");
            field.type = "hidden";
            field.name = submitter.name;
            field.value = submitter.value;
            form.append(field);
        }

        function submitPending() {
            isSaving = false;
            if (!pendingSubmit) return;
            addSubmitterField(pendingSubmit.submitter);
            pendingSubmit = null;
            form.requestSubmit();
        }

        form.addEventListener("w-autosave:save", (event) => {
            if (isSubmitting) event.preventDefault();
            else isSaving = true;
        });
        form.addEventListener("w-autosave:success", submitPending);
        form.addEventListener("w-autosave:error", submitPending);
        window.addEventListener("pageshow", () => {
            isSubmitting = false;
        });
        form.addEventListener(
            "submit",
            (event) => {
                isSubmitting = true;
                if (isSaving) {
                    event.preventDefault();
                    event.stopImmediatePropagation();
                    pendingSubmit = event;
                    return;
                }
                setTimeout(() => {
                    // Another script has cancelled the submit.
                    if (event.defaultPrevented) isSubmitting = false;
                });
            },
            true,
        );

        // Wagtail's workflow dialogs call submit(), which fires no submit event.
        form.submit = () => {
            form.requestSubmit();
        };
    }

    // Two seconds after the form is opened, Wagtail takes its content as the unchanged state. What has
    // been typed by then would be saved only with the next change.
    function detectEarlyEdits(form) {
        let isEdited = false;
        const events = ["beforeinput", "input", "change", "paste", "drop"];

        function markEdited(event) {
            if (event.isTrusted) isEdited = true;
        }

        events.forEach((name) => {
            form.addEventListener(name, markEdited, true);
        });
        form.addEventListener(
            "w-unsaved:watch-edits",
            () => {
                events.forEach((name) => {
                    form.removeEventListener(name, markEdited, true);
                });
                if (isEdited) form.dataset.wUnsavedForceValue = "true";
            },
            { once: true },
        );
    }

    // Wagtail autosaves a form that is shown with errors once, and then stops checking it. Its timer
    // starts again when the interval changes while the form is not forced to count as changed.
    function resumeAfterErrors(form) {
        if (form.dataset.wUnsavedForceValue !== "true") return;
        form.dataset.wUnsavedForceValue = "false";
        form.dataset.wUnsavedCheckIntervalValue = "501";
        setTimeout(() => {
            form.dataset.wUnsavedForceValue = "true";
        });
    }

    const form = document.getElementById("page-edit-form");
    if (!form) return;
    coordinateAutosaveAndSubmit(form);
    detectEarlyEdits(form);
    // Wagtail begins to check the form when the page is loaded.
    if (document.readyState === "complete") resumeAfterErrors(form);
    else
        window.addEventListener("load", () => {
            resumeAfterErrors(form);
        });
})();
