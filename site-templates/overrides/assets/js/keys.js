// The theme's menu and search by keyboard. Their buttons are labels of the theme, which Enter presses by its own script;
// here Space does too, what is open is told, and the focus goes where something opens and back to where it came from.
(() => {
  "use strict";

  const drawer = /** @type {HTMLInputElement | null} */ (document.getElementById("__drawer"));
  const button = /** @type {HTMLElement | null} */ (document.querySelector('label[role="button"][for="__drawer"]'));
  const isNarrow = matchMedia("(max-width: 76.2344em)");
  /** What had the focus before the search. @type {HTMLElement | null} */
  let before = null;

  function tell() {
    button?.setAttribute("aria-expanded", String(drawer?.checked ?? false));
    for (const label of /** @type {NodeListOf<HTMLElement>} */ (
      document.querySelectorAll(".md-nav--primary .md-nav label:is(.md-nav__title, [for='__toc'])")
    )) {
      if (isNarrow.matches) label.tabIndex = 0;
      else label.removeAttribute("tabindex");
    }
  }

  /** @param {Element} toggle one of the switches in the menu */
  function follow(toggle) {
    const own = toggle.parentElement;
    const title = toggle.matches(":checked") ? ":scope > .md-nav > .md-nav__title" : ":scope > label.md-nav__link";
    if (isNarrow.matches) /** @type {HTMLElement | null} */ (own?.querySelector(title))?.focus({ preventScroll: true });
  }

  addEventListener("keydown", (event) => {
    if (!(event.target instanceof HTMLElement)) return;
    if (event.key === " " && event.target.matches("label[tabindex]")) {
      event.preventDefault();
      event.target.click();
    } else if (event.key === "Escape" && event.target.closest(".md-search")) {
      const back = before;
      setTimeout(() => back?.focus()); // once the theme has shut the search
    } else if (event.key === "Escape" && drawer?.checked) {
      drawer.click();
      button?.focus();
    }
  });
  addEventListener("focusout", ({ target }) => {
    if (target instanceof HTMLElement && !target.closest(".md-search")) before = target;
  });
  addEventListener("change", ({ target }) => {
    if (target === drawer) tell();
    else if (target instanceof Element && target.matches(".md-nav--primary .md-nav__toggle")) follow(target);
  });
  isNarrow.addEventListener("change", tell);
  tell();
})();
