// The built site with the real engine and the bundled documents.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { SITE } from "./places.mjs";
import { accessible, cutNetwork, expect, test } from "./watch.mjs";

const field = (page) => page.getByLabel("Type or paste a claim");

test("“32,000 firearms seized” is supported by the marked sentence of a named document", async ({ page }) => {
  await page.goto("/");
  await field(page).fill("32,000 firearms seized");
  await expect(page.getByRole("heading", { name: "Supported by the sources" })).toBeVisible();
  const citation = page.locator(".citation").first();
  await expect(citation.locator("blockquote")).toContainText("have seized over 32,000 firearms and 17 million rounds of ammunition over the past year");
  await expect(citation.locator("mark").first()).toContainText("over 32,000 firearms");
  await expect(citation.locator("cite")).toHaveText("Mexico-U.S. security talks focus on weapons and fentanyl trafficking");
  await expect(citation).toContainText("Mexico News Daily");
  await accessible(page);
});

test("“154 tonnes of cocaine were seized” is contradicted with both figures", async ({ page }) => {
  await page.goto("/");
  await field(page).fill("154 tonnes of cocaine were seized");
  await expect(page.getByRole("heading", { name: "Contradicted by the sources" })).toBeVisible();
  const row = page.locator(".facets tr[data-outcome=differs]").first();
  await expect(row).toContainText("154 tonnes of cocaine");
  await expect(row).toContainText("94 tonnes of cocaine");
  await expect(page.locator(".citation mark", { hasText: "94 tonnes of cocaine" })).toBeVisible();
  await expect(page.locator("svg.axis")).toBeVisible();
  await accessible(page);
});

test("a date that decides is drawn on a line", async ({ page }) => {
  await page.goto("/");
  await field(page).fill("The High-Level Security Dialogue was held on October 12, 2023");
  await expect(page.getByRole("heading", { name: "Contradicted by the sources" })).toBeVisible();
  await expect(page.getByRole("img", { name: "Claim: October 12, 2023. Source: October 5, 2023. They do not meet." })).toBeVisible();
});

test("a claim with two parts is partly supported, and one sentence is cited once", async ({ page }) => {
  await page.goto("/");
  await field(page).fill("Authorities seized 17 million rounds of ammunition and 90,000 firearms.");
  await expect(page.getByRole("heading", { name: "Partly supported" })).toBeVisible();
  await expect(page.locator(".parts li")).toHaveCount(2);
  await expect(page.locator(".citation", { hasText: "have seized" })).toHaveCount(1);
});

test("loaded once, it works with the network cut", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByText("Ready offline")).toBeVisible();
  await cutNetwork(page);
  await page.reload();
  await field(page).fill("154 tonnes of cocaine were seized");
  await expect(page.getByRole("heading", { name: "Contradicted by the sources" })).toBeVisible();
});

test("the empty page names the documents, and every example gets a verdict", async ({ page }) => {
  await page.goto("/");
  await expect(page.locator(".holds li")).toHaveCount(5);
  const examples = await page.locator(".examples button").allTextContents();
  expect(examples.length).toBeGreaterThan(0);
  for (const claim of examples) {
    await field(page).fill(claim);
    await expect(page.locator(".report .verdict")).toBeVisible();
    await field(page).fill("");
  }
});

test("what Vouch read is shown with the amounts in it", async ({ page }) => {
  await page.goto("/#claim=32%2C000%20firearms%20seized%20in%20October%202023");
  await page.getByText("What Vouch read in this claim").click();
  await expect(page.locator(".reading .words [data-kind=quantities]")).toContainText("32,000 firearms");
  await expect(page.locator(".reading .words [data-kind=dates]")).toHaveText("October 2023");
});

test("a Spanish claim fetches the Spanish model, and only then", async ({ page }) => {
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  page.context().on("request", (request) => asked.push(request.url()));
  await page.goto("/");
  await field(page).fill("154 tonnes of cocaine were seized");
  await expect(page.locator(".report .verdict")).toBeVisible();
  expect(asked.filter((url) => /es-\w+\.bin/.test(url))).toEqual([]);
  await field(page).fill("Se incautaron 154 toneladas de cocaína el año pasado");
  await expect(page.locator(".report .verdict")).toBeVisible();
  await expect.poll(() => asked.some((url) => /es-\w+\.bin/.test(url))).toBe(true);
});

