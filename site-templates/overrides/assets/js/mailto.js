// Addresses that begin an e-mail (RFC 6068): to whom, subject and body, and nothing that a text could smuggle in.
// The same as in plugins/inroads/render/mailto.py; a test runs the same cases through both.
// A classic script, since browsers load no module from a file opened directly.
(() => {
  "use strict";

  const LONGEST = 1900; // characters; beyond it some mail programs cut the message off
  const BLANK = "\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000"; // Python's \s
  const NO = `@${BLANK}\\x00-\\x1f\\x7f,;:<>?&%"()\\[\\]\\\\`;
  const ADDRESS = new RegExp(`^[^${NO}]+@[^${NO}]+\\.[^${NO}.]+$`);
  const BLANKS = new RegExp(`[${BLANK}]+`, "g");
  const CONTROL = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]/g;

  /** Encode all but letters, digits and -._~ of ASCII; half a pair of surrogates becomes the sign for what can't be read. @param {string} text */
  function quoted(text) {
    const whole = text.replace(/[\ud800-\udfff]/gu, "\ufffd");
    return encodeURIComponent(whole).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  }

  /** @param {string} subject @param {string} text */
  function query(subject, text) {
    const lines = text.replace(CONTROL, "").replace(/\r\n?/g, "\n").split("\n");
    const heading = subject.replace(CONTROL, " ").replace(BLANKS, " ").replace(/^ | $/g, "");
    const fields = [["subject", heading], ["body", lines.join("\r\n")]].filter(([, value]) => value);
    return fields.map(([name, value], place) => `${place ? "&" : "?"}${name}=${quoted(value)}`).join("");
  }

  /**
   * The address that begins a message to one person; an empty one for what is no e-mail address.
   * @param {string} email
   * @param {string} subject
   * @param {string} text
   */
  function mailto(email, subject, text) {
    if (!ADDRESS.test(email)) return "";
    return `mailto:${quoted(email).replace("%40", "@")}${query(subject, text)}`;
  }

  /** The address that begins a message, to whom is chosen in the mail program. @param {string} subject @param {string} text */
  const unaddressed = (subject, text) => `mailto:${query(subject, text)}`;

  window.inroadsMailto = Object.freeze({ mailto, unaddressed, LONGEST });
})();
