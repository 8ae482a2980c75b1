// The lint of questions, lists and messages: what plugins/inroads/lint finds in notes, found while somebody types. Both
// read the same rules, here from lint-rules-questions.js or lint-rules-messages.js, which a site writes from
// plugins/inroads/lint/rules.yaml. Functions have the names that they have there; tests/lint/cases.yaml keeps both alike.
//   const lint = inroadsLint.linter(inroadsLintRules);
//   lint({ kind: "question", text: "How much do you earn?" });
// A classic script, since browsers load no module from a file opened directly.
(() => {
  "use strict";

  /**
   * A question of a list; without a mark its words must tell.
   * @typedef {{ text: string, only_you?: boolean, closing?: boolean }} Listed
   * What is known beside the words, as plugins/inroads/lint/written.py explains it.
   * @typedef {{ limit?: number, unit?: "words" | "characters", minutes?: number, insights?: string[], days?: number,
   *   room?: number, unpermitted?: string[], met?: boolean, others?: string[], template?: string }} Facts
   * What to lint. `kind` is one of those in the rules; `also` are ids of rules to run besides those of the kind.
   * @typedef {{ kind: string, text?: string, questions?: Listed[], also?: string[], facts?: Facts }} Written
   * What a rule has to say: of the characters (code points) from `start` up to `end`, or with both 0 of the whole; in a
   * list of the question at the place `item`.
   * @typedef {{ rule: string, severity: "error" | "warn" | "hint", message: string, suggest: string[], start: number,
   *   end: number, item: number | null }} Finding
   * A text as the rules see it: lower-case ASCII. `places` are characters of the original.
   * @typedef {{ text: string, places: number[] }} Plain
   * A rule of the data with its patterns compiled.
   * @typedef {{ data: any, find: RegExp | null, unless: RegExp[], excused: RegExp | null, allowed: [string, RegExp][] }} Rule
   * The rules, how a no is known, and what makes texts plain.
   * @typedef {{ data: any, rules: Rule[], negation: Record<string, RegExp>, plain: (text: string) => Plain }} Book
   * One text as a rule sees it, the characters of the original, and the policy's settings.
   * @typedef {{ book: Book, written: Written, facts: Facts, plain: Plain, letters: string[], settings: any }} Sight
   * @typedef {[number, number]} Span
   */

  /** @type {Span} */
  const WHOLE = [0, 0];
  const ORDER = ["error", "warn", "hint"];
  const LEAST_LETTERS = 4; // of a word that shows what a text is about

  /** @param {RegExp | null} pattern @param {string} text */
  const says = (pattern, text) => pattern !== null && text.search(pattern) >= 0;

  /** @param {RegExp} pattern @param {string} text @returns {Span[]} */
  const spans = (pattern, text) => [...text.matchAll(pattern)].map((one) => [one.index, one.index + one[0].length]);

  /** What the plain characters from `start` up to `end` are in the original. @returns {Span} */
  const original = ({ places }, start, end) => [places[start], Math.max(places[end], places[end - 1] + 1)];

  // --- letters ---

  /** Make what makes texts plain, as the data says. @returns {(text: string) => Plain} */
  function plainWith({ same, dropped, signs }) {
    const known = new Map();
    const within = (ranges, code) => ranges.some(([first, last]) => first <= code && code <= last);

    /** @param {string} char @returns {string} */
    function plainOf(char) {
      if (same[char] !== undefined) return same[char];
      const code = char.codePointAt(0);
      if (within(dropped, code)) return "";
      if (code < 0x80) return code >= 0x20 || char === "\n" ? char.toLowerCase() : " ";
      const apart = char.normalize("NFKD");
      if (apart !== char) return [...apart].map(plainOf).join("");
      return within(signs, code) ? "~" : "_";
    }

    return (text) => {
      const places = [];
      let marked = "";
      let place = 0;
      for (const char of text) {
        if (!known.has(char)) known.set(char, plainOf(char));
        marked += known.get(char);
        while (places.length < marked.length) places.push(place);
        place += 1;
      }
      return withSingleSpaces(marked, places, place);
    };
  }

  /** Runs of spaces become one, line ends among them one or two line ends. @returns {Plain} */
  function withSingleSpaces(text, places, end) {
    let plain = "";
    let last = 0;
    const kept = [];
    for (const [from, to] of [...spans(/[ \n]+/g, text), [text.length, text.length]]) {
      const lines = text.slice(from, to).split("\n").length - 1;
      const space = from === to ? "" : "\n".repeat(Math.min(2, lines)) || " ";
      plain += text.slice(last, from) + space;
      for (let place = last; place < from + space.length; place += 1) kept.push(places[place]);
      last = to;
    }
    return { text: plain, places: [...kept, end] };
  }

  // --- search ---

  /** The first place at which a rule finds its words. @param {Rule} rule @param {Sight} sight @returns {Span | null} */
  function first(rule, { book, plain: { text }, settings }) {
    const isAllowed = rule.allowed.some(([name, pattern]) => settings[name] === true && says(pattern, text));
    if (!rule.find || isAllowed || says(rule.excused, text)) return null;
    const spared = rule.unless.flatMap((pattern) => spans(pattern, text));
    rule.find.lastIndex = 0;
    for (let found = rule.find.exec(text); found; found = rule.find.exec(text)) {
      const [start, end] = [found.index, found.index + found[0].length];
      const isSpared = spared.some(([from, to]) => from < end && start < to);
      if (!isSpared && !(rule.data.negatable && isDenied(book, text, start, end))) return [start, end];
      rule.find.lastIndex = start + 1;
    }
    return null;
  }

  /** Whether a no in the same clause turns words into their opposite. @param {Book} book @param {string} text */
  function isDenied({ data, negation }, text, start, end) {
    const { reach, ahead } = data.negation;
    const begin = Math.max(0, start - reach);
    let clause = begin;
    for (const [from, to] of spans(negation.breaks, text.slice(begin, start + ahead))) {
      if (begin + from < start) clause = Math.min(begin + to, start);
    }
    const said = text.slice(clause, end).replace(negation.seeming, " ");
    return says(negation.denying, said) || says(negation.after, text.slice(end, end + ahead));
  }

  /** What a span of the plain text, without space at its ends, is in the original. @returns {Span | null} */
  function placed({ plain }, span) {
    if (!span) return null;
    const words = plain.text.slice(...span);
    const before = words.length - words.replace(/^[ \n]+/, "").length;
    const behind = words.length - words.replace(/[ \n]+$/, "").length;
    return original(plain, span[0] + before, span[1] - behind);
  }

  // --- comparing ---

  /** How often each word is in a text beyond those of its template. @returns {Map<string, number>} */
  function ownWords(book, text, template) {
    const found = new Map();
    const wordsOf = (one) => book.plain(one).text.match(/[a-z0-9_']+/g) ?? [];
    for (const word of wordsOf(text)) found.set(word, (found.get(word) ?? 0) + 1);
    for (const word of wordsOf(template)) if (found.has(word)) found.set(word, Math.max(0, found.get(word) - 1));
    return found;
  }

  function areAlike({ data }, one, other) {
    const total = (counts) => [...counts.values()].reduce((sum, count) => sum + count, 0);
    const common = [...one].reduce((sum, [word, count]) => sum + Math.min(count, other.get(word) ?? 0), 0);
    return total(one) >= data.least_words && common * 200 >= data.percent * (total(one) + total(other));
  }

  /** @param {string} name @param {Sight} sight @returns {Span | null} */
  function placeOfName(name, { book, plain, letters }) {
    const [wanted, characters, { text, places }] = [book.plain(name), [...name], plain];
    if (!wanted.text.trim()) return null;
    for (let start = text.indexOf(wanted.text); start >= 0; start = text.indexOf(wanted.text, start + 1)) {
      const end = start + wanted.text.length;
      const isWhole = !/[a-z0-9_]/.test((text[start - 1] ?? "") + (text[end] ?? ""));
      const isSame = (char, place) => char !== "_" || characters[wanted.places[place]] === letters[places[start + place]];
      if (isWhole && [...wanted.text].every(isSame)) return original(plain, start, end);
    }
    return null;
  }

  /** @param {Rule} rule @param {string} text */
  function stems({ data }, text) {
    const words = text.match(/[a-z]+/g) ?? [];
    const telling = words.filter((word) => word.length >= LEAST_LETTERS && !data.common.includes(word));
    return telling.map((word) => word.slice(0, data.letters));
  }

  // --- looks ---

  /** @type {Record<string, (rule: Rule, sight: Sight) => Span | null>} */
  const LOOKS = {
    words(rule, sight) {
      if (rule.data.only_before === "met" && sight.facts.met !== false) return null;
      return placed(sight, first(rule, sight));
    },
    lacks: (rule, sight) => (says(rule.find, sight.plain.text) ? null : WHOLE),
    count(rule, { written, plain, facts, settings }) {
      const number = written.questions?.length || spans(rule.find, plain.text).length;
      const chosen = settings[rule.data.most_by];
      if (typeof chosen === "number") return number > chosen ? WHOLE : null;
      return facts.minutes !== undefined && number * rule.data.half_minutes_each > facts.minutes * 2 ? WHOLE : null;
    },
    "none-such"(rule, { book, written: { questions = [] } }) {
      const has = (one) => one[rule.data.mark] ?? says(rule.find, book.plain(one.text).text);
      return questions.length === 0 || questions.some(has) ? null : WHOLE;
    },
    length(rule, { plain, facts, settings }) {
      const inWords = (facts.unit ?? "words") === "words";
      const bySetting = rule.data.most_by && (settings[rule.data.most_by] ?? rule.data.most);
      const most = bySetting && facts.limit !== undefined && inWords ? undefined : (facts.limit ?? bySetting);
      const ink = spans(/[^ \n]+/g, plain.text);
      if (most === undefined || ink.length === 0) return null;
      const [start, end] = original(plain, ink[0][0], ink.at(-1)[1]);
      if (inWords && !bySetting) return ink.length > most ? [plain.places[ink[most][0]], end] : null;
      return end - start > most ? [start + most, end] : null;
    },
    likeness(rule, sight) {
      const { template = "", others = [] } = sight.facts;
      const own = ownWords(sight.book, sight.letters.join(""), template);
      const isAlike = (other) => areAlike(rule, own, ownWords(sight.book, other, template));
      return placed(sight, first(rule, sight)) ?? (others.some(isAlike) ? WHOLE : null);
    },
    names(_, sight) {
      const found = (sight.facts.unpermitted ?? []).map((name) => placeOfName(name, sight));
      return found.find(Boolean) ?? null;
    },
    insights(rule, { book, plain, facts }) {
      const wanted = (facts.insights ?? []).flatMap((one) => stems(rule, book.plain(one).text));
      const said = stems(rule, plain.text);
      const isTold = wanted.length > 0 ? wanted.some((stem) => said.includes(stem)) : says(rule.find, plain.text);
      return isTold ? null : WHOLE;
    },
    cadence: (_, { facts: { days, room } }) => (days !== undefined && room !== undefined && days < room ? WHOLE : null),
  };

  // --- rules ---

  /** @returns {Book} */
  function bookOf(data) {
    const withWords = (pattern) => pattern.replace(/\{([a-z]+)\}/g, (_, name) => `(?:${withWords(data.words[name])})`);
    const compiled = (pattern) => new RegExp(withWords(pattern).replaceAll(" ", "[ \\n]"), "gu");
    const anyOf = (patterns) => (patterns ? compiled(patterns.map((pattern) => `(?:${pattern})`).join("|")) : null);
    const rules = data.rules.map((rule) => ({
      data: rule,
      find: anyOf(rule.find),
      unless: (rule.unless ?? []).map(compiled),
      excused: anyOf(rule.except),
      allowed: Object.entries(rule.allowed_by ?? {}).map(([name, patterns]) => [name, anyOf(patterns)]),
    }));
    const parts = ["breaks", "seeming", "denying", "after"].map((name) => [name, anyOf(data.negation[name])]);
    return { data, rules, negation: Object.fromEntries(parts), plain: plainWith(data.letters) };
  }

  /** @param {Rule} rule */
  function severityUnder({ data }, settings) {
    const chosen = Object.entries(data.setting ?? {}).map(([name, severities]) => severities[String(settings[name])]);
    return chosen.find(Boolean) ?? data.severity;
  }

  function appliesTo({ id, applies_to, not_for = [] }, { kind, also = [] }, kinds) {
    return also.includes(id) || (!not_for.includes(kind) && kinds[kind].some((name) => applies_to.includes(name)));
  }

  /** @param {Book} book @param {Written} written @param {string} text @returns {Sight} */
  function sightOf(book, written, text, settings) {
    const letters = [...text].slice(0, book.data.most);
    return { book, written, facts: written.facts ?? {}, plain: book.plain(letters.join("")), letters, settings };
  }

  /** @param {Book} book @param {Written} written @returns {Finding[]} */
  function lint(book, written, settings) {
    const whole = sightOf(book, written, written.text ?? "", settings);
    const items = (written.questions ?? []).map((one) => sightOf(book, written, one.text, settings));
    const found = [];
    for (const rule of book.rules.filter((one) => appliesTo(one.data, written, book.data.kinds))) {
      const { id, message, suggest, check, applies_to } = rule.data;
      const severity = severityUnder(rule, settings);
      const isOfEach = items.length > 0 && applies_to.includes("question");
      for (const [item, sight] of isOfEach ? items.entries() : [[null, whole]]) {
        const span = severity === "off" ? null : LOOKS[check](rule, sight);
        if (span) found.push({ rule: id, severity, message, suggest, start: span[0], end: span[1], item });
      }
    }
    return found.sort((one, other) => ORDER.indexOf(one.severity) - ORDER.indexOf(other.severity));
  }

  /** Make what lints, of what either script of rules holds. @returns {(written: Written, chosen?: any) => Finding[]} */
  function linter({ rules, settings }) {
    const book = bookOf(rules);
    return (written, chosen = settings) => lint(book, written, chosen);
  }

  globalThis.inroadsLint = { linter };
})();
