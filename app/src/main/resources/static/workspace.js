// The form works without this file; with it, nothing typed is lost for more than some seconds.
"use strict";
(() => {
  const form = document.querySelector("form.writing");
  const news = document.getElementById("form-news");
  if (!form || !news) return;
  const key = "samsvar:" + form.action;
  const fields = [...form.querySelectorAll("textarea")];
  const seen = (field) => form.elements["v-" + field.name.slice(2)];
  const say = (what) => { news.textContent = news.dataset[what]; };
  const conflict = document.querySelector(".difference") !== null;
  let stored = fields.map((field) => field.value);
  let busy = false;
  let stopped = conflict;

  const typed = () => Object.fromEntries(
    fields.filter((field, i) => field.value !== stored[i])
      .map((field) => [field.name, { text: field.value, seen: seen(field).value }]));

  const keep = () => {
    const open = typed();
    try {
      if (Object.keys(open).length) localStorage.setItem(key, JSON.stringify(open));
      else localStorage.removeItem(key);
    } catch { /* the browser keeps nothing: the page still does */ }
  };

  // what a session that ended, or a browser that closed, has left
  try {
    const left = conflict ? null : JSON.parse(localStorage.getItem(key));
    let back = false;
    for (const field of left ? fields : []) {
      const one = left[field.name];
      if (one && one.text !== field.value) {
        field.value = one.text;
        seen(field).value = one.seen;
        back = true;
      }
    }
    if (back) say("back");
  } catch { /* not ours */ }

  const save = async () => {
    const open = typed();
    if (busy || stopped || !Object.keys(open).length) return;
    busy = true;
    const sent = fields.map((field) => field.value);
    try {
      const answer = await fetch(form.action + "/auto", {
        method: "POST", body: new URLSearchParams(new FormData(form)),
        headers: { Accept: "application/json" }, redirect: "manual",
      });
      if (answer.status === 200 || answer.status === 409) {
        const versions = await answer.json();
        fields.forEach((field, i) => {
          const version = versions[field.name.slice(2)];
          if (version !== undefined) {
            seen(field).value = version;
            stored[i] = sent[i];
          }
        });
        stopped = answer.status === 409;
        say(stopped ? "meanwhile" : "saved");
      } else {
        say(answer.status === 401 || answer.status === 403 || answer.status === 404 ? "out" : "away");
      }
    } catch {
      say("away");
    }
    busy = false;
    keep();
  };

  form.addEventListener("input", keep);
  form.addEventListener("focusout", save);
  form.addEventListener("submit", keep);
  setInterval(save, 5000);
  addEventListener("pagehide", keep);
})();
