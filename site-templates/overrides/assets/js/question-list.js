// The reader's own list of questions, kept in this browser alone; the buttons that add a question to it, and the way to
// it. Other scripts find it as `inroadsList`. Without this script no button shows.
// A classic script, since browsers load no module from a file opened directly.
(() => {
  "use strict";

  // Two sites on one host, or two folders opened directly, share the browser's storage: the site's path keeps them apart.
  const script = /** @type {HTMLScriptElement} */ (document.currentScript);
  const PLACE = `inroads:${new URL("../../", script.src).pathname}:questions`;
  const MOST = 60;
  const LONGEST = 300;
  const ID = /^[a-z]+(?:-[a-z]+)*-\d\d$/;
  const STAGE = /^[a-z]+(?:-[a-z]+)*$/;

  /** @typedef {{ text: string, stage: string }} Own a question that the reader wrote, and the part of the talk for it */
  /** @typedef {string | Own} Item a question of the bank by its id, or one of the reader's own */
  /** @typedef {{ minutes: number, items: Item[] }} List minutes are 0 until they are chosen */

  /** @type {List} */
  let list = { minutes: 0, items: [] };
  /** @type {List | null} */
  let before = null;
  let isKept = true;

  /** A text on one line, without what can't be shown or kept. @param {unknown} text */
  function cleaned(text) {
    const line = String(text).replace(/[\p{Cc}\u2028\u2029]+/gu, " ").trim().replace(/\s+/g, " ");
    return line.slice(0, LONGEST).replace(/\p{Cs}/gu, "").trim();
  }

  /** What an item is known by: no list holds two that are the same. @param {Item} item */
  const keyOf = (item) => (typeof item === "string" ? item : `own ${item.text}`);

  /** @param {unknown} item @returns {Item | null} */
  function saneItem(item) {
    if (typeof item === "string") return ID.test(item) ? item : null;
    const { text = "", stage = "" } = /** @type {Record<string, unknown>} */ (item ?? {});
    const words = cleaned(text);
    if (ID.test(words)) return words;
    return words ? { text: words, stage: STAGE.test(String(stage)) ? String(stage) : "" } : null;
  }

  /** Make a list of whatever was kept or sent. @param {unknown} given @returns {List} */
  function sane(given) {
    const { minutes, items } = /** @type {Record<string, unknown>} */ (given ?? {});
    const found = new Map();
    for (const item of Array.isArray(items) ? items.map(saneItem) : []) if (item) found.set(keyOf(item), item);
    const whole = typeof minutes === "number" && minutes > 0 && minutes <= 600 ? Math.round(minutes) : 0;
    return { minutes: whole, items: [...found.values()].slice(0, MOST) };
  }

  /** Look at what is kept; what this page could not keep stays as it is. */
  function read() {
    if (!isKept) return;
    try {
      list = sane(JSON.parse(localStorage.getItem(PLACE) ?? "null"));
    } catch {
      list = sane(list); // nothing that can be read: the storage is turned off, or holds something else
    }
  }

  function keep() {
    try {
      localStorage.setItem(PLACE, JSON.stringify(list));
      isKept = true;
    } catch {
      isKept = false; // the storage is full, or turned off: the list goes on in this page
    }
  }

  /** @param {number} number */
  const questions = (number) => (number === 1 ? "1 question" : `${number} questions`);

  /** Tell of a change, aloud too. @param {string} words */
  function say(words) {
    for (const place of document.querySelectorAll("[data-inroads-list-said]")) place.textContent = words;
  }

  /**
   * Change the list as it is now, in whichever window, and remember how it was. Say so in words.
   * @param {(items: Item[]) => Partial<List>} make
   * @param {string} words
   */
  function change(make, words) {
    read();
    const next = sane({ ...list, ...make([...list.items]) });
    before = list;
    list = next;
    keep();
    show();
    say(words);
  }

  /** Put back what the last change took or moved. @param {string} words */
  function undo(words) {
    const back = before;
    if (back) change(() => back, words);
    before = null;
    show();
  }

  /** Add items that aren't there yet; return how many found room. @param {Item[]} items @returns {number} */
  function add(items) {
    read();
    const known = new Set(list.items.map(keyOf));
    const added = items.filter((item) => !known.has(keyOf(item))).slice(0, Math.max(0, MOST - known.size));
    const number = questions(known.size + added.length);
    const full = known.size + added.length >= MOST ? ` More than ${MOST} it can't hold.` : "";
    change((now) => ({ items: [...now, ...added] }), `Added. Your list holds ${number}.${full}`);
    return added.length;
  }

  /** @param {string} key */
  function remove(key) {
    const left = list.items.filter((item) => keyOf(item) !== key).length;
    change((now) => ({ items: now.filter((item) => keyOf(item) !== key) }), `Removed. Your list holds ${questions(left)}.`);
  }

  /** Show at each question whether the list holds it, and how many it holds. */
  function show() {
    const held = new Set(list.items.map(keyOf));
    for (const button of document.querySelectorAll("[data-inroads-keep]")) {
      const isHeld = held.has(button.dataset.inroadsKeep);
      const words = isHeld ? "Remove from my list" : "Add to my list";
      if (button.textContent !== words) button.textContent = words;
      button.classList.toggle("inroads-keep--held", isHeld);
    }
    for (const pill of document.querySelectorAll("[data-inroads-pill]")) showWay(pill, held.size);
    document.dispatchEvent(new CustomEvent("inroads:list"));
  }

  /** Show the way to the list, which takes the list along where pages can't share it. @param {HTMLElement} pill @param {number} number */
  function showWay(pill, number) {
    const link = /** @type {HTMLAnchorElement} */ (pill.querySelector("a"));
    const isHere = link.getAttribute("href").startsWith("#");
    pill.hidden = number === 0 && !isHere;
    link.textContent = number === 0 ? "My list: empty" : `My list: ${questions(number)}`;
    if (isHere) return;
    const isAlone = !isKept || location.protocol === "file:"; // some browsers keep for each file by itself
    link.hash = isAlone && number > 0 ? `kept=${window.inroadsListText.toLink(list)}` : "";
  }

  document.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest("[data-inroads-keep]") : null;
    if (!(button instanceof HTMLElement)) return;
    const id = button.dataset.inroadsKeep;
    if (list.items.includes(id)) remove(id);
    else add([id]);
  });

  /** The list of another window may have changed, or this page comes back as it was left. */
  function refresh() {
    read();
    show();
  }

  addEventListener("storage", (event) => (event.key === null || event.key === PLACE) && refresh());
  addEventListener("pageshow", (event) => event.persisted && refresh());

  window.inroadsList = { MOST, add, change, cleaned, keyOf, questions, remove, sane, say, undo,
    get list() { return list; },
    get isKept() { return isKept; },
    get canUndo() { return before !== null; } };

  // Material tells of each page that it shows, also where it puts one in another's place (navigation.instant).
  if (window.document$) window.document$.subscribe(refresh);
  else refresh();
})();
