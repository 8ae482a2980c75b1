// The blanks of message templates as a form: typed once, used by all templates, cleared for the next person or whole.
// Without this script the page has a table that explains them.
// A classic script, since browsers load no module from a file opened directly.
(() => {
  "use strict";

  /** @typedef {HTMLInputElement | HTMLTextAreaElement} Field */
  /** @typedef {{ blanks: Record<string, string>, wordings: Record<string, string> }} Typed all that was typed */

  const LOST =
    "Your browser can't keep this: its storage is full or turned off. All you typed is still on this page. " +
    "Copy your message before you leave.";

  /** What the last clearing took, so that it can be taken back. @type {Typed | null} */
  let cleared = null;

  /** @param {ParentNode} form @returns {Field[]} */
  const fieldsOf = (form) => [...form.querySelectorAll("input, textarea")];

  /** Those that the message needs, whether their group is open or not. @param {ParentNode} group */
  const shownFields = (group) => fieldsOf(group).filter((field) => !field.closest("[data-inroads-field]").hidden);

  /** @returns {Typed} */
  const typed = () => ({ blanks: window.inroadsKept.at("blanks"), wordings: window.inroadsKept.at("wordings") });

  /** @param {number} number @param {string} one */
  const count = (number, one) => `${number} ${one}${number === 1 ? "" : "s"}`;

  /** @param {HTMLElement} form @param {string} words */
  function say(form, words) {
    const place = form.querySelector("[data-inroads-said]");
    if (place.textContent !== words) place.textContent = words;
    form.querySelector("[data-inroads-undo]").hidden = !cleared;
  }

  /** Say of each group how much of it is filled in. @param {HTMLElement} form */
  function countGroups(form) {
    for (const group of form.querySelectorAll("[data-inroads-group]")) {
      const fields = shownFields(group);
      const filled = fields.filter((field) => field.value.trim()).length;
      group.hidden = fields.length === 0;
      group.querySelector("[data-inroads-count]").textContent = `${filled} of ${fields.length} filled in`;
    }
  }

  /** Show what is kept, but where the reader is typing. @param {HTMLElement} form */
  function restore(form) {
    const kept = window.inroadsKept.at("blanks");
    for (const field of fieldsOf(form)) {
      const value = kept[field.name] ?? "";
      if (field !== document.activeElement && field.value !== value) field.value = value;
    }
    countGroups(form);
  }

  /** Keep both records; return whether the browser does. @param {Typed} all */
  function keep(all) {
    return ["blanks", "wordings"].map((name) => window.inroadsKept.keep(name, all[name])).every(Boolean);
  }

  /** Keep one field, beside what other windows kept in the meantime. @param {HTMLElement} form @param {Field} field */
  function changed(form, field) {
    const isKept = window.inroadsKept.keep("blanks", { ...window.inroadsKept.at("blanks"), [field.name]: field.value });
    showLost(form, field, !isKept);
    const said = form.querySelector("[data-inroads-said]").textContent;
    if (!isKept) say(form, LOST);
    else if (said !== form.dataset.cleared) say(form, "");
  }

  /** Say what can't be kept where somebody looks as they type, too. @param {HTMLElement} form @param {Field} field @param {boolean} isLost */
  function showLost(form, field, isLost) {
    const place = form.querySelector("[data-inroads-lost]");
    place.textContent = isLost ? LOST : "";
    place.hidden = !isLost;
    if (isLost) field.closest("[data-inroads-field]").append(place);
  }

  /** Empty the blanks that don't stay, and all wordings, which are for one person. @param {HTMLElement} form @param {(name: string) => boolean} stays */
  function clear(form, stays) {
    const before = typed();
    const names = Object.keys(before.blanks).filter((name) => !stays(name));
    const wordings = Object.keys(before.wordings).length;
    if (names.length + wordings === 0) return say(form, "There was nothing to clear.");
    const left = Object.entries(before.blanks).filter(([name]) => stays(name));
    cleared = before;
    keep({ blanks: Object.fromEntries(left), wordings: {} });
    const blanks = names.length ? [count(names.length, "blank")] : [];
    const own = wordings ? [`${count(wordings, "message")} in your own words`] : [];
    form.dataset.cleared = `Cleared ${[...blanks, ...own].join(" and ")}.`;
    say(form, form.dataset.cleared);
  }

  /** Bring back what was cleared, but where something else was typed since. @param {HTMLElement} form */
  function takeBack(form) {
    if (!cleared) return;
    const now = typed();
    const isKept = keep({ blanks: { ...cleared.blanks, ...now.blanks }, wordings: { ...cleared.wordings, ...now.wordings } });
    cleared = null;
    say(form, isKept ? "All of it is back." : LOST);
    form.querySelector("[data-inroads-next-person]").focus(); // the button that was pressed is gone
  }

  /** Where it is known what the message needs, groups that are filled in are out of the way, but as the reader left them. @param {HTMLElement} form */
  function settle(form) {
    countGroups(form);
    for (const group of form.querySelectorAll("[data-inroads-group]:not([data-touched])")) {
      group.open = shownFields(group).some((field) => !field.value.trim());
    }
  }

  /** @param {HTMLFormElement} form */
  function attend(form) {
    const kept = form.dataset.kept.split(" ");
    const find = (/** @type {string} */ name) => form.querySelector(`[data-inroads-${name}]`);
    form.hidden = false;
    for (const table of document.querySelectorAll("[data-inroads-blanks-table]")) table.hidden = true;
    restore(form);
    form.addEventListener("input", (event) => changed(form, /** @type {Field} */ (event.target)));
    form.addEventListener("submit", (event) => event.preventDefault());
    for (const summary of form.querySelectorAll("summary")) {
      summary.addEventListener("click", () => (summary.parentElement.dataset.touched = ""));
    }
    find("next-person").addEventListener("click", () => clear(form, (name) => kept.includes(name.split(".")[0])));
    find("clear").addEventListener("click", () => clear(form, () => false));
    find("undo").addEventListener("click", () => takeBack(form));
  }

  /** @returns {NodeListOf<HTMLFormElement>} */
  const forms = () => document.querySelectorAll("form[data-inroads-blanks]");

  /** Say on the templates' index how much is filled in. */
  function note() {
    const place = document.querySelector("[data-inroads-blanks-number]");
    if (!place) return;
    const number = Object.keys(window.inroadsKept.at("blanks")).length;
    place.closest("[data-inroads-blanks-note]").hidden = false;
    place.textContent = number ? `${count(number, "blank")} ${number === 1 ? "is" : "are"} filled in so far.` : "";
  }

  document.addEventListener("inroads:kept", () => {
    forms().forEach(restore);
    note();
  });
  document.addEventListener("inroads:fields", () => forms().forEach(settle));

  function mount() {
    forms().forEach(attend);
    note();
  }

  // Material tells of each page that it shows, also where it puts one in another's place (navigation.instant).
  if (window.document$) window.document$.subscribe(mount);
  else mount();
})();