test("an article of the corpus's own words is found to be supported, and its pieces keep their places", async ({ page }) => {
  await page.goto("/#article");
  await page.getByLabel("The article’s text").fill("Mexico and the United States have seized over 32,000 firearms. 154 tonnes of cocaine were seized.");
  await page.getByRole("button", { name: "Check the article" }).click();
  await expect(page.locator(".marked a[data-verdict=supported]")).toContainText("over 32,000 firearms");
  await expect(page.locator(".marked a[data-verdict=refuted]")).toContainText("154 tonnes of cocaine");
});

test("browse shows the five documents and leads to a statement's place", async ({ page }) => {
  await page.goto("/#browse");
  await expect(page.locator(".document")).toHaveCount(5);
  await page.getByLabel("Search in the documents").fill("94 tonnes cocaine");
  await page.getByRole("link", { name: "Read in the document" }).first().click();
  await expect(page.locator(".full mark")).toContainText("94 tonnes of cocaine");
  await accessible(page);
});

test("own documents are checked against", async ({ page }) => {
  await page.goto("/#documents");
  await page.locator("#view-documents input[type=file]").setInputFiles({ name: "council.txt", mimeType: "text/plain", buffer: Buffer.from("The council bought 40 buses on Monday.\n") });
  await expect(page.locator("li", { hasText: "My documents" })).toContainText("In use");
  await page.getByRole("link", { name: "Check", exact: true }).click();
  await field(page).fill("The council bought 60 buses.");
  await expect(page.getByRole("heading", { name: "Contradicted by the sources" })).toBeVisible();
  await expect(page.locator(".citation blockquote")).toContainText("40 buses");
});

test("the embed's demo works on the real engine", async ({ page }) => {
  await page.goto("/embed.html");
  await page.locator("#demo-claim vouch-claim").last().getByRole("button").first().click();
  await expect(page.locator("#demo-claim").getByRole("heading", { name: "Contradicted by the sources" })).toBeVisible();
  await accessible(page);
});

test("the single file works from a disk", async ({ browser }) => {
  const page = await browser.newPage();
  await page.goto(`file://${join(SITE, "vouch.html")}`);
  await field(page).fill("154 tonnes of cocaine were seized");
  await expect(page.getByRole("heading", { name: "Contradicted by the sources" })).toBeVisible();
  await page.close();
});

for (const [part, place] of [["module", (bytes) => bytes.length >> 1], ["model", (bytes) => bytes.length - 1]]) {
  test(`an engine whose ${part} is damaged in the cache heals`, async ({ page }) => {
    await page.goto("/");
    await expect(page.getByText("Ready offline")).toBeVisible();
    const original = readFileSync(join(SITE, readdirSync(SITE).find((name) => /^vouch-.*\.wasm$/.test(name))));
    await page.evaluate(async (at) => {
      const cache = await caches.open((await caches.keys())[0]);
      const key = (await cache.keys()).find(({ url }) => url.endsWith(".wasm"));
      const bytes = new Uint8Array(await (await cache.match(key)).arrayBuffer());
      bytes[at] ^= 1;
      await cache.put(key, new Response(bytes, { headers: { "content-type": "application/wasm" } }));
    }, place(original));
    await page.reload();
    await field(page).fill("154 tonnes of cocaine were seized");
    await expect(page.getByRole("heading", { name: "Contradicted by the sources" })).toBeVisible();
    const kept = await page.evaluate(async () => {
      const cache = await caches.open((await caches.keys())[0]);
      const key = (await cache.keys()).find(({ url }) => url.endsWith(".wasm"));
      const digest = await crypto.subtle.digest("SHA-256", await (await cache.match(key)).arrayBuffer());
      return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    });
    expect(kept).toBe(createHash("sha256").update(original).digest("hex"));
  });
}

test("everything that is kept for offline use is there, under its hash", async () => {
  const list = JSON.parse(readFileSync(join(SITE, "sw.js"), "utf8").match(/\{"version".*?\]\}/)[0]);
  for (const { url, integrity } of list.files) {
    const bytes = readFileSync(join(SITE, url === "./" ? "index.html" : url));
    expect(`sha256-${createHash("sha256").update(bytes).digest("base64")}`).toBe(integrity);
  }
});
