"use strict";
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const filters = document.getElementById("filters");
  const buttons = { kind: all("button[data-kind]"), section: all("button[data-section]") };
  const rows = all(".row");
  const byId = new Map(rows.map((row) => [row.id, row]));
  const worst = buttons.kind.map((button) => button.dataset.kind);
  const calm = new Set(["right", "unscored"]);
  const marks = all("mark").map((mark) => ({ mark, rows: mark.dataset.rows.split(" ").map((id) => byId.get(id)) }));

  const pressed = (button) => button.getAttribute("aria-pressed") === "true";
  const press = (button, on) => button.setAttribute("aria-pressed", String(on));
  const on = (name) => new Set(buttons[name].filter(pressed).map((button) => button.dataset[name]));

  function apply() {
    const kinds = on("kind"), sections = on("section");
    for (const row of rows) row.hidden = !kinds.has(row.dataset.kind) || !sections.has(row.dataset.section);
    for (const { mark, rows } of marks) {
      // Under several items a stretch looks like the worst of those that are shown.
      const shown = rows.filter((row) => !row.hidden).map((row) => row.dataset.kind);
      mark.className = worst.find((kind) => shown.includes(kind)) || "quiet";
    }
    for (const name of ["kind", "section"]) {
      const other = name === "kind" ? "section" : "kind", others = on(other);
      for (const button of buttons[name]) {
        const count = rows.filter((row) => row.dataset[name] === button.dataset[name] && others.has(row.dataset[other])).length;
        button.querySelector("span").textContent = count;
      }
    }
    for (const line of all("tr[data-case]")) {
      const section = document.getElementById(line.dataset.case);
      const own = all(".row", section);
      const left = own.filter((row) => !row.hidden);
      // A case with nothing wrong stays while everything is shown.
      section.hidden = line.hidden = left.length === 0 && own.length > 0;
      for (const cell of all("td", line)) {
        const count = left.filter((row) => row.dataset.kind === cell.dataset.kind).length;
        cell.textContent = count || "";
      }
    }
    const items = rows.filter((row) => !row.hidden).length, cases = all(".case:not([hidden])").length;
    document.getElementById("shown").textContent = `${items} items in ${cases} cases`;
    bar();
  }

  const bar = () => document.documentElement.style.setProperty("--bar", `${filters.offsetHeight}px`);

  filters.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    const name = button.dataset.all || (button.dataset.kind ? "kind" : "section");
    if (button.dataset.all) {
      const full = buttons[name].every(pressed);
      for (const one of buttons[name]) press(one, !(name === "kind" && full && calm.has(one.dataset.kind)));
    } else if (event.shiftKey) {
      const alone = buttons[name].every((one) => pressed(one) === (one === button));
      for (const one of buttons[name]) press(one, alone || one === button);
    } else press(button, !pressed(button));
    apply();
  });

  function light(row) {
    for (const { mark, rows } of marks) mark.classList.toggle("lit", rows.includes(row));
  }
  function bring(row) {
    light(row);
    for (const article of all("article", row.closest(".case"))) {
      const mark = article.querySelector("mark.lit");
      if (mark) article.scrollTop += mark.getBoundingClientRect().top - article.getBoundingClientRect().top - article.clientHeight / 3;
    }
  }
  document.addEventListener("focusin", (event) => {
    const row = event.target.closest(".row");
    if (row) bring(row);
  });
  document.addEventListener("mouseover", (event) => {
    const row = event.target.closest(".row");
    if (row) bring(row);
  });
  document.addEventListener("click", (event) => {
    const mark = event.target.closest("mark");
    if (!mark) return;
    const own = mark.dataset.rows.split(" ").map((id) => byId.get(id)).filter((row) => !row.hidden);
    own.sort((one, other) => worst.indexOf(one.dataset.kind) - worst.indexOf(other.dataset.kind));
    // A second click goes on to the next item at the same place.
    const next = own[(own.indexOf(document.activeElement) + 1) % own.length];
    if (next) { next.focus({ preventScroll: true }); next.scrollIntoView({ block: "nearest" }); }
  });

  function step(selector, by) {
    const list = all(selector).filter((one) => one.offsetParent !== null);
    const own = document.activeElement.closest(selector);
    let place = list.indexOf(own);
    if (place < 0) {
      const top = filters.offsetHeight + 20;
      const below = list.findIndex((one) => one.getBoundingClientRect().bottom > top);
      place = by > 0 ? (below < 0 ? list.length : below) - 1 : below < 0 ? list.length : below;
    }
    const next = list[Math.max(0, Math.min(list.length - 1, place + by))];
    if (next) { next.focus({ preventScroll: true }); next.scrollIntoView({ block: selector === ".case" ? "start" : "nearest" }); }
  }
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const move = { j: [".case", 1], k: [".case", -1], n: [".row", 1], p: [".row", -1] }[event.key];
    if (move) { event.preventDefault(); step(...move); }
  });

  addEventListener("resize", bar);
  apply();
})();
