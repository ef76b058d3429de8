// Everything works without this file; it turns the questions by the arrow keys, and stops asking where there is nothing to ask.
"use strict";
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof Element) || event.target.closest("input, textarea, select")) return;
  const link = document.querySelector(`a[data-key="${CSS.escape(event.key)}"]`);
  if (link) link.click();
});
document.addEventListener("htmx:responseError", (event) => {
  const status = event.detail.xhr.status;
  if (status !== 401 && status !== 404 && status !== 410) return; // the server may be starting again
  const asking = event.detail.elt;
  asking.replaceWith(asking.cloneNode(true)); // a copy asks no more
  const typed = [...document.querySelectorAll("textarea")].some((field) => field.value !== field.defaultValue);
  if (!typed) location.reload(); // the page says what has happened; what is typed is given back when it is sent
});
