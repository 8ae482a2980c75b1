// Tables that can be filtered and sorted. Without this script they are plain tables, whole and readable.
// A classic script, since browsers load no module from a file opened directly.
(() => {
  "use strict";

  /** @param {HTMLTableCellElement} cell */
  function valueOf(cell) {
    return cell.dataset.value ?? cell.textContent.trim();
  }

  /**
   * Sort the rows of a table by one of its columns; rows without a value come last either way.
   * @param {HTMLTableElement} table
   * @param {number} column
   * @param {boolean} numeric
   * @param {"ascending" | "descending"} direction
   */
  function sort(table, column, numeric, direction) {
    const collator = new Intl.Collator(document.documentElement.lang || "en", { numeric: true });
    const sign = direction === "ascending" ? 1 : -1;
    const body = table.tBodies[0];
    const rows = [...body.rows].map((row, place) => ({ row, place, value: valueOf(row.cells[column]) }));
    rows.sort((a, b) => {
      if (!a.value || !b.value) return (a.value ? -1 : 0) + (b.value ? 1 : 0) || a.place - b.place;
      const order = numeric ? Number(a.value) - Number(b.value) : collator.compare(a.value, b.value);
      return sign * order || a.place - b.place;
    });
    body.append(...rows.map(({ row }) => row));
  }

  /** @param {HTMLTableElement} table */
  function makeSortable(table) {
    const headers = [...table.tHead.rows[0].cells];
    headers.forEach((header, column) => {
      if (!header.dataset.sort) return;
      const button = document.createElement("button");
      button.type = "button";
      button.append(...header.childNodes);
      header.append(button);
      button.addEventListener("click", () => {
        const direction = header.getAttribute("aria-sort") === "ascending" ? "descending" : "ascending";
        headers.forEach((other) => other.removeAttribute("aria-sort"));
        header.setAttribute("aria-sort", direction);
        sort(table, column, header.dataset.sort === "number", direction);
      });
    });
  }

  /** Letters without their accents and case, so that "fernandez" finds Fernández. @param {string} text */
  function plain(text) {
    return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  }

  /** @param {HTMLFormElement} form */
  function makeFilters(form) {
    const table = /** @type {HTMLTableElement} */ (document.getElementById(form.dataset.inroadsFilters));
    const count = form.querySelector("[role=status]");
    if (!table) return;
    const rows = [...table.tBodies[0].rows].map((row) => ({ row, text: plain(row.textContent) }));

    function apply() {
      const wanted = [...new FormData(form)].filter(([, value]) => value);
      let shown = 0;
      for (const { row, text } of rows) {
        const fits = wanted.every(([name, value]) =>
          name === "text"
            ? plain(String(value)).split(/\s+/).every((word) => text.includes(word))
            : (row.dataset[name] ?? "").split(" ").includes(String(value)),
        );
        row.hidden = !fits;
        shown += Number(fits);
      }
      count.textContent = `${shown} of ${rows.length} ${rows.length === 1 ? count.dataset.one : count.dataset.many}`;
    }

    window.inroadsFilters.attend(form, apply);
  }

  function mount() {
    document.querySelectorAll("table[data-inroads-sortable]").forEach(makeSortable);
    document.querySelectorAll("form[data-inroads-filters]").forEach(makeFilters);
  }

  // Material tells of each page that it shows, also where it puts one in another's place (navigation.instant).
  if (window.document$) window.document$.subscribe(mount);
  else mount();
})();
