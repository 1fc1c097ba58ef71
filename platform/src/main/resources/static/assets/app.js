"use strict";

// Every page works without this file; it only shortens ways.

/** The first thing that is wrong with a form is where the reader continues. */
function focusErrors(root) {
  const errors = root.querySelector("[data-focus]");
  if (errors) {
    errors.focus();
  }
}

/** Lets a file be dropped on the box around a file field. */
function readyDrops(root) {
  for (const box of root.querySelectorAll("[data-drop]:not(.drop--ready)")) {
    const input = box.querySelector("input[type=file]");
    box.classList.add("drop--ready");
    box.addEventListener("dragover", (event) => {
      event.preventDefault();
      box.classList.add("drop--over");
    });
    box.addEventListener("dragleave", () => box.classList.remove("drop--over"));
    box.addEventListener("drop", (event) => {
      event.preventDefault();
      box.classList.remove("drop--over");
      if (event.dataTransfer.files.length > 0) {
        input.files = event.dataTransfer.files;
        input.dispatchEvent(new Event("change", { bubbles: true }));
      }
    });
  }
}

/** Shows the buttons that only close something, which without this file would do nothing. */
function readyClosers(root) {
  for (const button of root.querySelectorAll("[data-close][hidden]")) {
    button.hidden = false;
    button.addEventListener("click", () => closeDetails(button.closest("details")));
  }
}

/** Shows the buttons that copy the text field beside them, where the browser lets us. */
function readyCopiers(root) {
  for (const button of root.querySelectorAll("[data-copy][hidden]")) {
    if (navigator.clipboard) {
      button.hidden = false;
      button.addEventListener("click", async () => {
        await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).value);
        button.textContent = button.dataset.copied;
      });
    }
  }
}

/** Lets a picture be pasted into the file field of the same form, and says so. */
function readyPastes(root) {
  for (const told of root.querySelectorAll("[data-paste][hidden]")) {
    const input = told.closest("form").elements[told.dataset.paste];
    told.hidden = false;
    document.addEventListener("paste", (event) => {
      const pictures = [...event.clipboardData.files].filter((file) => file.type.startsWith("image/"));
      if (pictures.length > 0) {
        const chosen = new DataTransfer();
        chosen.items.add(pictures[0]);
        event.preventDefault();
        input.files = chosen.files;
        input.dispatchEvent(new Event("change", { bubbles: true }));
        told.textContent = told.dataset.pasted;
      }
    });
  }
}

function closeDetails(details) {
  details.open = false;
  details.querySelector("summary").focus();
}

/** Says at once that a file is over the form's data-max-bytes, instead of after the upload. */
document.addEventListener("change", (event) => {
  const form = event.target.form;
  if (event.target.type === "file" && form && form.dataset.maxBytes) {
    const tooLarge = [...event.target.files].some((file) => file.size > Number(form.dataset.maxBytes));
    event.target.setCustomValidity(tooLarge ? form.dataset.maxText : "");
    event.target.reportValidity();
  }
});

function ready(root) {
  focusErrors(root);
  readyDrops(root);
  readyClosers(root);
  readyCopiers(root);
  readyPastes(root);
}

// Menus close when the reader goes elsewhere; Escape closes the nearest open one.
document.addEventListener("click", (event) => {
  for (const open of document.querySelectorAll(".user[open], .menu[open]")) {
    if (!open.contains(event.target)) {
      open.open = false;
    }
  }
});
document.addEventListener("keydown", (event) => {
  const open = event.key === "Escape" && event.target.closest(".user[open], .menu[open], .confirm[open]");
  if (open) {
    closeDetails(open);
  }
});

// A form is sent once, however often its button is pressed.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post" || event.defaultPrevented) {
    return;
  }
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "yes";
  setTimeout(() => delete form.dataset.sent, 5000); // a download leaves the page as it is
});
window.addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) {
    delete form.dataset.sent;
  }
});

document.addEventListener("htmx:load", (event) => ready(event.detail.elt));
document.addEventListener("DOMContentLoaded", () => ready(document));
