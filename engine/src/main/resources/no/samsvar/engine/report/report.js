(() => {
  "use strict";
  const $ = (selector, root = document) => root.querySelector(selector);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const data = JSON.parse($("#data").textContent);
  const words = data.words;
  const fill = (text, ...values) => text.replace(/\{(\d)\}/g, (_, i) => values[i]);
  const number = new Intl.NumberFormat(data.language === "en" ? "en" : "nb");
  document.documentElement.classList.add("has-js");

  const make = (tag, attributes, ...content) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes || {})) {
      if (value !== null && value !== undefined) element.setAttribute(name, value);
    }
    element.append(...content);
    return element;
  };

  /* Closed parts of a large report are kept as text until someone opens them. */
  const parse = (text) => {
    const template = document.createElement("template");
    template.innerHTML = text;
    return template.content;
  };
  const wake = (noscript) => noscript.replaceWith(parse(noscript.textContent));
  const wakeIn = (root) => {
    for (const lazy of all("noscript.lazy", root)) {
      if (!lazy.closest(".doc") || root.classList.contains("doc")) wake(lazy);
    }
  };
  document.addEventListener(
    "toggle",
    (event) => {
      const details = event.target;
      if (details.tagName !== "DETAILS" || !details.open) return;
      for (const lazy of all("noscript.lazy", details)) {
        if (lazy.closest("details") === details) wake(lazy);
      }
    },
    true
  );

  /* Finds an element by its id, also where it is not yet an element. */
  const find = (id) => {
    const element = document.getElementById(id);
    if (element) return element;
    const wanted = `id="${id}"`;
    for (const lazy of all("noscript.lazy")) {
      if (!lazy.closest(".doc") && lazy.textContent.includes(wanted)) {
        wake(lazy);
        return document.getElementById(id);
      }
    }
    return null;
  };
  const reveal = (element) => {
    for (let up = element; up; up = up.parentElement) {
      if (up.tagName === "DETAILS") up.open = true;
    }
    element.scrollIntoView({ block: "start" });
    if (!element.matches("a, button, input, select, summary, [tabindex]")) element.tabIndex = -1;
    element.focus({ preventScroll: true });
  };

  /* The panel: a document at a place, or one body. */
  const sheet = $("#sheet");
  const content = $("#sheet-c");
  const title = $("#sheet-h");
  const trail = [];
  let opener = null;

  const show = (view) => {
    title.replaceChildren(...view.title.map((node) => node.cloneNode(true)));
    $("#sheet-p").textContent = view.note || "";
    content.replaceChildren(...view.nodes);
    $("#sheet-back").hidden = trail.length < 2;
    if (!sheet.open) {
      opener = document.activeElement;
      sheet.showModal();
    }
    sheet.scrollTop = 0;
    title.focus({ preventScroll: true });
    if (view.after) view.after();
  };
  const go = (view) => {
    if (trail.length) trail[trail.length - 1].scroll = sheet.scrollTop;
    trail.push(view);
    show(view);
  };
  $("#sheet-back").addEventListener("click", () => {
    trail.pop();
    const view = trail[trail.length - 1];
    show({ ...view, after: null });
    sheet.scrollTop = view.scroll || 0;
  });
  $("#sheet-close").addEventListener("click", () => sheet.close());
  $("#sheet-print").addEventListener("click", () => window.print());
  sheet.addEventListener("click", (event) => {
    if (event.target === sheet) sheet.close();
  });
  sheet.addEventListener("close", () => {
    trail.length = 0;
    content.replaceChildren();
    if (opener && opener.isConnected) opener.focus({ preventScroll: true });
  });

  const name = (pair) => (pair ? pair[1] : "");
  const statementAt = (document_, start) =>
    data.rows.find((row) => row[2] === document_ && row[3] === start);

  /* Words borrowed from the round's own documents stand in the page once: they are fetched from there. */
  const sources = new Map();
  const wordsOf = (id) => {
    if (!sources.has(id)) {
      const lazy = $("noscript.lazy", document.getElementById("d-" + id));
      const blocks = all(".text > p:not(.pg)", parse(lazy.textContent)).map((block) => {
        all(".label", block).forEach((label) => label.remove());
        return block.textContent;
      });
      sources.set(id, blocks.join(" ").replace(/ +/g, " ").trim());
    }
    return sources.get(id);
  };
  const unabridge = (body) => {
    for (const span of all("[data-same]", body)) {
      const [id, from, to] = span.dataset.same.split(":");
      const end = span.textContent.endsWith(" ") ? " " : "";
      span.textContent = wordsOf(id).slice(Number(from), Number(to)) + end;
    }
  };

  const documentView = (id, start) => {
    const details = document.getElementById("d-" + id);
    if (!details) return null;
    const source = $("noscript.lazy", details);
    const body = source ? parse(source.textContent) : $(".text", details).cloneNode(true);
    unabridge(body);
    const holder = make("div", {});
    const only = make("input", { type: "checkbox" });
    only.addEventListener("change", () => holder.classList.toggle("only-own", only.checked));
    const tools = make("p", { class: "tools" }, make("label", {}, only, " " + words["only"]));
    holder.append(tools);
    let note = "";
    const row = start === null ? null : statementAt(id, start);
    if (row) {
      const parts = [name(data.role[row[6]])];
      if (row[6] === 0) parts.push(name(data.of[row[7]]));
      if (row[8] >= 0) parts.push(name(data.stage[row[8]]));
      row[9].forEach((theme) => theme >= 0 && parts.push(data.themes[theme]));
      note = words["read.as"] + ": " + parts.join(" · ");
    }
    holder.append(body);
    const summary = $("summary", details);
    return {
      title: [...summary.childNodes],
      note,
      nodes: [holder],
      after: () => {
        if (start === null) return;
        const marked = all(`[data-s="${start}"]`, content);
        const first = marked[0] || $(`[id="p-${id}-${start}"]`, content);
        (marked.length ? marked : first ? [first] : []).forEach((m) => m.classList.add("at"));
        if (first) first.scrollIntoView({ block: "center", behavior: "instant" });
      },
    };
  };

  const answersOf = (respondent, question) => {
    const matches = `article[data-respondent="${CSS.escape(respondent)}"][data-answers="${CSS.escape(question)}"]`;
    const live = $("#answers " + matches);
    if (live) return live.cloneNode(true);
    for (const lazy of all("#answers noscript.lazy")) {
      if (lazy.textContent.includes(`data-respondent="${respondent}"`)) {
        const found = $(matches, parse(lazy.textContent));
        if (found) return found;
      }
    }
    return null;
  };

  const bodyView = (id) => {
    const details = document.getElementById(id);
    if (!details) return null;
    wakeIn(details);
    const inside = $(".one-c", details).cloneNode(true);
    const respondent = inside.dataset.respondent;
    for (const fetch of all("[data-fetch]", inside)) {
      const answer = answersOf(respondent, fetch.dataset.fetch);
      if (answer) fetch.replaceWith(answer);
    }
    for (const element of all("[id]", inside)) element.removeAttribute("id");
    for (const element of all("[data-list]", inside)) element.removeAttribute("data-list");
    return { title: [...$("summary", details).childNodes], nodes: [inside] };
  };

  const open = (hash) => {
    const id = decodeURIComponent(hash.slice(1));
    let match = /^p-(.+)-(\d+)$/.exec(id);
    let view = null;
    if (match) view = documentView(match[1], Number(match[2]));
    else if (id.startsWith("d-")) view = documentView(id.slice(2), null);
    else if (id.startsWith("r-")) view = bodyView(id);
    if (view) {
      go(view);
      return true;
    }
    const element = find(id);
    if (element) {
      if (sheet.open) sheet.close();
      stopSearching();
      reveal(element);
      return true;
    }
    return false;
  };
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    if (link) {
      if (link.getAttribute("href").length > 1 && !event.metaKey && !event.ctrlKey) {
        if (open(link.getAttribute("href"))) {
          const id = link.getAttribute("href");
          if (!/^#[prd]-/.test(id)) history.replaceState(null, "", id);
          event.preventDefault();
        }
      }
      return;
    }
    const said = event.target.closest(".answer .s");
    if (said && String(getSelection()) === "") {
      open(`#p-${said.dataset.document}-${said.dataset.start}`);
    }
  });
  const choose = $("#choose");
  if (choose) {
    choose.addEventListener("change", () => {
      if (choose.value) open("#" + choose.value);
      choose.value = "";
    });
  }

  /* All statements: search, filters, sorting. */
  const STEP = 100;
  const from = ["ø", "æ", "đ", "ð", "ŋ", "ŧ", "ł", "ß"];
  const to = ["o", "ae", "d", "d", "n", "t", "l", "ss"];
  const fold = (text) => {
    const bare = text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
    return bare.replace(/[øæđðŋŧłß]/g, (c) => to[from.indexOf(c)]);
  };
  let rows = null;
  const load = () => {
    if (rows) return rows;
    const texts = new Map();
    const collect = (root) => {
      for (const said of all("[data-statement]", root)) {
        texts.set(said.dataset.statement, [said.textContent, said.getAttribute("lang")]);
      }
    };
    collect($("#answers"));
    all("#answers noscript.lazy").forEach((lazy) => collect(parse(lazy.textContent)));
    rows = data.rows.map((row, order) => {
      const body = data.bodies[row[1]] || ["", "", "", ""];
      const [text, lang] = texts.get(row[0]) || ["", null];
      return { row, order, text, lang, body, folded: fold(text + " " + body[1]) };
    });
    return rows;
  };

  const table = $("#table");
  const search = $("#search");
  const collator = new Intl.Collator(data.language === "en" ? "en" : "nb", { numeric: true });
  const questionOf = (entry) => entry.row[5];
  const columns = [
    ["statement", (e) => e.text],
    ["body", (e) => e.body[1]],
    ["question", (e) => (questionOf(e) < 0 ? "~" : data.questions[questionOf(e)][0])],
    ["theme", (e) => e.row[9].map((t) => data.themes[t] || "").join(", ")],
    ["role", (e) => name(data.role[e.row[6]])],
    ["addressee", (e) => name(data.of[e.row[7]])],
    ["stage", (e) => name(data.stage[e.row[8]])],
  ];
  let sort = null;
  let limit = STEP;
  let query = null;
  const filters = {};

  const choices = (key, options) => {
    const used = options.filter(([value]) => value !== "");
    const select = make("select", {}, make("option", { value: "" }, words["all"]));
    used.forEach(([value, label]) => select.append(make("option", { value }, label)));
    select.addEventListener("change", () => {
      limit = STEP;
      draw();
    });
    filters[key] = select;
    return make("label", {}, words[key], select);
  };
  const numbered = (list) => list.map((pair, i) => [String(i), name(pair)]);

  const build = () => {
    if (query) return;
    query = make("input", { type: "search", autocomplete: "off", spellcheck: "false" });
    query.addEventListener("input", () => {
      limit = STEP;
      search.value = query.value;
      draw();
    });
    const counties = [...new Set(data.bodies.map((b) => b[2]).filter(Boolean))].sort(collator.compare);
    const questions = data.questions.map((q, i) => [String(i), q[0] + " " + q[1].slice(0, 60)]);
    questions.push(["-1", words["unasked"]]);
    const clear = make("button", { type: "button", class: "button" }, words["clear"]);
    clear.addEventListener("click", () => {
      query.value = search.value = "";
      Object.values(filters).forEach((select) => (select.value = ""));
      draw();
      stopSearching();
    });
    const head = make("tr", {});
    columns.forEach(([key], i) => {
      const button = make("button", { type: "button" }, words[key]);
      const cell = make("th", { scope: "col" }, button);
      button.addEventListener("click", () => {
        sort = sort && sort[0] === i ? (sort[1] > 0 ? [i, -1] : null) : [i, 1];
        all("th", head).forEach((th) => th.removeAttribute("aria-sort"));
        if (sort) cell.setAttribute("aria-sort", sort[1] > 0 ? "ascending" : "descending");
        draw();
      });
      head.append(cell);
    });
    table.append(
      make(
        "div",
        { class: "filters" },
        make("label", { class: "grow" }, words["statement"], query),
        choices("question", questions),
        choices("theme", data.themes.map((t, i) => [String(i), t])),
        choices("role", numbered(data.role)),
        choices("addressee", numbered(data.of)),
        choices("stage", numbered(data.stage)),
        choices("county", counties.map((c) => [c, c])),
        choices("kind", data.kind)
      ),
      make("div", { class: "found" }, make("p", { role: "status", class: "count" }), clear),
      make(
        "table",
        { class: "all" },
        make("caption", { class: "vh" }, words["caption"]),
        make("thead", {}, head),
        make("tbody", {})
      ),
      make("p", {})
    );
  };

  const fits = (entry, terms) => {
    const row = entry.row;
    const value = (key) => filters[key].value;
    return (
      terms.every((term) => entry.folded.includes(term)) &&
      (!value("question") || String(row[5]) === value("question")) &&
      (!value("theme") || row[9].includes(Number(value("theme")))) &&
      (!value("role") || String(row[6]) === value("role")) &&
      (!value("addressee") || String(row[7]) === value("addressee")) &&
      (!value("stage") || String(row[8]) === value("stage")) &&
      (!value("county") || entry.body[2] === value("county")) &&
      (!value("kind") || entry.body[3] === value("kind"))
    );
  };

  /* The words with what was searched for marked; folding may change lengths, so letter by letter. */
  const marked = (text, terms) => {
    if (!terms.length) return [text];
    const letters = [...text];
    const starts = [];
    let folded = "";
    letters.forEach((letter) => {
      starts.push(folded.length);
      folded += fold(letter);
    });
    const hit = new Array(letters.length).fill(false);
    for (const term of terms) {
      for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + 1)) {
        starts.forEach((start, i) => {
          if (start >= at && start < at + term.length) hit[i] = true;
        });
      }
    }
    const parts = [];
    for (let i = 0; i < letters.length; ) {
      let end = i;
      while (end < letters.length && hit[end] === hit[i]) end++;
      const run = letters.slice(i, end).join("");
      parts.push(hit[i] ? make("mark", {}, run) : run);
      i = end;
    }
    return parts;
  };

  const line = (entry, terms) => {
    const [, , document_, start, page] = entry.row;
    const place = make(
      "a",
      { class: "see", href: find_place(document_, start) },
      page ? fill(words["page"], page) : words["show"]
    );
    const cells = columns.map(([key, value]) => {
      if (key === "statement") {
        const said = make("td", { class: "w", lang: entry.lang }, ...marked(entry.text, terms));
        return said;
      }
      if (key === "body") return make("td", {}, ...marked(entry.body[1], terms), ", ", place);
      return make("td", {}, key === "question" && questionOf(entry) < 0 ? "–" : value(entry));
    });
    return make("tr", {}, ...cells);
  };
  const find_place = (document_, start) => {
    const listed = document.getElementById("d-" + document_);
    const link = listed && listed.tagName === "LI" ? $("a", listed).getAttribute("href") : "";
    return `${link}#p-${document_}-${start}`;
  };

  const draw = () => {
    build();
    const terms = fold(query.value).split(/\s+/).filter(Boolean);
    let found = load().filter((entry) => fits(entry, terms));
    if (sort) {
      const key = columns[sort[0]][1];
      found = found
        .map((entry) => [key(entry), entry])
        .sort((a, b) => sort[1] * collator.compare(a[0], b[0]) || a[1].order - b[1].order)
        .map((pair) => pair[1]);
    }
    const bodies = new Set(found.map((entry) => entry.row[1])).size;
    $("[role=status]", table).textContent = found.length
      ? fill(words[found.length === 1 ? "results.one" : "results.many"], number.format(found.length), number.format(bodies))
      : words["none"];
    $("tbody", table).replaceChildren(...found.slice(0, limit).map((entry) => line(entry, terms)));
    const rest = found.length - limit;
    const more = make("button", { type: "button", class: "button" }, fill(words["more"], Math.min(STEP, Math.max(rest, 0))));
    more.addEventListener("click", () => {
      limit += STEP;
      draw();
    });
    table.lastElementChild.replaceChildren(...(rest > 0 ? [more] : []));
  };

  let before = 0;
  function stopSearching() {
    if (!document.body.classList.contains("searching")) return;
    document.body.classList.remove("searching");
    scrollTo({ top: before, behavior: "instant" });
  }
  let pending = 0;
  search.addEventListener("input", () => {
    clearTimeout(pending);
    pending = setTimeout(() => {
      build();
      query.value = search.value;
      limit = STEP;
      draw();
      if (search.value && !document.body.classList.contains("searching")) {
        before = scrollY;
        document.body.classList.add("searching");
        scrollTo({ top: 0, behavior: "instant" });
      } else if (!search.value) {
        stopSearching();
      }
    }, 80);
  });
  search.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      search.value = "";
      search.dispatchEvent(new Event("input"));
    }
  });

  /* The table is made when someone comes near it. */
  new IntersectionObserver((entries, observer) => {
    if (entries.some((entry) => entry.isIntersecting)) {
      observer.disconnect();
      if (!query) draw();
    }
  }, { rootMargin: "400px" }).observe(table);

  /* Where one is, shown in the bar. */
  const links = new Map(all(".nav nav a").map((a) => [a.getAttribute("href").slice(1), a]));
  const current = new IntersectionObserver(
    (entries) => {
      for (const entry of entries) {
        const link = links.get(entry.target.id);
        if (link && entry.isIntersecting) {
          links.forEach((other) => other.removeAttribute("aria-current"));
          link.setAttribute("aria-current", "true");
        }
      }
    },
    { rootMargin: "-20% 0px -75% 0px" }
  );
  all(".sec").forEach((section) => current.observe(section));

  /* On paper, what is short enough to read is opened. */
  const opened = [];
  addEventListener("beforeprint", () => {
    if (sheet.open || data.bodies.length > 400 || data.rows.length > 1500) return;
    for (const details of all("#answers details, #themes details, #unasked details, #examples details, #alike details, #problems details")) {
      if (!details.open) {
        wakeIn(details);
        details.open = true;
        opened.push(details);
      }
    }
  });
  addEventListener("afterprint", () => {
    opened.splice(0).forEach((details) => (details.open = false));
  });

  if (location.hash.length > 1) open(location.hash);
  addEventListener("hashchange", () => location.hash.length > 1 && open(location.hash));
})();
