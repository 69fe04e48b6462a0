// Our own scripts have no build step, so this is where their types are checked.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const ASSETS = join(HERE, "../../crates/web/src/assets");
const scripts = existsSync(ASSETS)
  ? readdirSync(ASSETS, { recursive: true }).map(String).filter((name) => name.endsWith(".js"))
  : [];

test("the islands pass the type check", () => {
  assert.ok(scripts.some((name) => !name.includes("worker")), `there are no scripts in ${ASSETS}`);
  typesHold("tsconfig.islands.json");
});

if (scripts.some((name) => /worker[^/]*\.js$/.test(name))) {
  test("the service worker passes the type check", () => typesHold("tsconfig.worker.json"));
}

test("the browser tests pass the type check", () => typesHold("tsconfig.json"));

/** @param {string} config */
function typesHold(config) {
  const tsc = join(HERE, "node_modules/.bin/tsc");
  const { status, stdout, error } = spawnSync(tsc, ["--project", join(HERE, config)], { encoding: "utf8" });
  assert.equal(status, 0, String(error ?? stdout));
}
