// A button that prints the page. Without scripts it doesn't show, and the browser's own menu prints it.
// A classic script, since browsers load no module from a file opened directly.
(() => {
  "use strict";

  document.addEventListener("click", (event) => {
    if (event.target instanceof Element && event.target.closest("[data-inroads-print-page]")) print();
  });
})();
