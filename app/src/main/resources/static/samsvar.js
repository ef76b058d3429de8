// Everything works without this file; it only makes waiting and mistakes easier.
"use strict";
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "yes";
  setTimeout(() => delete form.dataset.sent, 5000);
});
const alert = document.querySelector("[role=alert]");
if (alert) {
  alert.tabIndex = -1;
  alert.focus();
}
// A page that waits is fetched again; once the answer is another page, that one is shown.
const waiting = document.querySelector("main[data-waiting]");
if (waiting) {
  const look = async () => {
    try {
      const answer = await fetch(location.href, { redirect: "follow" });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const main = page.querySelector("main");
      if (!main || !main.hasAttribute("data-waiting")) {
        location.assign(answer.url);
        return;
      }
      if (main.innerHTML !== waiting.innerHTML) {
        waiting.innerHTML = main.innerHTML;
      }
    } catch {
      // the server may be starting again: try once more
    }
    setTimeout(look, 2000);
  };
  setTimeout(look, 1500);
}
