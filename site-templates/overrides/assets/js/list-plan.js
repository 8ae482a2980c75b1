// What a list of questions makes of a talk: whether it fits the minutes, a plan by part, a sheet for paper, and the list
// as text to take along.
// A classic script, since browsers load no module from a file opened directly.
(() => {
  "use strict";

  /** @typedef {string | { text: string, stage: string }} Item */

  const kept = window.inroadsList;
  const { toLink, toMarkdown, toNote } = window.inroadsListText;
  const { stageOf, partOf, textOf, wordsOf } = window.inroadsListPanel;
  const LOCAL = ["localhost", "127.0.0.1", "[::1]"];

  /** @type {HTMLElement} */
  let panel;

  /** @param {string} name @returns {HTMLElement} */
  const find = (name) => panel.querySelector(`[data-inroads-list-${name}]`);

  const items = () => kept.list.items;
  const each = () => Number(panel.closest("[data-inroads-picker]").dataset.each);

  /** The length of the talk that is chosen, or the usual one. @returns {HTMLOptionElement} */
  function talk() {
    const select = /** @type {HTMLSelectElement} */ (find("minutes"));
    const options = [...select.options];
    return options.find((option) => Number(option.value) === kept.list.minutes) ?? options.find((option) => option.defaultSelected) ?? options[0];
  }

  const minutes = () => Number(talk().value);
  const room = () => Math.floor(minutes() / each());

  /** @param {number} number */
  const written = (number) => String(Math.round(number * 10) / 10);

  function fit() {
    const number = items().length;
    if (number === 0) return `A talk of ${minutes()} minutes has room for ${kept.questions(room())}, at about ${written(each())} minutes each.`;
    const takes = `${kept.questions(number)} ${number === 1 ? "takes" : "take"} about ${written(number * each())}`;
    if (number > room()) return `${takes} minutes, and you have ${minutes()}. Only ${room()} fit.`;
    return `${takes} of ${minutes()} minutes. ${number === room() ? "It fits, and that's full." : `It fits, with room for ${room() - number} more.`}`;
  }

  /** Show whether the list fits, and which questions are for when there is time. */
  function showFit() {
    find("minutes").value = talk().value;
    find("fit").textContent = fit();
    const share = Math.min(1, (items().length * each()) / minutes());
    find("bar").firstElementChild.style.width = `${share * 100}%`;
    panel.classList.toggle("inroads-list--over", items().length > room());
    [...find("items").children].forEach((row, at) => {
      row.querySelector(".inroads-kept__over").hidden = at < room();
    });
  }

  /** The items of one part of the talk; what belongs to none is asked with the first. @param {string} stages @param {boolean} isFirst */
  function itemsOf(stages, isFirst) {
    const known = new Set([...panel.querySelectorAll("[data-stages]")].flatMap((row) => row.dataset.stages.split(" ")));
    const own = stages.split(" ").filter(Boolean);
    return items().filter((item) => own.includes(stageOf(item)) || (isFirst && !known.has(stageOf(item)) && stageOf(item) !== "after"));
  }

  /** Show what each part of the talk has: from which minute on, and which questions. */
  function showPlan() {
    const plan = talk().dataset.plan.split(" ").map(Number);
    const first = panel.querySelector('[data-stages]:not([data-stages=""])');
    let start = 0;
    [...panel.querySelectorAll("[data-stages]")].forEach((row, at) => {
      const number = itemsOf(row.dataset.stages, row === first).length;
      row.cells[0].textContent = `${start}\u2013${start + plan[at]}`;
      row.cells[2].textContent = row.dataset.stages && `${number === 0 ? "None yet" : kept.questions(number)}${number * each() > plan[at] ? `, about ${written(number * each())} min` : ""}`;
      start += plan[at];
    });
    const later = items().filter((item) => stageOf(item) === "after").length;
    find("after").hidden = later === 0;
    find("after").textContent = `${kept.questions(later)} for a later message: ${later === 1 ? "it takes" : "they take"} no time in the talk.`;
  }

  /** Write the sheet that is printed. */
  function showSheet() {
    const sheet = /** @type {HTMLElement} */ (document.querySelector("[data-inroads-sheet]"));
    const blank = /** @type {HTMLTemplateElement} */ (sheet.querySelector("template"));
    sheet.hidden = items().length === 0;
    sheet.querySelector("[data-inroads-sheet-minutes]").textContent = talk().value;
    sheet.querySelector("ol").replaceChildren(...items().map((item, at) => {
      const row = /** @type {HTMLElement} */ (blank.content.firstElementChild.cloneNode(true));
      row.querySelector(".inroads-talk__text").append(...wordsOf(item));
      row.querySelector(".inroads-talk__part").textContent = at >= room() ? `If there's time. ${partOf(item)}` : partOf(item);
      return row;
    }));
  }

  const title = () => `Questions for a talk of ${minutes()} minutes`;
  const markdown = () => toMarkdown(items().map(textOf), title());

  /** Write the list as text, ready to be copied. */
  function showTexts() {
    const link = new URL(location.href);
    link.hash = `list=${toLink({ minutes: minutes(), items: items() })}`;
    const texts = { markdown: markdown(), note: toNote(items()), link: link.href };
    for (const [name, text] of Object.entries(texts)) panel.querySelector(`[data-inroads-text="${name}"]`).textContent = text;
    find("local").hidden = location.protocol !== "file:" && !LOCAL.includes(location.hostname);
  }

  function show() {
    showFit();
    showPlan();
    showSheet();
    showTexts();
  }

  /** Save the list as a Markdown file. */
  function save() {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([markdown()], { type: "text/markdown;charset=utf-8" }));
    link.download = "questions.md";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  }

  function choose() {
    const chosen = Number(find("minutes").value);
    kept.change(() => ({ minutes: chosen }), `${chosen} minutes: room for ${kept.questions(Math.floor(chosen / each()))}.`);
  }

  function mount() {
    const found = document.querySelector("[data-inroads-list]");
    if (!(found instanceof HTMLElement)) return;
    panel = found;
    find("minutes").addEventListener("change", choose);
    find("print").addEventListener("click", () => print());
    find("save").addEventListener("click", save);
    show();
  }

  document.addEventListener("inroads:list", () => panel?.isConnected && show());

  // Material tells of each page that it shows, also where it puts one in another's place (navigation.instant).
  if (window.document$) window.document$.subscribe(mount);
  else mount();
})();
