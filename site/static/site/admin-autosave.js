// Autosave and the buttons of a page's form, kept apart: from the moment a button is pressed nothing
// is saved automatically, and a form that comes back with errors goes on saving itself.
(() => {
    // A button waits for an autosave that is under way: on a new page it would otherwise create the
    // page a second time, on an existing one the autosave would arrive after the decision.
    function holdBackWhileSubmitting(form) {
        let isSaving = false;
        let isSubmitting = false;
        let waitingFor = null;

        // A button may be disabled by the time the form is sent: its name goes along as a hidden field.
        function keepSubmitter(submitter) {
            if (!submitter?.name) return;
            const field = document.createElement("input");
            field.type = "hidden";
            field.name = submitter.name;
            field.value = submitter.value;
            form.append(field);
        }

        function sendWaiting() {
            isSaving = false;
            if (!waitingFor) return;
            keepSubmitter(waitingFor.submitter);
            waitingFor = null;
            form.requestSubmit();
        }

        form.addEventListener("w-autosave:save", (event) => {
            if (isSubmitting) event.preventDefault();
            else isSaving = true;
        });
        form.addEventListener("w-autosave:success", sendWaiting);
        form.addEventListener("w-autosave:error", sendWaiting);
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
                    waitingFor = event;
                    return;
                }
                setTimeout(() => {
                    // Another script has stopped the form: its author goes on writing.
                    if (event.defaultPrevented) isSubmitting = false;
                });
            },
            true,
        );

        // Wagtail's dialogues of the workflow call submit(), which sends no event and asks nobody.
        form.submit = () => {
            form.requestSubmit();
        };
    }

    // Wagtail notes two seconds after the form is opened how it looks, and calls that unchanged: what
    // somebody quick has typed by then would be saved only with the next change.
    function noticeEarlyEdits(form) {
        let isEdited = false;
        const events = ["beforeinput", "input", "change", "paste", "drop"];

        function note(event) {
            if (event.isTrusted) isEdited = true;
        }

        events.forEach((name) => {
            form.addEventListener(name, note, true);
        });
        form.addEventListener(
            "w-unsaved:watch-edits",
            () => {
                events.forEach((name) => {
                    form.removeEventListener(name, note, true);
                });
                if (isEdited) form.dataset.wUnsavedForceValue = "true";
            },
            { once: true },
        );
    }

    // Wagtail saves a form that comes back with errors once, and then no longer watches it. Its timer
    // starts when the interval changes while the form is not forced to count as changed.
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
    holdBackWhileSubmitting(form);
    noticeEarlyEdits(form);
    // The form is watched as soon as the page is loaded.
    if (document.readyState === "complete") resumeAfterErrors(form);
    else
        window.addEventListener("load", () => {
            resumeAfterErrors(form);
        });
})();
