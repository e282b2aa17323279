// Pictures of the page, the article view and the embed, in light and dark, at desk and on a phone:
// node tests/web/screenshots.mjs [FOLDER OF THE SITE] [FOLDER FOR THE PICTURES]. The README shows some of them from docs/.
import { chromium } from "@playwright/test";
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { PORTS, SITE } from "./places.mjs";
import { serve } from "./server.mjs";

const site = resolve(process.argv[2] ?? SITE);
const out = resolve(process.argv[3] ?? join(import.meta.dirname, "../../target/screenshots"));
mkdirSync(out, { recursive: true });
const server = await serve(site, PORTS.other);
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--disable-gpu"] });

const TEXT = "Officials met on Thursday. 32,000 firearms were seized over the past year. 154 tonnes of cocaine were seized. The mood was good. Authorities seized 17 million rounds of ammunition and 90,000 firearms. Nine whales sang 4 songs.";
const VIEWS = {
  empty: async () => {},
  refuted: (page) => page.getByRole("textbox").first().fill("154 tonnes of cocaine were seized"),
  supported: (page) => page.getByRole("textbox").first().fill("32,000 firearms seized"),
  dates: (page) => page.getByRole("textbox").first().fill("The High-Level Security Dialogue was held on October 12, 2023"),
  partly: async (page) => {
    await page.getByRole("textbox").first().fill("Authorities seized 17 million rounds of ammunition and 90,000 firearms");
    await page.locator("#reading summary").click();
  },
  article: async (page) => {
    await page.goto("#article");
    await page.locator("#article-text").fill(TEXT);
    await page.getByRole("button", { name: "Check the article" }).click();
    await page.locator(".sentences summary").first().click();
  },
  browse: (page) => page.goto("#browse"),
  documents: (page) => page.goto("#documents"),
};
const SIZES = { desktop: { width: 880, height: 800 }, phone: { width: 320, height: 640 } };

for (const [size, viewport] of Object.entries(SIZES)) {
  for (const colorScheme of ["light", "dark"]) {
    const context = await browser.newContext({ viewport, colorScheme, baseURL: `http://127.0.0.1:${PORTS.other}` });
    const page = await context.newPage();
    for (const [name, act] of Object.entries(VIEWS)) {
      await page.goto("/");
      await page.locator(".examples button").first().waitFor();
      await act(page);
      await page.waitForTimeout(400);
      await page.evaluate(() => document.activeElement?.blur());
      const height = Math.min(1300, await page.evaluate(() => document.querySelector(".foot").getBoundingClientRect().top + scrollY));
      await page.screenshot({ path: join(out, `${name}-${size}-${colorScheme}.png`), clip: { x: 0, y: 0, width: viewport.width, height: Math.max(height, 400) }, fullPage: true });
    }
    await page.goto("/embed.html");
    await page.locator("#demo-claim vouch-claim").last().click();
    await page.locator(".reason").first().waitFor();
    await page.screenshot({ path: join(out, `embed-${size}-${colorScheme}.png`) });
    await context.close();
  }
}
await browser.close();
server.close();
console.log(`pictures in ${out}`);
