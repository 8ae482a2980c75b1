// The list of picked questions on its own page: its rows to move, edit and remove, and the reader's own questions.
// A classic script, since browsers load no module from a file opened directly.
(() => {
  "use strict";

  /** @typedef {{ text: string, stage: string }} Own */
  /** @typedef {string | Own} Item */

  const kept = window.inroadsList;
  /** @type {HTMLElement} */
  let panel;
  let edited = ""; // the key of the own question that is in the form

  /** A question of the bank on this page, by its id: letters, digits and hyphens. @param {string} id @returns {HTMLElement | null} */
  const questionOf = (id) => document.querySelector(`[data-inroads-question="${id}"]`);

  /** What an item says: words, and blanks that are marked. @param {Item} item @returns {Node[]} */
  function wordsOf(item) {
    if (typeof item !== "string") return [document.createTextNode(item.text)];
    const text = questionOf(item)?.querySelector(".inroads-pick__text");
    if (text) return [...text.cloneNode(true).childNodes];
    return [document.createTextNode(`A question that isn't in this bank (${item})`)];
  }

  /** The same as plain text, blanks in brackets. @param {Item} item */
  const textOf = (item) =>
    wordsOf(item).map((node) => (node.nodeName === "MARK" ? `[${node.textContent}]` : node.textContent)).join("");

  /** @param {Item} item */
  const stageOf = (item) => (typeof item === "string" ? (questionOf(item)?.dataset.stage ?? "") : item.stage);

  /** The title of an item's part of the talk. @param {Item} item */
  const partOf = (item) => [...field("stage").options].find((option) => option.value === stageOf(item))?.text ?? "";

  /** @param {string} name @returns {HTMLElement} */
  const find = (name) => panel.querySelector(`[data-inroads-list-${name}]`);

  /** @returns {HTMLFormElement} */
  const form = () => panel.querySelector("form[data-inroads-own]");

  /** @param {string} name */
  const field = (name) => form().elements.namedItem(name);

  const items = () => kept.list.items;
  const rows = () => [...find("items").children];

  /** @param {Element | undefined} row @param {string} way @returns {HTMLElement | null | undefined} */
  const buttonOf = (row, way) => row?.querySelector(`[data-way="${way}"]`);

  /** @param {Item} item */
  function makeRow(item) {
    const blank = /** @type {HTMLTemplateElement} */ (find("item"));
    const row = /** @type {HTMLElement} */ (blank.content.firstElementChild.cloneNode(true));
    row.dataset.key = kept.keyOf(item);
    row.querySelector(".inroads-kept__text").append(...wordsOf(item));
    for (const button of row.querySelectorAll("[data-way]")) button.setAttribute("aria-label", `${button.title}: ${textOf(item)}`);
    buttonOf(row, "edit").hidden = typeof item === "string";
    return row;
  }

  /** @param {HTMLElement} row @param {number} at @param {number} number */
  function place(row, at, number) {
    const item = items()[at];
    row.querySelector(".inroads-kept__about").textContent =
      [partOf(item), typeof item === "string" ? "" : "your own"].filter(Boolean).join(", ");
    buttonOf(row, "up").setAttribute("aria-disabled", String(at === 0));
    buttonOf(row, "down").setAttribute("aria-disabled", String(at === number - 1));
  }

  /** Show the items in their order. Rows that stand right aren't moved, so that what has the focus keeps it. */
  function show() {
    const list = find("items");
    const known = new Map(rows().map((row) => [row.dataset.key, row]));
    const wanted = items().map((item) => known.get(kept.keyOf(item)) ?? makeRow(item));
    for (const row of known.values()) if (!wanted.includes(row)) row.remove();
    wanted.forEach((row, at) => {
      if (list.children[at] !== row) list.insertBefore(row, list.children[at] ?? null);
      place(row, at, wanted.length);
    });
    for (const part of panel.querySelectorAll("[data-inroads-list-any]")) part.hidden = wanted.length === 0;
    find("undo").hidden = !kept.canUndo;
    find("unkept").hidden = kept.isKept;
  }

  /** @param {Item[]} all @param {number} from @param {number} to */
  function moved(all, from, to) {
    all.splice(to, 0, ...all.splice(from, 1));
    return all;
  }

  /** Move an item to another place; the button that did it keeps the focus. @param {number} from @param {number} to @param {string} way */
  function move(from, to, way) {
    const last = items().length - 1;
    if (to < 0 || to > last) return kept.say(to < 0 ? "It's the first already." : "It's the last already.");
    kept.change((all) => ({ items: moved(all, from, to) }), `Moved to ${to + 1} of ${last + 1}.`);
    buttonOf(rows()[to], way).focus();
  }

  /** Take an item off; the focus goes to the next one, or to the list's title. @param {number} at */
  function remove(at) {
    kept.remove(kept.keyOf(items()[at]));
    const next = rows()[Math.min(at, rows().length - 1)];
    (buttonOf(next, "remove") ?? panel.querySelector("h2")).focus();
  }

  /** Put an own question into the form, or empty it. @param {Own} [item] */
  function edit(item) {
    edited = item ? kept.keyOf(item) : "";
    form().reset();
    if (item) field("text").value = item.text;
    if (item?.stage) field("stage").value = item.stage;
    form().querySelector("[type=submit]").textContent = item ? "Save" : "Add";
    form().querySelector("[data-inroads-own-leave]").hidden = !item;
    field("text").dispatchEvent(new Event("input", { bubbles: true }));
    field("text").focus();
  }

  /** Add what was typed, or put it in the place of what it was. */
  function submit() {
    const own = { text: kept.cleaned(field("text").value), stage: field("stage").value };
    if (!own.text) return kept.say("Type a question first.");
    const isHeld = items().some((item) => kept.keyOf(item) === kept.keyOf(own) && kept.keyOf(item) !== edited);
    if (isHeld) return kept.say("Your list holds that question already.");
    if (edited) kept.change((all) => ({ items: all.map((item) => (kept.keyOf(item) === edited ? own : item)) }), "Saved.");
    else kept.add([own]);
    edit();
  }

  /** Put the items in the order of the talk; those of one part stay in theirs. */
  function sort() {
    const order = [...field("stage").options].map((option) => option.value);
    const rank = (/** @type {Item} */ item) => (order.indexOf(stageOf(item)) + order.length + 1) % (order.length + 1);
    kept.change((all) => ({ items: all.sort((a, b) => rank(a) - rank(b)) }), "Sorted by part of the talk.");
  }

  function clear() {
    kept.change(() => ({ items: [] }), `Your list is empty. It held ${kept.questions(items().length)}.`);
    find("undo").focus();
  }

  function undo() {
    kept.undo("It's as it was before.");
    panel.querySelector("h2").focus();
  }

  /** @param {MouseEvent} event */
  function act(event) {
    const button = /** @type {Element} */ (event.target).closest("[data-way]");
    const at = rows().indexOf(button?.closest("li"));
    if (at < 0) return;
    const way = button.dataset.way;
    if (way === "remove") remove(at);
    else if (way === "edit") edit(/** @type {Own} */ (items()[at]));
    else move(at, at + (way === "up" ? -1 : 1), way);
  }

  /** @param {HTMLElement} found */
  function attend(found) {
    panel = found;
    find("items").addEventListener("click", act);
    find("items").addEventListener("inroads:dropped", ({ detail: { from, to } }) =>
      kept.change((all) => ({ items: moved(all, from, to) }), `Moved to ${to + 1} of ${items().length}.`));
    form().addEventListener("submit", (event) => {
      event.preventDefault();
      submit();
    });
    form().addEventListener("keydown", (event) => event.key === "Escape" && edited && edit());
    form().querySelector("[data-inroads-own-leave]").addEventListener("click", () => edit());
    for (const [name, does] of Object.entries({ sort, clear, undo })) find(name).addEventListener("click", does);
    panel.hidden = false;
    hideWayHere();
    show();
  }

  /** The way to the list is in the way where the list is in sight. */
  function hideWayHere() {
    const pill = document.querySelector("[data-inroads-pill]");
    new IntersectionObserver(([entry]) => pill.classList.toggle("inroads-pill--there", entry.isIntersecting)).observe(panel);
  }

  window.inroadsListPanel = { questionOf, stageOf, partOf, textOf, wordsOf };

  function mount() {
    const found = document.querySelector("[data-inroads-list]");
    if (found instanceof HTMLElement) attend(found);
  }

  document.addEventListener("inroads:list", () => panel?.isConnected && show());
  addEventListener("beforeunload", (event) => {
    if (panel?.isConnected && !kept.isKept && items().length > 0) event.preventDefault();
  });

  // Material tells of each page that it shows, also where it puts one in another's place (navigation.instant).
  if (window.document$) window.document$.subscribe(mount);
  else mount();
})();
