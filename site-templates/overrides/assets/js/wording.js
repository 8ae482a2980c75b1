// A message in one's own words: begun from the filled template, kept in this browser, never written over by a blank
// that changes later; that is offered. What is to be sent in the end is told as "inroads:message".
// A classic script, since browsers load no module from a file opened directly.
(() => {
  "use strict";

  /** @typedef {{ subject: string, text: string }} Message */
  /** @typedef {Message & { base: Message }} Own own words, and what the template said when they were last compared */

  /** What filler.js told last, as it is explained there. @type {any} */
  let filled = null;
  /** @type {HTMLElement | null} */
  let attended = null;
  /** What going back to the template took. @type {string} */
  let taken = "";

  const LOST = "Your browser can't keep this: its storage is full or turned off. Copy your message before you leave.";

  /** @param {string} name @returns {any} */
  const find = (name) => filled.root.querySelector(`[data-inroads-${name}]`);

  const key = () => `${filled.id}/${filled.version.name}`;

  /** @returns {Own | null} */
  function ownWords() {
    try {
      const found = JSON.parse(window.inroadsKept.at("wordings")[key()] ?? "null");
      return typeof found?.text === "string" && typeof found?.base?.text === "string" ? found : null;
    } catch {
      return null;
    }
  }

  /** @param {string} words @param {boolean} [offers] */
  function say(words, offers = false) {
    const place = find("told");
    if (place.textContent !== words) place.textContent = words;
    find("take-back").hidden = !offers;
  }

  /** @param {string} written own words as text, or nothing */
  function keepWritten(written) {
    const isKept = window.inroadsKept.keep("wordings", { ...window.inroadsKept.at("wordings"), [key()]: written });
    say(isKept ? "" : LOST);
  }

  /** @param {Own} words */
  const keep = (words) => keepWritten(JSON.stringify(words));

  const base = () => ({ subject: filled.subject, text: filled.text });

  /** The blanks that stand open in one's own words, as names and titles. @param {Own} words */
  function openIn(words) {
    const titles = /** @type {Map<string, string>} */ (filled.titles);
    return [...titles].filter(([, title]) => `${words.subject}\n${words.text}`.includes(`[${title}]`));
  }

  /** Those of them that have been filled in since. @param {Own} words */
  const toPutIn = (words) => openIn(words).filter(([name]) => filled.values[name]);

  /** Say that blanks have changed since, and offer what can be done about it. @param {Own} words */
  function offer(words) {
    const now = base();
    const isStale = words.base.text !== now.text || words.base.subject !== now.subject;
    const open = toPutIn(words);
    const wasHidden = find("changed").hidden;
    find("changed").hidden = !isStale;
    find("put-in").hidden = open.length === 0;
    find("changed-words").textContent = isStale ? "You changed a blank since you began. Your own words are as you left them." : "";
    if (isStale && wasHidden) say("A blank has changed. Your own words are as you left them.");
  }

  /** @param {any} field @param {string} words */
  function show(field, words) {
    if (field && field.value !== words && field !== document.activeElement) field.value = words;
  }

  /** Show the template or one's own words, and tell what is to be sent. */
  function refresh() {
    if (!filled) return;
    const words = ownWords();
    if (!words && !find("own").hidden) say(""); // cleared elsewhere
    filled.root.classList.toggle("inroads-filler--own", Boolean(words));
    find("own").hidden = !words;
    find("write").hidden = Boolean(words);
    find("back").hidden = !words;
    if (words) {
      show(find("own-subject"), words.subject);
      show(find("own-text"), words.text);
      offer(words);
    }
    const own = words ? { ...words, sampled: words.text, open: openIn(words).map(([name]) => name) } : {};
    document.dispatchEvent(new CustomEvent("inroads:message", { detail: { ...filled, ...own, isOwn: Boolean(words) } }));
  }

  function begin() {
    keep({ ...base(), base: base() });
    find("own-text").focus();
    find("own-text").setSelectionRange(0, 0);
  }

  function goBack() {
    taken = window.inroadsKept.at("wordings")[key()];
    keepWritten("");
    say("The template's words are back.", true);
    find("write").focus();
  }

  function takeBack() {
    keepWritten(taken);
    say("Your own words are back.");
    find("own-text").focus();
  }

  /** Put what was filled in since in place of the open blanks, and change nothing else. */
  function putIn() {
    const words = ownWords();
    const filledIn = (/** @type {string} */ text) =>
      toPutIn(words).reduce((so, [name, title]) => so.split(`[${title}]`).join(filled.values[name]), text);
    replace({ subject: filledIn(words.subject), text: filledIn(words.text), base: base() }, "Filled in.");
  }

  /** Put other words in place of one's own, which can be taken back. @param {Own} words @param {string} said */
  function replace(words, said) {
    taken = JSON.stringify(ownWords());
    keep(words);
    say(said, true);
    find("own-text").focus();
    refresh();
  }

  function typed() {
    const words = ownWords() ?? { ...base(), base: base() };
    keep({ ...words, subject: find("own-subject")?.value ?? "", text: find("own-text").value });
  }

  /** @param {HTMLElement} root */
  function attend(root) {
    attended = root;
    find("write").addEventListener("click", begin);
    find("back").addEventListener("click", goBack);
    find("take-back").addEventListener("click", takeBack);
    find("put-in").addEventListener("click", putIn);
    find("anew").addEventListener("click", () => replace({ ...base(), base: base() }, "Written anew from the blanks."));
    find("keep").addEventListener("click", () => {
      keep({ ...ownWords(), base: base() });
      find("own-text").focus();
    });
    find("own").addEventListener("input", typed);
  }

  document.addEventListener("inroads:filled", (event) => {
    filled = /** @type {CustomEvent} */ (event).detail;
    if (attended !== filled.root) attend(filled.root);
    refresh();
  });
})();
