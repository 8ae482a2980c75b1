// A list of questions as text: in a link's fragment, as Markdown, as a line of a meeting's note. Knows no page.
// A classic script, since browsers load no module from a file opened directly.
(() => {
  "use strict";

  /** @typedef {{ text: string, stage: string }} Own */
  /** @typedef {string | Own} Item */
  /** @typedef {{ minutes: number, items: Item[] }} List */

  // version ; minutes ; number of questions ; questions. A question of the bank is its id; one's own is ~stage~words.
  const FORM = /^(\d{1,3});(\d{1,3});(\d{1,3});(.*)$/s;
  const VERSION = 1;
  const LONGEST = 30000;

  /** Encode words so that no mail program takes the end of them for the end of a sentence. @param {string} text */
  const encoded = (text) =>
    encodeURIComponent(text).replace(/[!'()*.~]/g, (char) => `%${char.charCodeAt(0).toString(16)}`).replace(/%20/g, "+");

  /** @param {string} text */
  const decoded = (text) => decodeURIComponent(text.replace(/\+/g, " "));

  /** Undo what some programs do to a link that they pass on. @param {string} written */
  function decodedOnce(written) {
    try {
      return decodeURIComponent(written);
    } catch {
      return "";
    }
  }

  /** @param {Item} item */
  const itemToLink = (item) => (typeof item === "string" ? item : `~${encoded(item.stage)}~${encoded(item.text)}`);

  /** Write a list for a link's fragment. @param {List} list */
  function toLink({ minutes, items }) {
    return [VERSION, minutes, items.length, items.map(itemToLink).join(",")].join(";");
  }

  /** @param {string} written @returns {unknown} an item, or nothing if it is broken */
  function itemFromLink(written) {
    if (!written.startsWith("~")) return written;
    const [, stage, text] = written.split("~");
    try {
      return { stage: decoded(stage), text: decoded(text ?? "") };
    } catch {
      return null;
    }
  }

  /**
   * Read a list from a link's fragment, and say what can't be read. Whoever made the link, it is text and nothing else.
   * @param {string} written
   * @returns {{ given: { minutes: number, items: unknown[] } | null, wrong: string[] }}
   */
  function fromLink(written) {
    const found = written.length <= LONGEST ? (FORM.exec(written) ?? FORM.exec(decodedOnce(written))) : null;
    if (!found) return { given: null, wrong: ["This link holds no list that can be read. Ask for it again."] };
    if (Number(found[1]) !== VERSION) {
      return { given: null, wrong: ["This link was made by another version of this site, and can't be read here."] };
    }
    const items = found[4].split(",").filter(Boolean).map(itemFromLink);
    const missing = Number(found[3]) - items.filter(Boolean).length;
    const wrong = missing > 0 ? [`The link is incomplete: ${missing} of ${Number(found[3])} questions are missing or broken.`] : [];
    return { given: { minutes: Number(found[2]), items }, wrong };
  }

  /** Escape what Markdown would take for a mark, and nothing else: `[their name]` is none. @param {string} text */
  const plain = (text) =>
    text
      .replace(/[\\`*_<~]|\](?=[([:])|&(?=#?\w+;)|^[-+>#=]/g, "\\$&")
      .replace(/^(\d+)([.)])/, "$1\\$2");

  /**
   * @param {string[]} texts the questions' words
   * @param {string} title
   */
  function toMarkdown(texts, title) {
    return `# ${plain(title)}\n\n${texts.map((text, place) => `${place + 1}. ${plain(text)}\n`).join("")}`;
  }

  /** Quote a text for YAML. JSON's quotes are YAML's too, but for what YAML doesn't count as printable. @param {string} text */
  const quoted = (text) =>
    JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`);

  /** Write the line for a meeting's note. @param {Item[]} items */
  const toNote = (items) =>
    `questions: [${items.map((item) => (typeof item === "string" ? item : quoted(item.text))).join(", ")}]`;

  window.inroadsListText = { toLink, fromLink, toMarkdown, toNote };
})();
