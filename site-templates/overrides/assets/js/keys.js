// The theme's menu and search by keyboard, beside what its own script does: Space, Escape, and where the focus goes.
(() => {
  "use strict";

  const drawer = document.getElementById("__drawer");
  const button = document.querySelector('label[role="button"][for="__drawer"]');
  const isNarrow = matchMedia("(max-width: 76.2344em)");
  let before = null;

  function tell() {
    button?.setAttribute("aria-expanded", String(drawer?.checked ?? false));
    for (const label of document.querySelectorAll(".md-nav--primary .md-nav label:is(.md-nav__title, [for='__toc'])")) {
      if (isNarrow.matches) label.tabIndex = 0;
      else label.removeAttribute("tabindex");
    }
  }

  addEventListener("keydown", (event) => {
    const { key, target } = event;
    if (key === " " && target.matches("label[tabindex]")) {
      event.preventDefault();
      target.click();
    } else if (key === "Escape" && target.closest(".md-search")) {
      const back = before;
      setTimeout(() => back?.focus());
    } else if (key === "Escape" && drawer?.checked) {
      drawer.click();
      button?.focus();
    }
  });
  addEventListener("focusout", ({ target }) => {
    if (!target.closest(".md-search")) before = target;
  });
  addEventListener("change", ({ target }) => {
    if (target === drawer) tell();
    if (!isNarrow.matches || !target.matches(".md-nav--primary .md-nav__toggle")) return;
    target.parentElement.querySelector(`:scope > ${target.checked ? ".md-nav > .md-nav__title" : "label"}`)?.focus();
  });
  isNarrow.addEventListener("change", tell);
  tell();
})();
