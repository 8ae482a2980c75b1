// What stands under a message: how long it is, which blanks are open, and what the lint finds. Only the crossing of the
// limit and a new number of findings are told to screen readers, and only when the typing rests.
// A classic script, since browsers load no module from a file opened directly.
(() => {
  "use strict";

  const WORDS = { error: "Mend this first", warn: "Think again", hint: "Hint" }; // as in views/findings.py
  const REST = 900; // milliseconds without a key, before a screen reader is told
  const MOST_SHOWN = 60; // characters of the words that a finding is about

  const LEARNED = ["meeting.takeaway_1", "meeting.takeaway_2", "referral.lesson"]; // what thanks should speak of

  /** Made when it is first needed. @type {((written: any) => any[]) | null} */
  let linter = null;

  /** What was told of the page that is shown: whether the message was too long, how many findings there were. */
  let told = { root: null, version: null, isOver: false, number: 0, timer: 0 };

  /** @param {string} text @param {string} unit */
  const lengthOf = (text, unit) => (unit === "words" ? text.split(/\s+/).filter(Boolean).length : [...text].length);

  /** @param {any} message */
  function measured({ sampled, open, version, isOwn }) {
    const { limit, unit } = version;
    const number = lengthOf(sampled, unit);
    const about = open.length > 0 && !isOwn ? "About " : "";
    const after = number > limit ? `, ${number - limit} too many` : "";
    return { number, isOver: number > limit, words: `${about}${number} of ${limit} ${unit}${after}` };
  }

  /** @param {HTMLElement} root @param {{ number: number, isOver: boolean, words: string }} length @param {number} limit */
  function showLength(root, { number, isOver, words }, limit) {
    root.querySelector("[data-inroads-number]").textContent = words;
    const bar = /** @type {HTMLElement} */ (root.querySelector("[data-inroads-bar]"));
    bar.style.inlineSize = `${Math.min(100, (100 * number) / limit)}%`;
    bar.closest(".inroads-length").classList.toggle("inroads-length--over", isOver);
  }

  /** List the open blanks with links to their fields, unless they are listed already. @param {any} message */
  function showOpen({ root, open, titles, isOwn }) {
    const place = root.querySelector("[data-inroads-open]");
    const shown = `${isOwn}/${open.join()}`;
    place.hidden = open.length === 0;
    if (place.dataset.shown === shown) return;
    place.dataset.shown = shown;
    const links = open.map((name) => {
      const link = document.createElement("a");
      link.href = `#blank-${name}`;
      link.dataset.blank = name;
      link.textContent = titles.get(name);
      return link;
    });
    const words = links.flatMap((link, number) => [number ? ", " : "", link]);
    const after = isOwn ? " in your words." : ". Until then the length is counted with samples.";
    place.replaceChildren("Still open: ", ...words, after);
  }

  /** @param {{ text: string, start: number, end: number }} finding in characters */
  function quoted({ text, start, end }) {
    const words = [...text].slice(start, end);
    return words.length > MOST_SHOWN ? `${words.slice(0, MOST_SHOWN).join("")}…` : words.join("");
  }

  /** @param {{ severity: string, message: string, text: string, start: number, end: number }} finding */
  function row(finding) {
    const item = document.createElement("li");
    item.className = `inroads-finding inroads-finding--${finding.severity}`;
    const kind = document.createElement("strong");
    kind.textContent = `${WORDS[finding.severity]}.`;
    const words = quoted(finding);
    const mark = document.createElement("q");
    mark.dir = "auto";
    mark.textContent = words;
    item.append(kind, " ", ...(words ? [mark, ": "] : []), finding.message);
    return item;
  }

  /** What the rules find; nothing on a site without them. @param {any} written @returns {any[]} */
  function lint(written) {
    if (!window.inroadsLint || !window.inroadsLintRules) return [];
    linter ??= window.inroadsLint.linter(window.inroadsLintRules);
    return linter(written);
  }

  /** What the lint finds in a message, and in the subject if that is the reader's own. @param {any} message */
  function findingsIn({ root, version, sampled, subject, isOwn, values }) {
    const { kind } = version.section.dataset;
    const insights = LEARNED.map((name) => values[name]).filter(Boolean);
    const facts = { limit: version.limit, unit: version.unit, insights };
    const found = lint({ kind, text: sampled, also: root.dataset.rules.split(" ").filter(Boolean), facts });
    const above = isOwn && subject ? lint({ kind: "other", text: subject }) : [];
    return [...above.map((one) => ({ ...one, text: subject })), ...found.map((one) => ({ ...one, text: sampled }))];
  }

  /** @param {HTMLElement} list @param {HTMLElement[]} rows */
  function showFindings(list, rows) {
    const same = rows.length === list.children.length && rows.every((one, place) => one.isEqualNode(list.children[place]));
    if (!same) list.replaceChildren(...rows);
    list.hidden = rows.length === 0;
  }

  /** @param {HTMLElement} root @param {string} words */
  function say(root, words) {
    const place = root.querySelector("[data-inroads-checked]");
    if (place.textContent !== words) place.textContent = words;
  }

  /** Tell of a limit that was crossed, and of findings that came or went. @param {HTMLElement} root @param {{ isOver: boolean, words: string }} length @param {number} number @param {unknown} version */
  function tell(root, length, number, version) {
    const crossed = length.isOver === told.isOver ? "" : `${length.isOver ? "Over" : "Within"} the limit: ${length.words}.`;
    const found = number === told.number ? "" : `${number} ${number === 1 ? "thing" : "things"} to look at.`;
    told = { ...told, isOver: length.isOver, number };
    if (crossed || found) say(root, [crossed, found].filter(Boolean).join(" "));
  }

  /** @param {CustomEvent} event */
  function check({ detail: message }) {
    const { root, version, open } = message;
    const length = measured(message);
    const findings = findingsIn(message);
    showLength(root, length, version.limit);
    showOpen(message);
    showFindings(root.querySelector("[data-inroads-findings]"), findings.map(row));
    root.querySelector("[data-inroads-fine]").hidden = open.length + findings.length > 0 || length.isOver;
    clearTimeout(told.timer);
    if (told.root !== root || told.version !== version) {
      told = { root, version, isOver: length.isOver, number: findings.length, timer: 0 };
      say(root, "");
    } else told.timer = setTimeout(() => tell(root, length, findings.length, version), REST);
  }

  document.addEventListener("inroads:message", check);
})();
