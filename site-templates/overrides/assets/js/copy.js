// Buttons that copy a draft, or the line that settles a follow-up. Without scripts no button shows, and the text can be selected as any other.
// A classic script, since browsers load no module from a file opened directly.
(() => {
  "use strict";

  if (!document.querySelector("[data-inroads-copy], noscript[data-inroads-rest]")) return;

  /**
   * Copy a text; where the page has no right to the clipboard, as in files opened directly, by a field for a moment.
   * @param {string} text
   * @returns {Promise<boolean>}
   */
  async function copied(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      const field = document.createElement("textarea");
      field.value = text;
      field.style.position = "fixed";
      document.body.append(field);
      field.select();
      const done = document.execCommand("copy");
      field.remove();
      return done;
    }
  }

  const said = document.createElement("p");
  said.className = "inroads-visually-hidden";
  said.setAttribute("role", "status");
  document.body.append(said);

  document.addEventListener("click", async (event) => {
    const button = event.target instanceof Element ? event.target.closest("[data-inroads-copy]") : null;
    const text = button?.closest("[data-inroads-copied]")?.querySelector("[data-inroads-text]");
    if (!(button instanceof HTMLElement) || !text) return;
    const done = await copied(text.innerText);
    said.textContent = done ? "Copied" : "Could not be copied: select the text instead";
    button.dataset.said = said.textContent;
    button.focus();
    setTimeout(() => {
      said.textContent = "";
      delete button.dataset.said;
    }, 3000);
  });
})();
