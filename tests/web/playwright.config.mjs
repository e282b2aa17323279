// How the page is tested: every test in Chromium and in Firefox, on the stub engine and on the built site.
import { defineConfig } from "@playwright/test";
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { PORTS, SITE, STUB } from "./places.mjs";
import { present as webkit } from "./webkit.mjs";

const chromium = process.env.CHROMIUM ?? "/usr/bin/chromium";
const firefox = process.env.FIREFOX ?? "/usr/bin/firefox-esr";
const first = !process.env.TEST_WORKER_INDEX;
if (!existsSync(chromium)) {
  throw new Error(`\`${chromium}\` is missing; run \`sudo apt-get install --yes --no-install-recommends chromium\` or name a browser in CHROMIUM`);
}
const leftOut = (name, what, packages) => console.log(`The tests in ${name} are left out: ${what} missing. Run \`sudo apt-get install --yes --no-install-recommends ${packages}\` to have them.`);
if (first && !existsSync(firefox)) leftOut("Firefox", `\`${firefox}\` is`, "firefox-esr");
if (first && !webkit) leftOut("WebKit", "its driver or a screen in memory is", "webkit2gtk-driver xvfb");

// The stub site has the same page on an engine that can be talked into every state.
if (first) {
  mkdirSync(STUB, { recursive: true });
  const stub = join(import.meta.dirname, "stub");
  execFileSync("node", [join(import.meta.dirname, "../../www/build.mjs"), "--pkg", stub, "--packs", stub, "--out", STUB], { stdio: "inherit" });
}

const BROWSERS = {
  chromium: { browserName: "chromium", launchOptions: { executablePath: chromium, args: ["--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"] } },
  // A Firefox that Playwright has not patched is driven over WebDriver BiDi, which this channel asks for.
  firefox: { browserName: "firefox", channel: "moz-firefox", launchOptions: { executablePath: join(import.meta.dirname, "firefox-relay.mjs") } },
};
const present = existsSync(firefox) ? ["chromium", "firefox"] : ["chromium"];
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
    { name: "sources", testMatch: /(tidy)\.spec/ },
    ...present.flatMap((name) => [
      { name, testMatch: /(states|views|embed|article|own|offline|npm)\.spec/, use: { ...BROWSERS[name], baseURL: `http://127.0.0.1:${PORTS.stub}` } },
      ...(real ? [{ name: `${name}, real engine`, testMatch: /site\.spec/, use: { ...BROWSERS[name], baseURL: `http://127.0.0.1:${PORTS.site}` } }] : []),
    ]),
    ...(webkit ? [{ name: "webkit", testMatch: /webkit\.spec/ }] : []),
  ],
  webServer: [
    { command: `node server.mjs ${STUB} ${PORTS.stub}`, port: PORTS.stub, reuseExistingServer: false },
    ...(real ? [{ command: `node server.mjs ${SITE} ${PORTS.site}`, port: PORTS.site, reuseExistingServer: false }] : []),
  ],
});
