// The table of who answered what: filters that hide people (columns) and questions (rows), and whatever is then empty.
// Without this script it is whole and readable.
// A classic script, since browsers load no module from a file opened directly.
(() => {
  "use strict";

  const COLUMNS = ["field", "organization"];

  /** Whether what an element says fits the values that are wanted. @param {HTMLElement} one @param {[string, string][]} wanted */
  function fits(one, wanted) {
    return wanted.every(([name, value]) => one.dataset[name] === value);
  }

  /** @param {number} number @param {string} one @param {string} many */
  const count = (number, one, many) => `${number} ${number === 1 ? one : many}`;

  /** @param {HTMLFormElement} form */
  function makeFilters(form) {
    const table = /** @type {HTMLTableElement} */ (document.getElementById(form.dataset.inroadsMatrix));
    const said = form.querySelector("[role=status]");
    if (!table) return;
    const heads = [...table.tHead.rows[0].cells].slice(1);
    const rows = [...table.tBodies[0].rows];

    function apply() {
      const wanted = /** @type {[string, string][]} */ ([...new FormData(form)].filter(([, value]) => value));
      const ofColumns = wanted.filter(([name]) => COLUMNS.includes(name));
      const ofRows = wanted.filter(([name]) => !COLUMNS.includes(name));
      const people = heads.map((head) => fits(head, ofColumns));
      const questions = rows.map((row) => {
        const cells = [...row.cells].slice(1);
        return fits(row, ofRows) && cells.some((cell, place) => people[place] && cell.firstElementChild);
      });
      const isUsed = (place) => rows.some((row, n) => questions[n] && row.cells[place + 1].firstElementChild);
      const shown = people.map((fit, place) => fit && isUsed(place));
      heads.forEach((head, place) => (head.hidden = !shown[place]));
      rows.forEach((row, n) => {
        row.hidden = !questions[n];
        [...row.cells].slice(1).forEach((cell, place) => (cell.hidden = !shown[place]));
      });
      const numbers = [questions.filter(Boolean).length, shown.filter(Boolean).length];
      said.textContent = `${count(numbers[0], "question", "questions")} and ${count(numbers[1], "person", "people")}`;
    }

    /** Take the filters from an address such as answers/#field=biotech. */
    function fromAddress() {
      for (const [name, value] of new URLSearchParams(location.hash.slice(1))) {
        const field = form.elements.namedItem(name);
        if (field instanceof HTMLSelectElement) field.value = value;
      }
      apply();
    }

    form.hidden = false;
    form.addEventListener("input", apply);
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", () => setTimeout(apply));
    addEventListener("hashchange", () => form.isConnected && fromAddress());
    fromAddress();
  }

  const mount = () => document.querySelectorAll("form[data-inroads-matrix]").forEach(makeFilters);

  // Material tells of each page that it shows, also where it puts one in another's place (navigation.instant).
  if (window.document$) window.document$.subscribe(mount);
  else mount();
})();
