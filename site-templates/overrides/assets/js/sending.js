// The ways to send a message, as it stands: copied (copy.js does that), by a link that begins an e-mail, as a file, on
// paper. A message too long for such a link is copied by it instead, and the page says so.
// A classic script, since browsers load no module from a file opened directly.
(() => {
  "use strict";

  /** What is to be sent. @type {any} */
  let message = null;
  /** @type {HTMLElement | null} */
  let attended = null;

  /** @param {string} name @returns {any} */
  const find = (name) => message.root.querySelector(`[data-inroads-${name}]`);

  /** The link that begins the e-mail, and what there is to say about it. @returns {{ href: string, words: string, isCopied: boolean }} */
  function mail() {
    const { mailto, unaddressed, LONGEST } = window.inroadsMailto;
    const { to, subject, text } = message;
    const begin = (/** @type {string} */ body) => mailto(to, subject, body) || unaddressed(subject, body);
    const stranger = to && !mailto(to, "", "") ? `"${to}" isn't an email address, so the link leaves it out.` : "";
    const href = begin(text);
    if (href.length <= LONGEST) return { href, words: stranger, isCopied: false };
    const words =
      `The message is too long for a link: ${href.length.toLocaleString("en")} characters with all signs written out, and ` +
      `some mail programs cut it off after ${LONGEST.toLocaleString("en")}. So the link begins the email with the subject ` +
      "alone, and copies the message for you to paste.";
    return { href: begin(""), words: `${stranger} ${words}`.trim(), isCopied: true };
  }

  function showMail() {
    const link = find("mail");
    if (!link) return;
    const { href, words, isCopied } = mail();
    link.href = href;
    link.toggleAttribute("data-inroads-copy", isCopied);
    link.textContent = isCopied ? "Copy it and begin the email" : "Write the email";
    find("about-mail").textContent = words;
  }

  function save() {
    const { id, subject, text } = message;
    const whole = find("sent-subject") ? `Subject: ${subject}\n\n${text}\n` : `${text}\n`;
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([whole], { type: "text/plain;charset=utf-8" }));
    link.download = `${id}.txt`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }

  /** Print the message alone; the browser's own command prints the page. */
  function printMessage() {
    document.documentElement.dataset.inroadsPrints = "message";
    print();
  }

  addEventListener("afterprint", () => delete document.documentElement.dataset.inroadsPrints);

  document.addEventListener("inroads:message", (event) => {
    message = /** @type {CustomEvent} */ (event).detail;
    if (attended !== message.root) {
      attended = message.root;
      find("save").addEventListener("click", save);
      find("print").addEventListener("click", printMessage);
    }
    for (const place of message.root.querySelectorAll("[data-inroads-sent-text]")) place.textContent = message.text;
    if (find("sent-subject")) find("sent-subject").textContent = message.subject;
    showMail();
  });
})();
