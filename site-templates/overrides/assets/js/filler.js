// A message template at work: the ways to word it as tabs, and its blanks filled in with what was typed. What comes of
// it is told as "inroads:filled", for the scripts that look after one's own wording, the checks and the sending.
// Without this script the page shows each way to word the message, with its blanks marked.
// A classic script, since browsers load no module from a file opened directly.
(() => {
  "use strict";

  /** @typedef {{ text: string, name: string }} Part words; or the blank `name`, with its label as the text */
  /** @typedef {{ section: HTMLElement, name: string, limit: number, unit: string, parts: Part[], subject: Part[] }} Version */
  /**
   * What is told: the page and the version that it shows; the subject and text as they would be sent, open blanks in
   * brackets; the text with samples in them; the titles of all blanks, the names of the open ones, all values; to whom.
   * "inroads:message" tells the same of what is sent in the end, and whether that is one's own wording (`isOwn`).
   * @typedef {{ root: HTMLElement, id: string, version: Version, subject: string, text: string, sampled: string,
   *   titles: Map<string, string>, open: string[], values: Record<string, string>, to: string }} Filled
   */

  /** The page that is shown. @type {{ root: HTMLElement, id: string, versions: Version[], version: Version } | null} */
  let page = null;

  /** @param {string} name @returns {HTMLElement | null} */
  const fieldOf = (name) => document.getElementById(`blank-${name}`)?.closest("[data-inroads-field]") ?? null;

  /** @param {string} name */
  const sampleOf = (name) => fieldOf(name)?.querySelector("[data-inroads-sample]").textContent ?? "";

  /** What a blank is called where it stands alone, such as "how many minutes". @param {string} name */
  function titleOf(name) {
    const title = fieldOf(name)?.querySelector("label").textContent ?? name;
    return title.charAt(0).toLowerCase() + title.slice(1);
  }

  /** What was typed into a blank as it goes into a sentence; lists and addresses keep their lines. @param {string} name @param {string} typed */
  function asWords(name, typed) {
    const value = typed.replace(/\r\n?/g, "\n").trim();
    return Number(fieldOf(name)?.dataset.lines) > 2 ? value : value.replace(/\s*\n\s*/g, " ");
  }

  /** All values, by the names of the blanks. @returns {Record<string, string>} */
  function values() {
    const typed = Object.entries(window.inroadsKept.at("blanks"));
    return Object.fromEntries(typed.map(([name, value]) => [name, asWords(name, value)]));
  }

  /** @param {Part[]} parts @param {(part: Part) => string} open what stands for a blank that is still open @param {Record<string, string>} filled */
  const written = (parts, open, filled) =>
    parts.map((part) => (part.name ? filled[part.name] || open(part) : part.text)).join("").trim();

  /** Words and blanks as they stand in a place, labels for the blanks looked up among the marks. @param {Node | null} place @param {Map<string, string>} labels */
  function partsIn(place, labels) {
    return [...(place?.childNodes ?? [])].map((node) => {
      const name = node instanceof HTMLElement ? (node.dataset.blank ?? "") : "";
      return { name, text: (name && labels.get(name)) || node.textContent };
    });
  }

  /** @param {HTMLElement} root @returns {Version[]} */
  function versionsOf(root) {
    const marks = /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll("mark[data-blank]"));
    const labels = new Map([...marks].map((mark) => [mark.dataset.blank, mark.textContent]));
    const sections = /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll("[data-inroads-version]"));
    return [...sections].map((section) => ({
      section,
      name: section.dataset.inroadsVersion,
      limit: Number(section.dataset.limit),
      unit: section.dataset.unit,
      parts: partsIn(section.querySelector("template").content, labels),
      subject: partsIn(section.querySelector("[data-inroads-subject]"), labels),
    }));
  }

  /** @param {Version} version @returns {Map<string, string>} the labels of its blanks by their names, in order */
  const blanksOf = ({ subject, parts }) =>
    new Map([...subject, ...parts].filter((part) => part.name).map((part) => [part.name, part.text]));

  /** Show what was typed in the blanks of the message. @param {Version} version @param {Record<string, string>} filled */
  function fill(version, filled) {
    const labels = blanksOf(version);
    for (const mark of /** @type {NodeListOf<HTMLElement>} */ (version.section.querySelectorAll("mark[data-blank]"))) {
      const value = filled[mark.dataset.blank];
      const words = value || labels.get(mark.dataset.blank);
      if (mark.textContent !== words) mark.textContent = words;
      mark.className = value ? "inroads-filled" : "inroads-blank";
      mark.dir = value ? "auto" : "";
    }
  }

  /** Fill in the message, and tell what it says. */
  function refresh() {
    if (!page) return;
    const { root, id, version } = page;
    const filled = values();
    const labels = blanksOf(version);
    fill(version, filled);
    const bracketed = (/** @type {Part} */ part) => `[${titleOf(part.name)}]`;
    const sampled = (/** @type {Part} */ part) => asWords(part.name, sampleOf(part.name)) || part.text;
    /** @type {Filled} */
    const detail = {
      root,
      id,
      version,
      subject: written(version.subject, bracketed, filled).replace(/\s+/g, " "),
      text: written(version.parts, bracketed, filled),
      sampled: written(version.parts, sampled, filled),
      titles: new Map([...labels.keys()].map((name) => [name, titleOf(name)])),
      open: [...labels.keys()].filter((name) => !filled[name]),
      values: filled,
      to: filled["contact.email"] ?? "",
    };
    document.dispatchEvent(new CustomEvent("inroads:filled", { detail }));
  }

  /** Show one way to word the message, and only the fields that it needs. @param {Version} version */
  function select(version) {
    page.version = version;
    const tabs = page.root.querySelectorAll("[role=tab]");
    page.versions.forEach((one, place) => {
      one.section.hidden = one !== version;
      tabs[place]?.setAttribute("aria-selected", String(one === version));
      if (tabs[place]) tabs[place].tabIndex = one === version ? 0 : -1;
    });
    const back = page.root.querySelector("[data-inroads-to-message] a");
    if (back) back.href = `#message-${page.versions.indexOf(version) + 1}`;
    const needed = new Set([...blanksOf(version).keys(), "contact.email"]);
    for (const field of /** @type {NodeListOf<HTMLElement>} */ (page.root.querySelectorAll("[data-inroads-field]"))) {
      if (field.dataset.inroadsField) field.hidden = !needed.has(field.dataset.inroadsField);
    }
    document.dispatchEvent(new CustomEvent("inroads:fields"));
    refresh();
  }

  /** Show the way that the address asks for, such as nudge/#message-2. @returns {boolean} whether it asks for one */
  function selectFromAddress() {
    const place = Number(/^#message-([0-9]{1,3})$/.exec(location.hash)?.[1]) - 1;
    const version = page?.versions[place];
    if (version) select(version);
    return Boolean(version);
  }

  /** @param {HTMLElement} list */
  function attendTabs(list) {
    const tabs = /** @type {HTMLElement[]} */ ([...list.querySelectorAll("[role=tab]")]);

    /** @param {number} place */
    function open(place) {
      select(page.versions[place]);
      history.replaceState(null, "", `#message-${place + 1}`);
      tabs[place].focus();
    }

    list.hidden = false;
    tabs.forEach((tab, place) => tab.addEventListener("click", () => open(place)));
    list.addEventListener("keydown", (event) => {
      const place = tabs.indexOf(/** @type {HTMLElement} */ (document.activeElement));
      const steps = { ArrowRight: place + 1, ArrowLeft: place - 1, Home: 0, End: tabs.length - 1 };
      if (place < 0 || !(event.key in steps)) return;
      event.preventDefault();
      open((steps[event.key] + tabs.length) % tabs.length);
    });
    page.versions.forEach(({ section }, place) => {
      section.setAttribute("role", "tabpanel");
      section.setAttribute("aria-labelledby", tabs[place].id);
      section.querySelector("h2").classList.add("inroads-visually-hidden");
    });
  }

  /** Bring the reader to a blank's field. @param {string} name */
  function goTo(name) {
    const field = fieldOf(name);
    if (!field) return;
    field.closest("details").open = true;
    field.querySelector("input, textarea").focus();
  }

  /** Show in the message which blank is being typed in. @param {Event} event */
  function point(event) {
    const name = event.type === "focusin" && event.target instanceof HTMLElement ? event.target.getAttribute("name") : "";
    for (const mark of /** @type {NodeListOf<HTMLElement>} */ (page.root.querySelectorAll("mark[data-blank]"))) {
      mark.toggleAttribute("data-here", mark.dataset.blank === name);
    }
  }

  /** @param {HTMLElement} root */
  function attend(root) {
    const versions = versionsOf(root);
    page = { root, id: root.dataset.inroadsFiller, versions, version: versions[0] };
    root.classList.add("inroads-filler--at-work");
    for (const name of ["bench", "to-message"]) root.querySelector(`[data-inroads-${name}]`)?.removeAttribute("hidden");
    for (const { section } of versions) section.querySelector("[data-inroads-subject-line]")?.removeAttribute("hidden");
    for (const length of root.querySelectorAll("[data-inroads-length]")) length.hidden = true;
    const tabs = root.querySelector("[data-inroads-tabs]");
    if (tabs) attendTabs(tabs);
    root.addEventListener("click", (event) => {
      const asked = event.target instanceof Element ? event.target.closest("mark[data-blank], a[data-blank]") : null;
      if (asked instanceof HTMLElement) goTo(asked.dataset.blank);
      if (asked instanceof HTMLAnchorElement) event.preventDefault();
    });
    root.addEventListener("focusin", point);
    root.addEventListener("focusout", point);
    if (!selectFromAddress()) select(versions[0]);
  }

  document.addEventListener("inroads:kept", refresh);
  addEventListener("hashchange", () => {
    if (page && selectFromAddress()) document.querySelector(location.hash)?.scrollIntoView();
  });

  function mount() {
    page = null;
    const root = document.querySelector("[data-inroads-filler]");
    if (root instanceof HTMLElement) attend(root);
  }

  // Material tells of each page that it shows, also where it puts one in another's place (navigation.instant).
  if (window.document$) window.document$.subscribe(mount);
  else mount();
})();
