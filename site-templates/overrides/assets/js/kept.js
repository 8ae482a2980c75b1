// What a reader typed, kept in this browser alone: by name, a record of texts. Storage that is full or refused is told
// and nothing is lost: what couldn't be kept is remembered as long as the page is open.
// A classic script, since browsers load no module from a file opened directly.
(() => {
  "use strict";

  /** @typedef {Record<string, string>} Kept */

  // Two sites on one host, or two folders opened directly, share the browser's storage: the site's path keeps them apart.
  const script = /** @type {HTMLScriptElement} */ (document.currentScript);
  const PREFIX = `inroads:${new URL("../../", script.src).pathname}:`;

  /** What the browser didn't keep, by name. @type {Map<string, Kept>} */
  const unkept = new Map();

  /** Return what is kept under a name; whatever else was left there is nothing. @param {string} name @returns {Kept} */
  function at(name) {
    const missed = unkept.get(name);
    if (missed) return { ...missed };
    try {
      const found = JSON.parse(localStorage.getItem(PREFIX + name) ?? "{}");
      return Object.fromEntries(Object.entries(found ?? {}).filter(([, value]) => typeof value === "string"));
    } catch {
      return {};
    }
  }

  /** Tell all that shows it that what is kept under a name has changed. @param {string} name */
  const tell = (name) => document.dispatchEvent(new CustomEvent("inroads:kept", { detail: name }));

  /** Keep a record under a name, without its empty texts; return whether the browser does. @param {string} name @param {Kept} kept */
  function keep(name, kept) {
    const texts = Object.fromEntries(Object.entries(kept).filter(([, value]) => value));
    const holdsAny = Object.keys(texts).length > 0;
    unkept.delete(name);
    try {
      if (holdsAny) localStorage.setItem(PREFIX + name, JSON.stringify(texts));
      else localStorage.removeItem(PREFIX + name);
    } catch {
      if (holdsAny) unkept.set(name, texts);
    }
    tell(name);
    return !unkept.has(name);
  }

  addEventListener("storage", (event) => {
    if (event.key === null || event.key.startsWith(PREFIX)) tell(event.key?.slice(PREFIX.length) ?? "");
  });
  addEventListener("pageshow", (event) => event.persisted && tell(""));
  addEventListener("beforeunload", (event) => unkept.size > 0 && event.preventDefault());

  window.inroadsKept = Object.freeze({ at, keep });
})();
