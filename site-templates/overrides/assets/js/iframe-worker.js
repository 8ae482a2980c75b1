// Lets the search run in a site that is opened from its folder, where browsers start no worker: the worker's script runs
// in a hidden frame instead. The theme knows such a worker by the name IFrameWorker. No script is written into the frame,
// since the page's policy allows none that it doesn't know.
(() => {
  if (location.protocol !== "file:") return;

  class FrameWorker extends EventTarget {
    /** @param {string | URL} address the worker's script */
    constructor(address) {
      super();
      this.frame = document.createElement("iframe");
      this.frame.hidden = true;
      document.body.append(this.frame);
      this.inner = /** @type {Window & typeof globalThis} */ (this.frame.contentWindow);
      this.inner.document.open(); // else Firefox puts another document in its place, a moment later
      this.inner.document.write("<!doctype html><title></title><body></body>");
      this.inner.document.close();
      this.inner.postMessage = (/** @type {unknown} */ data) => this.tell(this, data);
      Object.assign(this.inner, { importScripts: (/** @type {string[]} */ ...all) => this.load(...all) });
      this.ready = this.load(String(address));
    }

    /** @param {unknown} data */
    postMessage(data) {
      void this.ready.then(() => this.tell(this.inner, data));
    }

    terminate() {
      this.frame.remove();
    }

    /**
     * @param {EventTarget} listener
     * @param {unknown} data
     */
    tell(listener, data) {
      listener.dispatchEvent(new MessageEvent("message", { data: structuredClone(data) }));
    }

    /** @param {string[]} addresses scripts, of which each runs after those before it */
    async load(...addresses) {
      for (const address of addresses) {
        await new Promise((resolve) => {
          const script = this.inner.document.createElement("script");
          script.src = address;
          script.onload = resolve;
          script.onerror = () => this.dispatchEvent(new ErrorEvent("error", { message: `no ${address}` }));
          this.inner.document.body.append(script);
        });
      }
    }
  }

  Object.assign(globalThis, { IFrameWorker: FrameWorker, Worker: FrameWorker });
})();
