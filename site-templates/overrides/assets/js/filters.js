// What forms of filters have in common, whatever they filter; tables and the table of answers find it as `inroadsFilters`.
// A classic script, since browsers load no module from a file opened directly.
(() => {
  "use strict";

  /** Show a form, and filter whenever its fields or the address (contacts/#stage=asked) say so. @param {HTMLFormElement} form @param {() => void} apply */
  function attend(form, apply) {
    function fromAddress() {
      for (const [name, value] of new URLSearchParams(location.hash.slice(1))) {
        const field = form.elements.namedItem(name);
        if (field instanceof HTMLSelectElement || field instanceof HTMLInputElement) field.value = value;
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

  window.inroadsFilters = Object.freeze({ attend });
})();
