"use strict";
(() => {
  const filter = document.getElementById("filter");
  const count = document.getElementById("count");
  const dialog = document.getElementById("whole");
  const stage = document.getElementById("stage");
  const title = document.getElementById("whole-title");
  const open = document.getElementById("whole-open");
  const items = [...document.querySelectorAll("[data-item]")];
  const words = new Map(items.map((e) => [e, e.textContent.toLowerCase() + " " + (e.dataset.words || "").toLowerCase()]));
  let at = -1;

  const visible = () => items.filter((e) => !e.classList.contains("hidden"));

  function apply() {
    const asked = filter.value.toLowerCase().split(/\s+/).filter(Boolean);
    for (const e of items) {
      e.classList.toggle("hidden", !asked.every((w) => words.get(e).includes(w)));
    }
    for (const group of document.querySelectorAll("[data-group]")) {
      group.classList.toggle("hidden", !group.querySelector("[data-item]:not(.hidden)"));
    }
    count.textContent = `${visible().length} / ${items.length}`;
    at = -1;
  }

  function go(step) {
    const shown = visible();
    if (!shown.length) return;
    at = Math.min(shown.length - 1, Math.max(0, at + step));
    shown[at].focus({ preventScroll: true });
    shown[at].scrollIntoView({ block: "center" });
  }

  function show(link) {
    const page = document.getElementById(link.dataset.page);
    if (!page) return false;
    const copy = page.querySelector("svg").cloneNode(true);
    for (const box of copy.querySelectorAll("[id]")) {
      box.classList.toggle("on", box.id === link.dataset.box);
      box.removeAttribute("id");
    }
    stage.replaceChildren(copy);
    title.textContent = page.querySelector("h3").textContent;
    const source = page.querySelector("a[data-file]");
    open.hidden = !source;
    if (source) open.href = source.getAttribute("href");
    dialog.showModal();
    const on = copy.querySelector(".on");
    if (on) on.scrollIntoView({ block: "center" });
    return true;
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-page]");
    if (link && show(link)) event.preventDefault();
  });
  document.getElementById("whole-close").addEventListener("click", () => dialog.close());
  filter.addEventListener("input", apply);
  document.addEventListener("focusin", (event) => {
    const item = event.target.closest("[data-item]");
    if (item) at = visible().indexOf(item);
  });
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || dialog.open) return;
    if (event.target === filter) {
      if (event.key === "Escape") { filter.value = ""; apply(); filter.blur(); }
      else if (event.key === "Enter") { filter.blur(); go(1); }
      return;
    }
    if (event.key === "/") { event.preventDefault(); filter.focus(); filter.select(); }
    else if (event.key === "j") { event.preventDefault(); go(1); }
    else if (event.key === "k") { event.preventDefault(); go(-1); }
    else if (event.key === "Enter" && event.target.matches("[data-item]")) {
      const link = event.target.querySelector("a[data-page]") || event.target.querySelector("a");
      if (link) { event.preventDefault(); link.click(); }
    }
  });
  apply();
})();
