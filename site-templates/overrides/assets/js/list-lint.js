// What the lint says of a list of questions, and of one's own question while it is typed, with better questions to add.
// lint.js and its rules weigh more than the rest of the page, so they come when there is something to look at.
// A classic script, since browsers load no module from a file opened directly.
(() => {
  "use strict";

  /** @typedef {{ rule: string, severity: "error" | "warn" | "hint", message: string, suggest: string[], item: number | null }} Finding */

  const HERE = /** @type {HTMLScriptElement} */ (document.currentScript).src;
  const kept = window.inroadsList;
  const { questionOf, textOf } = window.inroadsListPanel;
  const WORDS = { error: "Mend this first", warn: "Think again", hint: "Hint" }; // as in views/findings.py
  const ONLY_YOU = ["only-you", "uses-research"];
  const CLOSING = "next-steps";
  const PAUSE = 350; // ms without a key until what is typed is looked at
  const MOST_SUGGESTED = 2;

  /** @type {HTMLElement} */
  let panel;
  /** Whether both scripts are there, once they have been asked for. @type {Promise<void> | null} */
  let coming = null;
  /** @type {((written: object) => Finding[]) | null} */
  let linter = null;

  /** Add a script of the site; a page without it works all the same. @param {string} name @returns {Promise<void>} */
  function load(name) {
    return new Promise((resolve) => {
      const script = document.createElement("script");
      script.src = new URL(`${name}.js`, HERE).href;
      for (const end of ["load", "error"]) script.addEventListener(end, () => resolve());
      document.head.append(script);
    });
  }

  /** Have the lint look at something when it is there. @param {() => void} look */
  async function withLint(look) {
    coming ??= Promise.all(["lint", "lint-rules-questions"].map(load)).then(() => {
      if (window.inroadsLint && window.inroadsLintRules) linter = window.inroadsLint.linter(window.inroadsLintRules);
    });
    await coming;
    if (panel.isConnected) look();
  }

  /** @param {object} written @returns {Finding[]} */
  const lint = (written) => linter?.(written) ?? [];

  /** A question with the marks that the bank gives it; of one's own the words must tell. @param {string | { text: string, stage: string }} item */
  function listed(item) {
    const marks = typeof item === "string" ? questionOf(item)?.dataset : null;
    if (!marks) return { text: textOf(item) };
    const isOnlyYou = marks.tag.split(" ").some((tag) => ONLY_YOU.includes(tag));
    return { text: textOf(item), only_you: isOnlyYou, closing: marks.topic === CLOSING };
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
      pause = setTimeout(() => withLint(lookAtOwn), PAUSE);
    });
    for (const place of panel.querySelectorAll(".inroads-lint")) place.addEventListener("click", add);
    refresh();
  }

  /** An empty list needs no lint. */
  function refresh() {
    if (panel?.isConnected && (linter || kept.list.items.length > 0)) withLint(lookAtList);
  }

  document.addEventListener("inroads:list", refresh);

  // Material tells of each page that it shows, also where it puts one in another's place (navigation.instant).
  if (window.document$) window.document$.subscribe(mount);
  else mount();
})();
