// The bank's questions, filtered as the reader types and chooses. Without this script all of them stand there.
// A classic script, since browsers load no module from a file opened directly.
(() => {
  "use strict";

  const ANY = "any";
  const SUITS = ["person", "goal", "field"]; // what a question may suit all of
  const PAUSE = 700; // ms without a key until the number of hits is told aloud

  /** Letters without their accents and case, so that "resume" finds résumé. @param {string} text */
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

  /** @typedef {{ element: HTMLElement, text: string, words: Record<string, Set<string>> }} Row */

  /** @param {HTMLElement} element @returns {Row} */
  function rowOf(element) {
    const { inroadsQuestion, ...marks } = element.dataset;
    const topic = element.closest("section").querySelector("h4");
    const shown = [...element.querySelectorAll("p")].map((part) => part.textContent);
    const text = plain([inroadsQuestion, topic.textContent, marks.tag, marks.tag.replaceAll("-", " "), ...shown].join(" "));
    const words = Object.entries(marks).map(([name, value]) => [name, new Set(value.split(" "))]);
    return { element, text, words: Object.fromEntries(words) };
  }

  /** @typedef {{ text: string[], chosen: [string, string][], isOnly: boolean }} Wanted */

  /** @param {HTMLFormElement} form @returns {Wanted} */
  function wantedBy(form) {
    const { text = "", only, ...chosen } = Object.fromEntries(new FormData(form));
    const words = plain(String(text)).split(/\s+/).filter(Boolean);
    return { text: words, chosen: Object.entries(chosen).filter(([, value]) => value), isOnly: only !== undefined };
  }

  /** @param {Row} row @param {Wanted} wanted */
  function fits({ text, words }, wanted) {
    if (!wanted.text.every((word) => text.includes(word))) return false;
    const isOwn = (/** @type {string} */ name) => !words[name].has(ANY);
    if (wanted.isOnly && !wanted.chosen.some(([name]) => SUITS.includes(name)) && !SUITS.some(isOwn)) return false;
    return wanted.chosen.every(([name, value]) =>
      words[name]?.has(value) || (!wanted.isOnly && SUITS.includes(name) && words[name].has(ANY)));
  }

  /** @param {HTMLElement} picker @param {HTMLFormElement} form */
  function attend(picker, form) {
    const rows = [...picker.querySelectorAll("[data-inroads-question]")].map(rowOf);
    const groups = [...picker.querySelectorAll("[data-inroads-bank-group]")].reverse(); // those within others first
    const find = (/** @type {string} */ name) => picker.querySelector(`[data-inroads-bank-${name}]`);
    const [count, said, none, more] = ["count", "said", "none", "more"].map(find);
    let pause = 0;

    /** Show what fits. Words that are told at once, at every key, would be talked over. */
    function apply() {
      const wanted = wantedBy(form);
      let shown = 0;
      for (const row of rows) {
        const isShown = fits(row, wanted);
        row.element.hidden = !isShown;
        shown += Number(isShown);
      }
      for (const group of groups) group.hidden = !group.querySelector(":scope > section:not([hidden]), :scope > ul > li:not([hidden])");
      none.hidden = shown > 0;
      count.textContent = `${shown} of ${rows.length} questions`;
    }

    function tell() {
      apply();
      clearTimeout(pause);
      pause = setTimeout(() => (said.textContent = count.textContent), PAUSE);
    }

    /** Take the filters from an address such as pick/#topic=path. */
    function fromAddress() {
      for (const [name, value] of new URLSearchParams(location.hash.slice(1))) {
        const field = form.elements.namedItem(name);
        const isChoice = field instanceof HTMLSelectElement && [...field.options].some((option) => option.value === value);
        if (isChoice || name === "text") field.value = value;
      }
      apply();
    }

    /** On a small screen most filters wait behind a button. */
    function unfold() {
      more.setAttribute("aria-expanded", String(more.getAttribute("aria-expanded") === "false"));
    }

    form.hidden = false;
    more.addEventListener("click", unfold);
    form.addEventListener("input", tell);
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", () => setTimeout(tell));
    addEventListener("hashchange", () => form.isConnected && fromAddress());
    fromAddress();
  }

  function mount() {
    const picker = document.querySelector("[data-inroads-picker]");
    const form = picker?.querySelector("form[data-inroads-bank-filters]");
    if (form) attend(picker, form);
  }

  // Material tells of each page that it shows, also where it puts one in another's place (navigation.instant).
  if (window.document$) window.document$.subscribe(mount);
  else mount();
})();
