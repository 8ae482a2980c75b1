// Reloads the page when the notes behind it change. Served by the preview alone, never part of a built site.
const address = new URL("events", import.meta.url);
let stream;
let seen;

function listen() {
  stream = new EventSource(address);
  stream.onmessage = (event) => {
    if (seen !== undefined && event.data !== seen) location.reload();
    seen = event.data;
  };
}

// A browser keeps six connections to a host; pages in the background give theirs back.
function attend() {
  stream?.close();
  if (document.visibilityState === "visible") listen();
}

document.addEventListener("visibilitychange", attend);
addEventListener("pagehide", () => stream?.close());
attend();
