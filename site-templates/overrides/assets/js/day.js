// A page is built once and read for days: what is due moves between its groups by the reader's own date.
// Without this script the page stands as of the day on which it was built, which is written at its top.
// A classic script, since browsers load no module from a file opened directly.
(() => {
  "use strict";

  const meta = document.querySelector('meta[name="inroads-day"]');
  if (!(meta instanceof HTMLMetaElement) || "pinned" in meta.dataset) return;
  const built = meta.content;
  const BUCKETS = ["overdue", "today", "this-week", "later"];
  const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December"];
  const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
  const OLD_DAYS = 14;
  let shown = built;
  let whole = !document.querySelector("[data-inroads-rest], template[data-inroads-coming]"); // else rest.js adds rows

  /** The reader's date by their own clock, as 2026-11-20. */
  function today() {
    const now = new Date();
    const [month, day] = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0"));
    return `${now.getFullYear()}-${month}-${day}`;
  }

  /** @param {string} day */
  const moment = (day) => new Date(`${day}T00:00:00Z`);

  /** The days from one day to another. @param {string} from @param {string} to */
  const between = (from, to) => Math.round((moment(to).getTime() - moment(from).getTime()) / 86400000);

  /** @param {string} day */
  function written(day) {
    const found = moment(day);
    return `${found.getUTCDate()} ${MONTHS[found.getUTCMonth()]} ${found.getUTCFullYear()}`;
  }

  /** @param {string} day */
  const long = (day) => `${WEEKDAYS[moment(day).getUTCDay()]}, ${written(day)}`;

  /** @param {number} number @param {string} one */
  const count = (number, one) => `${number} ${one}${number === 1 ? "" : "s"}`;

  /** @param {number} number */
  const are = (number) => (number === 1 ? "is" : "are");

  /**
   * Where a row stands on a day; nowhere before it shows or after it is gone. The same as in views/follow_ups.
   * @param {DOMStringMap} row
   * @param {string} day
   */
  function bucketOf(row, day) {
    if (row.since > day || (row.until && day > row.until)) return "";
    if (day >= row.overdue) return "overdue";
    if (day >= row.due) return "today";
    return between(day, row.due) <= 7 ? "this-week" : "later";
  }

  /** Write how late a row is, and the day in the line that settles it. @param {HTMLElement} row @param {string} day */
  function rewrite(row, day) {
    const bucket = bucketOf(row.dataset, day);
    const when = row.querySelector(".inroads-due__when");
    const time = when?.querySelector("time");
    if (when && time && bucket) {
      const late = Math.max(0, between(row.dataset.due, day));
      when.replaceChildren(bucket === "today" && late ? "due since " : "due ", time);
      if (bucket === "overdue") {
        const words = document.createElement("strong");
        words.textContent = `${count(late, "day")} late`;
        when.append(", ", words);
      }
    }
    for (const other of BUCKETS) row.classList.toggle(`inroads-due__row--${other}`, other === bucket);
    for (const line of row.querySelectorAll("[data-inroads-today]")) line.textContent = day;
    return bucket;
  }

  /** @param {number} late @param {number} now */
  function summary(late, now) {
    if (late && now) return `${count(late, "thing")} ${are(late)} overdue, and ${now} more ${are(now)} due.`;
    if (late || now) return `${count(late || now, "thing")} ${are(late || now)} ${late ? "overdue" : "due"}.`;
    return "Nothing is due today.";
  }

  /** Make a list hold these rows in this order, and move no row that stands right. @param {Element} list @param {Element[]} rows */
  function arrange(list, rows) {
    const staying = new Set(rows);
    for (const row of [...list.children]) if (!staying.has(row)) row.remove();
    let next = list.firstElementChild;
    for (const row of rows) {
      if (row === next) next = next.nextElementSibling;
      else list.insertBefore(row, next);
    }
  }

  /** Sort the rows of the dashboard into their groups. @param {Element} due @param {string} day */
  function regroup(due, day) {
    const coming = due.querySelector("template[data-inroads-coming]");
    const waiting = coming instanceof HTMLTemplateElement ? coming.content : null;
    const rows = [...due.querySelectorAll(".inroads-due__row"), ...(waiting?.querySelectorAll(".inroads-due__row") ?? [])];
    rows.sort((a, b) => (a.dataset.order < b.dataset.order ? -1 : 1));
    const groups = new Map([...BUCKETS, ""].map((name) => [name, []]));
    for (const row of rows) groups.get(rewrite(row, day)).push(row);
    const places = new Map(BUCKETS.map((name) => [name, due.querySelector(`[data-inroads-bucket="${name}"]`)]));
    (waiting ?? document.createDocumentFragment()).append(...groups.get(""));
    for (const [name, place] of places) arrange(place.querySelector("ul"), groups.get(name));
    for (const [name, place] of places) {
      const number = groups.get(name).length;
      place.hidden = number === 0;
      place.querySelector("[data-inroads-count]").textContent = String(number);
    }
    due.querySelector("[data-inroads-nothing]").hidden = groups.get("").length < rows.length;
    tell(day, groups.get("overdue").length, groups.get("today").length);
  }

  /** Say what the page shows now, in its first lines and to screen readers. */
  function tell(day, late, now) {
    const words = (name, text) => {
      const place = document.querySelector(`[data-inroads-${name}]`);
      if (place) place.textContent = text;
      return place;
    };
    words("date", long(day));
    words("summary", summary(late, now));
    const old = between(built, day) > OLD_DAYS ? " Build it again to see what has changed in your notes." : "";
    const made = words("made", `This page was made on ${written(built)}, and is sorted for today.${old}`);
    if (made) made.hidden = day === built;
    words("said", `The list is as of ${long(day)}: ${late} overdue, ${now} due today.`);
  }

  /** Show everything as of the reader's day. */
  function refresh() {
    const day = today();
    if (day === shown || !whole) return;
    if (between(built, day) < -1) {
      const made = document.querySelector("[data-inroads-made]");
      if (made instanceof HTMLElement) {
        made.hidden = false;
        made.textContent = `Your clock says ${written(day)}, which is before this page was made. It stands as of ${written(built)}.`;
      }
      return;
    }
    shown = day;
    const due = document.querySelector("[data-inroads-due]");
    if (due) regroup(due, day);
    else for (const row of document.querySelectorAll(".inroads-due__row")) rewrite(row, day);
    for (const place of document.querySelectorAll("[data-inroads-day]")) place.hidden = place.dataset.inroadsDay < day;
  }

  /** Look again just after the reader's midnight. */
  function wait() {
    const now = new Date();
    const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1, 0, 0, 1);
    setTimeout(() => {
      refresh();
      wait();
    }, midnight.getTime() - now.getTime());
  }

  refresh();
  wait();
  document.addEventListener("inroads:whole", () => {
    whole = true;
    refresh();
  });
  document.addEventListener("visibilitychange", refresh);
  window.addEventListener("pageshow", refresh);
})();
