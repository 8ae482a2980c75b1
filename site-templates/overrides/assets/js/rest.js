// The rows of a long list beyond its first ones stand in <noscript>: for readers without scripts they are there, and for
// others they are text until the page answers to its reader. Then they are added, some at a time. When all are there,
// "inroads:whole" tells the scripts that look at every row.
// A classic script, since browsers load no module from a file opened directly.
(() => {
  "use strict";

  const REST = "noscript[data-inroads-rest]";

  /** What still waits, in the page and in what it keeps for later days. @returns {HTMLElement[]} */
  function waiting() {
    const kept = [...document.querySelectorAll("template")].map((template) => template.content);
    return [document, ...kept].flatMap((place) => [...place.querySelectorAll(REST)]);
  }

  /** Add the rows that `held` holds to the list before it. @param {HTMLElement} held */
  function add(held) {
    const holder = document.createElement("template");
    holder.innerHTML = held.textContent;
    const list = held.previousElementSibling;
    list?.append(...(holder.content.firstElementChild?.children ?? []));
    held.remove();
  }

  /** @param {HTMLElement[]} rest */
  function whole(rest) {
    for (const held of rest.splice(0)) add(held);
    document.dispatchEvent(new CustomEvent("inroads:whole"));
  }

  /** @param {HTMLElement[]} rest */
  function continueWith(rest) {
    if (rest.length === 0) return;
    add(rest.shift());
    if (rest.length === 0) whole(rest);
    else soon(() => continueWith(rest));
  }

  /** Run something when the browser has time. @param {() => void} run */
  const soon = (run) => ("requestIdleCallback" in window ? requestIdleCallback(run, { timeout: 500 }) : setTimeout(run, 20));

  const rest = waiting();
  if (rest.length === 0) return;
  soon(() => continueWith(rest));
  addEventListener("beforeprint", () => {
    if (rest.length > 0) whole(rest);
  });
})();
