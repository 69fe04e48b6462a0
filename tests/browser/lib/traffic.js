// How much a page transfers, as the network sees it (compressed, with headers).

/** @typedef {import("playwright-core").Page} Page */

/** Counts the bytes that arrive for one page, from now on or from the last `reset`. */
export class Traffic {
  /** @type {Map<string, { url: string, kind: string, bytes: number }>} */
  #requests = new Map();

  /**
   * @param {Page} page
   * @returns {Promise<Traffic>}
   */
  static async watch(page) {
    const traffic = new Traffic();
    const wire = await page.context().newCDPSession(page);
    await wire.send("Network.enable");
    wire.on("Network.responseReceived", ({ requestId, type, response }) => {
      traffic.#requests.set(requestId, { url: response.url, kind: type, bytes: 0 });
    });
    wire.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
      const request = traffic.#requests.get(requestId);
      if (request) request.bytes += encodedDataLength;
    });
    return traffic;
  }

  /** Starts counting anew. */
  reset() {
    this.#requests.clear();
  }

  /** @returns {number} bytes in all */
  get bytes() {
    return [...this.#requests.values()].reduce((sum, { bytes }) => sum + bytes, 0);
  }

  /** @returns {{ url: string, kind: string, bytes: number }[]} each request, largest first */
  get requests() {
    return [...this.#requests.values()].sort((a, b) => b.bytes - a.bytes);
  }

  /** @returns {string} a line for a failed budget */
  toString() {
    return this.requests.map(({ url, bytes }) => `${bytes} ${new URL(url).pathname}`).join(", ");
  }
}
