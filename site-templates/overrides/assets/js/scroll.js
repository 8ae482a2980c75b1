// Tables of the guide that are wider than the screen: Material lets them scroll, here they can be reached by keyboard.
// A classic script, since browsers load no module from a file opened directly.
(() => {
  "use strict";

  /** The heading that a table stands under, for its name. @param {Element} wrap */
  function headingOf(wrap) {
    const before = [...document.querySelectorAll("article :is(h1, h2, h3)")].filter(
      (heading) => heading.compareDocumentPosition(wrap) & Node.DOCUMENT_POSITION_FOLLOWING,
    );
    return before.at(-1)?.firstChild?.textContent?.trim() ?? "";
  }

  function attend() {
    for (const wrap of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".md-typeset__scrollwrap"))) {
      if (wrap.scrollWidth > wrap.clientWidth) {
        wrap.tabIndex = 0;
        wrap.setAttribute("role", "region");
        wrap.setAttribute("aria-label", `Table: ${headingOf(wrap)}`);
      } else {
        for (const name of ["tabindex", "role", "aria-label"]) wrap.removeAttribute(name);
      }
    }
  }

  addEventListener("load", attend); // by then Material has wrapped the tables
  addEventListener("resize", attend);
  // With navigation.instant Material puts one page in another's place, and loads none.
  if (window.document$) window.document$.subscribe(() => requestAnimationFrame(attend));
})();
