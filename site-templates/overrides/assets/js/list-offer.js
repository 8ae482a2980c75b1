// A list that comes from elsewhere: a link that somebody shared, or a ready-made set. It's offered, and takes the place
// of the reader's own list only when they say so.
// A classic script, since browsers load no module from a file opened directly.
(() => {
  "use strict";

  /** @typedef {string | { text: string, stage: string }} Item */
  /** @typedef {{ title: string, minutes: number, items: Item[], wrong: string[] }} Offer */

  const kept = window.inroadsList;
  const { fromLink, toLink } = window.inroadsListText;
  const { questionOf, wordsOf } = window.inroadsListPanel;

  const FROM_ELSEWHERE = /^#(list=|kept=|from-)(.*)$/s;

  /** @type {HTMLElement} */
  let place;
  /** @type {Offer | null} */
  let offered = null;

  /** @param {string} name @returns {HTMLElement} */
  const find = (name) => place.querySelector(`[data-inroads-offer-${name}]`);

  /** @returns {HTMLFormElement} */
  const sets = () => document.querySelector("form[data-inroads-sets]");

  /** @param {string} written what stands in the address @param {string} title @returns {Offer} */
  function shared(written, title) {
    const { given, wrong } = fromLink(written);
    const { minutes, items } = kept.sane(given);
    const strange = items.filter((item) => typeof item === "string" && !questionOf(item));
    if (strange.length > 0) wrong.push(`Not in this question bank: ${strange.slice(0, 10).join(", ")}${strange.length > 10 ? " and more" : ""}.`);
    const dropped = (given?.items ?? []).filter(Boolean).length - items.length;
    if (dropped > 0) wrong.push(`${kept.questions(dropped)} more can't be read, or came twice, or ${dropped === 1 ? "is" : "are"} beyond the ${kept.MOST} that a list holds.`);
    return { title, minutes, items: items.filter((item) => !strange.includes(item)), wrong };
  }

  /** @param {string} written the set's name in an address @returns {HTMLOptionElement | undefined} */
  const setCalled = (written) =>
    [...sets().elements.namedItem("set").options].find(({ value }) => [value, encodeURIComponent(value)].includes(written));

  /** @param {HTMLOptionElement | undefined} option @returns {Offer} */
  function ofSet(option) {
    if (!option) return { title: "A ready-made set", minutes: 0, items: [], wrong: ["There is no such set in this question bank."] };
    const { minutes, questions } = option.dataset;
    return { title: option.text, minutes: Number(minutes), items: questions.split(" ").filter(Boolean), wrong: [] };
  }

  /** @param {Offer} offer */
  function show(offer) {
    offered = offer;
    const [number, own] = [offer.items.length, kept.list.items.length];
    place.querySelector("h2 > span").textContent = offer.title;
    find("about").textContent = [
      number > 0 ? `${kept.questions(number)}${offer.minutes ? ` for a talk of ${offer.minutes} minutes` : ""}.` : "",
      number > 0 && own > 0 ? `Your own list holds ${kept.questions(own)}, and stays as it is until you choose.` : "",
    ].join(" ");
    place.querySelector("ol").replaceChildren(...offer.items.map((item) => row(wordsOf(item))));
    find("wrong").replaceChildren(...offer.wrong.map((words) => row([words])));
    find("use").hidden = number === 0;
    find("add").hidden = number === 0 || own === 0;
    find("use").textContent = own > 0 ? "Use it in place of mine" : "Use this list";
    find("leave").textContent = number > 0 ? "Not now" : "Close";
    place.hidden = false;
    place.querySelector("h2").focus();
  }

  /** @param {(Node | string)[]} words */
  function row(words) {
    const made = document.createElement("li");
    made.dir = "auto";
    made.append(...words);
    return made;
  }

  /** Take the offer away, and its list out of the address. */
  function close() {
    offered = null;
    place.hidden = true;
    if (FROM_ELSEWHERE.test(location.hash)) history.replaceState(history.state, "", location.href.split("#")[0]);
  }

  /** @param {Offer} offer */
  function use({ title, minutes, items }) {
    kept.change((own) => ({ items, ...(minutes ? { minutes } : {}) }), `Your list is now: ${title}.`);
    close();
    document.querySelector("#my-list h2").focus();
  }

  function add() {
    const number = kept.add(offered.items);
    if (number === 0) kept.say("Your list holds all of them already.");
    close();
    document.querySelector("#my-list h2").focus();
  }

  function leave() {
    close();
    document.querySelector("[data-inroads-picker] h2").focus();
  }

  /** Offer a list; where there is no own one that it could push aside, one that the reader chose is taken at once. @param {Offer} offer */
  function offerOrUse(offer) {
    if (kept.list.items.length === 0 && offer.items.length > 0 && offer.wrong.length === 0) use(offer);
    else show(offer);
  }

  function fromAddress() {
    const [, name, written] = FROM_ELSEWHERE.exec(location.hash) ?? [];
    if (name === "list=") show(shared(written, "A list was shared with you"));
    else if (name === "from-") offerOrUse(ofSet(setCalled(written)));
    else if (name === "kept=" && written === toLink(kept.list)) close();
    else if (name === "kept=") offerOrUse(shared(written, "Your list from the other page"));
  }

  function mount() {
    const found = document.querySelector("[data-inroads-offer]");
    if (!(found instanceof HTMLElement)) return;
    place = found;
    find("use").addEventListener("click", () => use(offered));
    find("add").addEventListener("click", add);
    find("leave").addEventListener("click", leave);
    sets().addEventListener("submit", (event) => {
      event.preventDefault();
      offerOrUse(ofSet(sets().elements.namedItem("set").selectedOptions[0]));
    });
    fromAddress();
  }

  addEventListener("hashchange", () => place?.isConnected && fromAddress());

  // Material tells of each page that it shows, also where it puts one in another's place (navigation.instant).
  if (window.document$) window.document$.subscribe(mount);
  else mount();
})();
