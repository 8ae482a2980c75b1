// What the lint says of a list of questions, and of one's own question while it is typed, with better questions to add.
// Without lint.js and its rules nothing is said.
// A classic script, since browsers load no module from a file opened directly.
(() => {
  "use strict";

  /** @typedef {{ rule: string, severity: "error" | "warn" | "hint", message: string, suggest: string[], item: number | null }} Finding */

  const kept = window.inroadsList;
  const { questionOf, textOf } = window.inroadsListPanel;
  const WORDS = { error: "Mend this", warn: "Look again", hint: "A thought" };
  const ONLY_YOU = ["only-you", "uses-research"];
  const CLOSING = "next-steps";
  const PAUSE = 350; // ms without a key until what is typed is looked at
  const MOST_SUGGESTED = 2;

  /** @type {HTMLElement} */
  let panel;
  /** Made when it is first needed. @type {((written: object) => Finding[]) | null} */
  let linter = null;

  /** @param {object} written @returns {Finding[]} */
  function lint(written) {
    if (!window.inroadsLint || !window.inroadsLintRules) return [];
    linter ??= window.inroadsLint.linter(window.inroadsLintRules);
    return linter(written);
  }

  /** A question with the marks that the bank gives it; of one's own the words must tell. @param {string | { text: string, stage: string }} item */
  function listed(item) {
    const { tag = "", topic = "" } = (typeof item === "string" && questionOf(item)?.dataset) || {};
    const marks = tag.split(" ").some((one) => ONLY_YOU.includes(one)) ? { only_you: true } : {};
    return { text: textOf(item), ...marks, ...(topic === CLOSING ? { closing: true } : {}) };
  }

  /** @param {Finding} finding */
  function row({ severity, message, suggest, item }) {
    const made = document.createElement("li");
    made.className = `inroads-finding inroads-finding--${severity}`;
    const kind = document.createElement("strong");
    kind.textContent = item === null ? WORDS[severity] : `${WORDS[severity]}, question ${item + 1}`;
    made.append(kind, ": ", message, ...suggestions(suggest));
    return made;
  }

  /** Buttons that add a better question, of those that aren't in the list yet. @param {string[]} ids */
  function suggestions(ids) {
    const held = kept.list.items;
    const open = ids.filter((id) => questionOf(id) && !held.includes(id)).slice(0, MOST_SUGGESTED);
    return open.map((id) => {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "inroads-finding__add";
      button.dataset.add = id;
      button.textContent = `Add: ${textOf(id)}`;
      return button;
    });
  }

  /** @param {HTMLElement} place @param {Finding[]} findings */
  function show(place, findings) {
    const rows = findings.map(row);
    const isSame = rows.length === place.children.length && rows.every((one, at) => one.isEqualNode(place.children[at]));
    if (!isSame) place.replaceChildren(...rows);
  }

  /** Look at the list, once it holds enough to be one; of single questions only at those that the reader wrote. */
  function lookAtList() {
    const { items } = kept.list;
    const minutes = Number(panel.querySelector("[data-inroads-list-minutes]").value);
    const found = items.length > 0 ? lint({ kind: "question-list", questions: items.map(listed), facts: { minutes } }) : [];
    show(panel.querySelector("[data-inroads-list-lint]"), found.filter(({ item }) => item === null || typeof items[item] !== "string"));
  }

  function lookAtOwn() {
    const text = kept.cleaned(panel.querySelector("[data-inroads-own] [name=text]").value);
    show(panel.querySelector("[data-inroads-own-lint]"), text ? lint({ kind: "question", text }) : []);
  }

  /** @param {MouseEvent} event */
  function add(event) {
    const id = /** @type {Element} */ (event.target).closest("[data-add]")?.dataset.add;
    if (!id) return;
    kept.add([id]);
    panel.querySelector("h2").focus();
    lookAtOwn();
  }

  function mount() {
    const found = document.querySelector("[data-inroads-list]");
    if (!(found instanceof HTMLElement)) return;
    panel = found;
    let pause = 0;
    panel.querySelector("[data-inroads-own]").addEventListener("input", () => {
      clearTimeout(pause);
      pause = setTimeout(lookAtOwn, PAUSE);
    });
    for (const place of panel.querySelectorAll(".inroads-lint")) place.addEventListener("click", add);
    lookAtList();
  }

  document.addEventListener("inroads:list", () => panel?.isConnected && lookAtList());

  // Material tells of each page that it shows, also where it puts one in another's place (navigation.instant).
  if (window.document$) window.document$.subscribe(mount);
  else mount();
})();
