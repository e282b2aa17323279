// Where the browsers stand and how each is started.
import { chromium, firefox } from "@playwright/test";
import { existsSync } from "node:fs";
import { join } from "node:path";

const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";
const FIREFOX = process.env.FIREFOX ?? "/usr/bin/firefox-esr";
if (!existsSync(CHROMIUM)) {
  throw new Error(`\`${CHROMIUM}\` is missing; run \`sudo apt-get install --yes --no-install-recommends chromium\` or name a browser in CHROMIUM`);
}

/** How each browser that is there is started, as Playwright's settings. A Firefox that Playwright has not patched is driven over WebDriver BiDi, which this channel asks for. */
export const settings = {
  chromium: { browserName: "chromium", launchOptions: { executablePath: CHROMIUM, args: ["--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"] } },
  ...(existsSync(FIREFOX) && { firefox: { browserName: "firefox", channel: "moz-firefox", launchOptions: { executablePath: join(import.meta.dirname, "firefox-relay.mjs") } } }),
};

/** The same as functions that start one. */
export const browsers = Object.fromEntries(Object.entries(settings).map(([name, { channel, launchOptions }]) => [name, () => ({ chromium, firefox })[name].launch({ channel, ...launchOptions })]));

/** Says which browsers are missing, and how to have them. @param {boolean} webkit Whether WebKit is there. */
export function sayMissing(webkit) {
  const missing = [
    !settings.firefox && ["Firefox", `\`${FIREFOX}\` is`, "firefox-esr"],
    !webkit && ["WebKit", "its driver or a screen in memory is", "webkit2gtk-driver xvfb"],
  ].filter(Boolean);
  for (const [name, what, packages] of missing) {
    console.log(`The tests in ${name} are left out: ${what} missing. Run \`sudo apt-get install --yes --no-install-recommends ${packages}\` to have them.`);
  }
}
