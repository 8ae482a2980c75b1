// Rows of a list that are moved by a pointer: mouse, pen or finger. By keyboard their buttons move them.
// A classic script, since browsers load no module from a file opened directly.
(() => {
  "use strict";

  /** @typedef {{ row: HTMLElement, list: HTMLElement, from: number, grabbed: number, shift: number }} Drag */

  /** @type {Drag | null} */
  let drag = null;

  /** @param {Element} row */
  const placeOf = (row) => [...row.parentElement.children].indexOf(row);

  /** Where a row would stand if the pointer didn't hold it. @param {Drag} held */
  const restingTop = ({ row, shift }) => row.getBoundingClientRect().top - shift;

  /** @param {Element} row */
  function middleOf(row) {
    const { top, height } = row.getBoundingClientRect();
    return top + height / 2;
  }

  /** Let the others make room for the row. Only they are moved: a row that leaves the page lets go of the pointer. @param {Drag} held @param {number} top */
  function makeRoom({ row, list }, top) {
    const bottom = top + row.offsetHeight;
    while (row.nextElementSibling && bottom > middleOf(row.nextElementSibling)) list.insertBefore(row.nextElementSibling, row);
    while (row.previousElementSibling && top < middleOf(row.previousElementSibling)) list.insertBefore(row.previousElementSibling, row.nextElementSibling);
  }

  /** @param {PointerEvent} event */
  function begin(event) {
    const handle = event.target instanceof Element ? event.target.closest("[data-inroads-drag]") : null;
    const row = handle?.closest("li");
    if (!row || event.button !== 0 || drag) return;
    event.preventDefault();
    handle.setPointerCapture(event.pointerId);
    const grabbed = event.clientY - row.getBoundingClientRect().top;
    drag = { row, list: row.parentElement, from: placeOf(row), grabbed, shift: 0 };
    row.classList.add("inroads-dragged");
  }

  /** @param {PointerEvent} event */
  function follow(event) {
    if (!drag) return;
    const top = event.clientY - drag.grabbed;
    makeRoom(drag, top);
    drag.shift = top - restingTop(drag);
    drag.row.style.translate = `0 ${drag.shift}px`;
    drag.row.scrollIntoView({ block: "nearest" });
  }

  /** @param {boolean} isDropped else the row goes back to where it was */
  function end(isDropped) {
    if (!drag) return;
    const { row, list, from } = drag;
    const to = placeOf(row);
    drag = null;
    row.style.translate = "";
    row.classList.remove("inroads-dragged");
    if (to === from) return;
    if (isDropped) list.dispatchEvent(new CustomEvent("inroads:dropped", { detail: { from, to } }));
    else list.insertBefore(row, list.children[from + Number(from > to)] ?? null);
  }

  document.addEventListener("pointerdown", begin);
  document.addEventListener("pointermove", follow);
  document.addEventListener("pointerup", () => end(true));
  document.addEventListener("pointercancel", () => end(false));
  document.addEventListener("keydown", (event) => event.key === "Escape" && end(false));
})();
