// A network that fails: it stands between the browser and the server, can be cut, and loses answers on the way.

import { createServer, request as send } from "node:http";

/**
 * @typedef {object} WeakNetwork
 * @property {string} origin where the app is reached through it
 * @property {() => void} cut every connection breaks, and new ones as well, until it is restored
 * @property {() => void} restore
 * @property {(share: number) => void} loseAnswers from now on so many of a hundred answers to forms never arrive,
 *   though the server has done what they asked
 * @property {(status: number | undefined) => void} answerWith answers every form itself, as a gateway in trouble does
 * @property {() => { method: string, path: string, bytes: number, lost: boolean }[]} log what came through
 * @property {() => Promise<void>} stop
 */

/**
 * @param {string} target the server's own origin
 * @returns {Promise<WeakNetwork>}
 */
export async function weakNetwork(target) {
  let isCut = false;
  let lost = 0;
  /** @type {number | undefined} */
  let instead;
  // The same answers are lost in every run.
  let dice = 20261122;
  const roll = () => (dice = (dice * 1103515245 + 12345) % 2147483648) % 1000;
  /** @type {{ method: string, path: string, bytes: number, lost: boolean }[]} */
  const log = [];
  const sockets = new Set();

  const server = createServer((asked, answer) => {
    const { method = "GET", url: path = "/" } = asked;
    if (isCut) return asked.socket.destroy();
    if (method === "POST" && instead) {
      asked.resume();
      return answer.writeHead(instead, { "content-type": "text/html" }).end("<h1>Bad gateway</h1>");
    }
    const loses = method === "POST" && roll() < lost * 10;
    const through = send(new URL(path, target), { method, headers: asked.headers }, (came) => {
      const line = { method, path, bytes: 0, lost: loses };
      log.push(line);
      came.on("data", (chunk) => (line.bytes += chunk.length));
      if (loses) return came.resume().on("end", () => asked.socket.destroy());
      answer.writeHead(came.statusCode ?? 502, came.rawHeaders);
      return came.pipe(answer);
    });
    through.on("error", () => asked.socket.destroy());
    return asked.pipe(through);
  });
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", () => done(undefined)));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  const breakAll = () => sockets.forEach((socket) => socket.destroy());
  return {
    origin: `http://127.0.0.1:${port}`,
    cut: () => {
      isCut = true;
      breakAll();
    },
    restore: () => {
      isCut = false;
    },
    loseAnswers: (share) => {
      lost = share;
    },
    answerWith: (status) => {
      instead = status;
    },
    log: () => log,
    stop: () =>
      new Promise((done) => {
        server.close(() => done(undefined));
        breakAll();
      }),
  };
}
