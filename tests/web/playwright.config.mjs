// How the page is tested: every test in Chromium and in Firefox, on the stub engine and on the built site.
import { defineConfig } from "@playwright/test";
import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { sayMissing, settings } from "./browsers.mjs";
import { PORTS, SITE, STUB } from "./places.mjs";
import { present as webkit } from "./webkit.mjs";

const first = !process.env.TEST_WORKER_INDEX;
if (first) sayMissing(webkit);

// The stub site has the same page on an engine that can be talked into every state.
if (first) {
  mkdirSync(STUB, { recursive: true });
  const stub = join(import.meta.dirname, "stub");
  execFileSync("node", [join(import.meta.dirname, "../../www/build.mjs"), "--pkg", stub, "--packs", stub, "--out", STUB], { stdio: "inherit" });
}

const real = !process.env.VOUCH_STUB_ONLY;

export default defineConfig({
  testDir: ".",
  outputDir: "../../target/web-tests",
  fullyParallel: true,
  workers: 2,
  reporter: "list",
  // Generous: a busy machine is slow, and no test is about time.
  timeout: 60_000,
  expect: { timeout: 20_000 },
  projects: [
    { name: "sources", testMatch: /tidy\.spec/ },
    ...Object.entries(settings).flatMap(([name, browser]) => [
      { name, testMatch: /(states|views|embed|article|own|offline)\.spec/, use: { ...browser, baseURL: `http://127.0.0.1:${PORTS.stub}` } },
      ...(real ? [{ name: `${name}, real engine`, testMatch: /site\.spec/, use: { ...browser, baseURL: `http://127.0.0.1:${PORTS.site}` } }] : []),
    ]),
    ...(webkit ? [{ name: "webkit", testMatch: /webkit\.spec/ }] : []),
  ],
  webServer: [
    { command: `node server.mjs ${STUB} ${PORTS.stub}`, port: PORTS.stub, reuseExistingServer: false },
    ...(real ? [{ command: `node server.mjs ${SITE} ${PORTS.site}`, port: PORTS.site, reuseExistingServer: false }] : []),
  ],
});
