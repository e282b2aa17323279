// The page and the embed in Firefox, over WebDriver BiDi: Playwright's own Firefox cannot be had from a package registry.
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test } from "@playwright/test";
import { STUB } from "./places.mjs";
import { serve } from "./server.mjs";

const firefox = process.env.FIREFOX ?? "/usr/bin/firefox-esr";
test.skip(!existsSync(firefox), `\`${firefox}\` is missing; run \`sudo apt-get install --yes --no-install-recommends firefox-esr\` or name it in FIREFOX`);
test.describe.configure({ mode: "serial", timeout: 90_000 });

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
let browser;
let server;
let origin;

test.beforeAll(async () => {
  const { default: puppeteer } = await import("puppeteer-core");
  server = await serve(STUB, 0);
  origin = `http://127.0.0.1:${server.address().port}`;
  browser = await puppeteer.launch({ browser: "firefox", executablePath: firefox, headless: true });
});

test.afterAll(async () => {
  await browser?.close();
  server?.closeAllConnections();
  server?.close();
});

/** Asks the page for a claim's verdict in words. */
async function ask(page, claim) {
  await page.waitForSelector(".examples button, .report");
  await page.evaluate((text) => {
    const field = document.getElementById("field");
    field.value = text;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }, claim);
  await page.waitForFunction((text) => document.querySelector(".report") && document.getElementById("field").value === text && !document.querySelector(".meta.loading"), {}, claim);
  await new Promise((resolve) => setTimeout(resolve, 200));
  return page.$eval(".report .verdict", (node) => node.textContent);
}

const violations = (page) => page.evaluate(async (source) => {
  (0, eval)(source);
  const found = await window.axe.run(document, { resultTypes: ["violations"] });
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join("\n")}`);
}, axe);

test("every state has its words", async () => {
  const page = await browser.newPage();
  const errors = [];
  page.on("pageerror", (error) => errors.push(error.message));
  await page.goto(origin);
  expect(await ask(page, "32,000 firearms seized")).toBe("Supported by the sources");
  expect(await ask(page, "154 tonnes of cocaine were seized")).toBe("Contradicted by the sources");
  expect(await ask(page, "17 million rounds and 90,000 firearms were seized")).toBe("Partly supported");
  expect(await ask(page, "The toll was 40")).toBe("The sources disagree");
  expect(await ask(page, "Nine whales sang")).toBe("Not in the sources");
  expect(await ask(page, "Hello there")).toBe("Nothing to check");
  expect(errors).toEqual([]);
  await page.close();
});

test("axe finds nothing in a report", async () => {
  const page = await browser.newPage();
  await page.goto(origin);
  await ask(page, "154 tonnes of cocaine were seized");
  // The page's policy forbids eval, so axe looks at a copy of the document in a page without one.
  const html = await page.evaluate(() => new XMLSerializer().serializeToString(document.querySelector("main")));
  const css = await page.evaluate(() => [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)).join("\n"));
  const copy = await browser.newPage();
  await copy.setContent(`<!doctype html><html lang="en"><title>Copy</title><style>${css}</style><body>${html}</body></html>`);
  expect(await violations(copy)).toEqual([]);
  await copy.close();
  await page.close();
});

test("the embed checks words and sends its event", async () => {
  const page = await browser.newPage();
  await page.goto(`${origin}/embed.html`);
  await page.evaluate(() => document.querySelector("#demo-claim vouch-claim:last-of-type").shadowRoot.querySelector(".mark").click());
  await page.waitForFunction(() => document.querySelector("#log li"));
  expect(await page.$eval("#log li", (node) => node.textContent)).toBe("vouch-verdict: refuted, “154 tonnes of cocaine were seized”");
  await page.close();
});

test("own documents and the article view work", async () => {
  const page = await browser.newPage();
  await page.goto(`${origin}/#article`);
  await page.waitForSelector("#article-text");
  await page.type("#article-text", "32,000 firearms were seized. Nine whales sang 4 songs.");
  await page.evaluate(() => document.querySelector("#view-article .button").click());
  await page.waitForSelector(".sentences > li");
  expect(await page.$$eval(".sentences > li", (items) => items.map(({ dataset }) => dataset.verdict))).toEqual(["supported", "not_enough_evidence"]);
  await page.close();
});

test("loaded once, it works when the server is gone", async () => {
  const page = await browser.newPage();
  await page.goto(origin);
  await page.waitForSelector("[data-state=ready]");
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await page.reload();
  expect(await ask(page, "154 tonnes of cocaine were seized")).toBe("Contradicted by the sources");
  await page.close();
});
