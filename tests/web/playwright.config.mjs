// How the page is tested: Chromium, on the stub engine and on the built site.
import { defineConfig } from "@playwright/test";
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { PORTS, SITE, STUB } from "./places.mjs";

const chromium = process.env.CHROMIUM ?? "/usr/bin/chromium";
if (!existsSync(chromium)) {
  throw new Error(`\`${chromium}\` is missing; run \`sudo apt-get install --yes --no-install-recommends chromium\` or name a browser in CHROMIUM`);
}

const firefox = process.env.FIREFOX ?? "/usr/bin/firefox-esr";
if (!process.env.TEST_WORKER_INDEX && !existsSync(firefox)) {
  console.log(`The tests in Firefox are left out: \`${firefox}\` is missing. Run \`sudo apt-get install --yes --no-install-recommends firefox-esr\` to have them.`);
}

// The stub site has the same page on an engine that can be talked into every state.
if (!process.env.TEST_WORKER_INDEX) {
  mkdirSync(STUB, { recursive: true });
  const stub = join(import.meta.dirname, "stub");
  execFileSync("node", [join(import.meta.dirname, "../../www/build.mjs"), "--pkg", stub, "--packs", stub, "--out", STUB], { stdio: "inherit" });
}

export default defineConfig({
  testDir: ".",
  outputDir: "../../target/web-tests",
  fullyParallel: true,
  workers: 2,
  reporter: "list",
  // Generous: a busy machine is slow, and no test is about time.
  timeout: 60_000,
  expect: { timeout: 20_000 },
  use: {
    baseURL: `http://127.0.0.1:${PORTS.stub}`,
    browserName: "chromium",
    launchOptions: { executablePath: chromium, args: ["--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"] },
  },
  projects: [
    { name: "states", testMatch: /(states|embed|article|own|offline|npm|tidy)\.spec/, use: { baseURL: `http://127.0.0.1:${PORTS.stub}` } },
    { name: "firefox", testMatch: /firefox\.spec/ },
    ...(process.env.VOUCH_STUB_ONLY ? [] : [{ name: "site", testMatch: /site\.spec/, use: { baseURL: `http://127.0.0.1:${PORTS.site}` } }]),
  ],
  webServer: [
    { command: `node server.mjs ${STUB} ${PORTS.stub}`, port: PORTS.stub, reuseExistingServer: false },
    ...(process.env.VOUCH_STUB_ONLY ? [] : [{ command: `node server.mjs ${SITE} ${PORTS.site}`, port: PORTS.site, reuseExistingServer: false }]),
  ],
});
