// What is ticked and typed on checklists and worksheets, kept in this browser alone. Without this script they can be
// filled in and printed all the same; only nothing is kept.
// A classic script, since browsers load no module from a file opened directly.
(() => {
  "use strict";

  // Two sites on one host, or two folders opened directly, share the browser's storage: the site's path keeps them apart.
  const script = /** @type {HTMLScriptElement} */ (document.currentScript);
  const SITE = new URL("../../", script.src).pathname;

  /** @typedef {HTMLInputElement | HTMLTextAreaElement} Field */
  /** @typedef {Record<string, string | true>} Kept what was filled in, by the names of the fields */

  /** What couldn't be kept, by the place in the storage where it should be. @type {Map<string, Kept>} */
  const unkept = new Map();

  /** @param {HTMLElement} sheet */
  const placeOf = (sheet) => `inroads:${SITE}:${sheet.dataset.inroadsPrintable}`;

  /** @param {HTMLElement} sheet @returns {Field[]} */
  const fieldsOf = (sheet) => [...sheet.querySelectorAll("input, textarea")];

  /** @param {Field} field */
  const valueOf = (field) => (field instanceof HTMLInputElement ? field.checked : field.value);

  /** Return what is kept at a place; whatever else was left there is nothing. @param {string} place @returns {Kept} */
  function keptAt(place) {
    const missed = unkept.get(place);
    if (missed) return missed;
    try {
      const kept = JSON.parse(localStorage.getItem(place) ?? "{}");
      return kept && typeof kept === "object" && !Array.isArray(kept) ? kept : {};
    } catch {
      return {};
    }
  }

  /** Keep what was filled in; return whether the browser does. @param {string} place @param {Kept} kept */
  function keep(place, kept) {
    const holdsAny = Object.keys(kept).length > 0;
    unkept.delete(place);
    try {
      if (holdsAny) localStorage.setItem(place, JSON.stringify(kept));
      else localStorage.removeItem(place);
    } catch {
      if (holdsAny) unkept.set(place, kept); // the storage is full, or turned off
    }
    return !unkept.has(place);
  }

  /** Show a field's value: its box grows with the text, by the copy of it that the styles lay under it. @param {Field} field */
  function fit(field) {
    if (field instanceof HTMLTextAreaElement) field.parentElement.dataset.typed = field.value;
  }

  /** @param {Field} field @param {string | true | undefined} value */
  function fill(field, value) {
    if (field instanceof HTMLInputElement) field.checked = value === true;
    else field.value = typeof value === "string" ? value : "";
    fit(field);
  }

  /** @param {HTMLElement} sheet @param {string} words */
  function say(sheet, words) {
    const place = sheet.querySelector("[data-inroads-said]");
    if (place.textContent !== words) place.textContent = words;
  }

  const LOST =
    "Your browser can't keep this: its storage is full or turned off. All you typed is still on this page. " +
    "Print it or copy it before you leave.";

  /** Fill in what is kept, but for the field that the reader is at. @param {HTMLElement} sheet */
  function restore(sheet) {
    const kept = keptAt(placeOf(sheet));
    for (const field of fieldsOf(sheet)) if (field !== document.activeElement) fill(field, kept[field.name]);
  }

  /** Keep one field, beside what other windows kept in the meantime. @param {HTMLElement} sheet @param {Field} field */
  function changed(sheet, field) {
    fit(field);
    const kept = { ...keptAt(placeOf(sheet)) };
    const value = valueOf(field);
    if (value) kept[field.name] = value;
    else delete kept[field.name];
    say(sheet, keep(placeOf(sheet), kept) ? "" : LOST);
  }

  /** Empty all fields; return how many there were to empty. @param {HTMLElement} sheet */
  function clear(sheet) {
    const filled = fieldsOf(sheet).filter(valueOf);
    for (const field of filled) fill(field, undefined);
    keep(placeOf(sheet), {});
    return filled.length;
  }

  /** Asked for twice, in place: nothing else is held up, and Escape takes it back. @param {HTMLElement} sheet */
  function attendClearing(sheet) {
    const find = (/** @type {string} */ name) => /** @type {HTMLElement} */ (sheet.querySelector(`[data-inroads-${name}]`));
    const [button, sure, yes, no] = ["clear", "sure", "yes", "no"].map(find);

    /** @param {boolean} asks */
    function ask(asks) {
      button.hidden = asks;
      sure.hidden = !asks;
      (asks ? no : button).focus();
    }

    button.addEventListener("click", () => ask(true));
    no.addEventListener("click", () => ask(false));
    sure.addEventListener("keydown", (event) => event.key === "Escape" && ask(false));
    yes.addEventListener("click", () => {
      const number = clear(sheet);
      ask(false);
      say(sheet, number === 0 ? "There was nothing to clear." : "Cleared. Nothing of it is kept.");
    });
  }

  /** @param {HTMLElement} sheet */
  function attend(sheet) {
    sheet.querySelector("[data-inroads-ways]").hidden = false;
    sheet.querySelector("[data-inroads-print]")?.addEventListener("click", () => print());
    sheet.addEventListener("input", (event) => changed(sheet, /** @type {Field} */ (event.target)));
    attendClearing(sheet);
    restore(sheet);
  }

  /** @returns {NodeListOf<HTMLElement>} */
  const sheets = () => document.querySelectorAll("[data-inroads-printable]");

  function mount() {
    sheets().forEach(attend);
  }

  addEventListener("storage", (event) => {
    for (const sheet of sheets()) if (event.key === null || event.key === placeOf(sheet)) restore(sheet);
  });
  addEventListener("pageshow", (event) => event.persisted && sheets().forEach(restore));
  addEventListener("beforeunload", (event) => unkept.size > 0 && event.preventDefault());

  // Material tells of each page that it shows, also where it puts one in another's place (navigation.instant).
  if (window.document$) window.document$.subscribe(mount);
  else mount();
})();
