// Uploads in pieces that go on after a break, and a list that fills itself. The page works without.
"use strict";
(() => {
  const PIECE = 4 * 1024 * 1024;
  const LARGEST = 100 * 1024 * 1024;
  const wait = (ms) => new Promise((done) => setTimeout(done, ms));

  const place = document.querySelector("[data-uploads]");
  if (place) {
    const form = place.querySelector("form");
    const input = form.querySelector("input[type=file]");
    const said = place.querySelector(".upload-said");
    const progress = place.querySelector(".progress");
    const bar = progress.querySelector("progress");
    const label = progress.querySelector("label");
    const token = form.querySelector("input[type=hidden]").value;
    const headers = { "X-XSRF-TOKEN": token };

    const begin = async (file) => {
      const body = new URLSearchParams({ name: file.name, size: String(file.size) });
      const answer = await fetch(place.dataset.uploads, { method: "POST", headers, body });
      if (!answer.ok) throw new Error(String(answer.status));
      return (await answer.json()).at;
    };
    const offset = async (at) => {
      const answer = await fetch(at, { method: "HEAD", headers });
      if (!answer.ok) throw new Error(String(answer.status));
      return Number(answer.headers.get("Upload-Offset"));
    };
    const one = async (file, total, before) => {
      let at = null;
      let from = 0;
      let tries = 0;
      do {
        try {
          if (at === null) at = await begin(file);
          else if (tries > 0) from = await offset(at);
          const piece = file.slice(from, from + PIECE);
          const answer = await fetch(at, {
            method: "PATCH",
            headers: { ...headers, "Upload-Offset": String(from), "Content-Type": "application/offset+octet-stream" },
            body: piece,
          });
          if (!answer.ok && answer.status !== 409) throw new Error(String(answer.status));
          from = Number(answer.headers.get("Upload-Offset"));
          tries = 0;
          said.textContent = "";
          bar.value = total === 0 ? 1 : (before + from) / total;
        } catch (e) {
          tries += 1;
          if (tries > 20) throw e;
          said.textContent = place.dataset.broken;
          await wait(Math.min(500 * tries, 5000));
        }
      } while (from < file.size || tries > 0);
    };

    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const files = [...input.files];
      if (files.length === 0) return;
      if (files.some((f) => f.size > LARGEST)) {
        said.textContent = place.dataset.large;
        return;
      }
      const total = files.reduce((sum, f) => sum + f.size, 0);
      let before = 0;
      progress.hidden = false;
      for (const file of files) {
        label.textContent = `${place.dataset.sending} ${file.name}`;
        try {
          await one(file, total, before);
        } catch (e) {
          form.submit(); // as without JavaScript
          return;
        }
        before += file.size;
      }
      said.textContent = place.dataset.done;
      location.assign(location.pathname);
    });
  }

  const refresh = async () => {
    while (document.querySelector("[data-refresh]")) {
      await wait(2000);
      const answer = await fetch(location.href).catch(() => null);
      if (answer === null || !answer.ok) continue;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const old = document.getElementById("chosen");
      const fresh = page.getElementById("chosen");
      if (fresh && !old.contains(document.activeElement)) old.replaceWith(fresh);
    }
  };
  refresh();
})();
