// Offline: load once, cut the network; updates, failed updates, full and damaged caches.
import { execFileSync } from "node:child_process";
import { cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { STUB } from "./places.mjs";
import { serve } from "./server.mjs";
import { cutNetwork, expect, test } from "./watch.mjs";

const verdict = (page, words) => expect(page.getByRole("heading", { name: words })).toBeVisible();
const ready = (page) => expect(page.getByText("Ready offline")).toBeVisible();

test("loaded once, it works with the network cut, for a new claim as well", async ({ page }) => {
  await page.goto("/");
  await ready(page);
  await cutNetwork(page);
  await page.reload();
  await page.getByLabel("Type or paste a claim").fill("154 tonnes of cocaine were seized");
  await verdict(page, "Contradicted by the sources");
  await expect(page.locator("#offline")).toContainText("documents as of May 6, 2024 · 0123456789");
});

/** A copy of the site on a server of its own, which a test may change or stop. */
async function copy(headers) {
  const folder = join(tmpdir(), `vouch-${process.pid}-${Math.floor(performance.now())}`);
  cpSync(STUB, folder, { recursive: true });
  const server = await serve(folder, 0, headers);
  return { folder, server, origin: `http://127.0.0.1:${server.address().port}`, close: () => { server.closeAllConnections(); server.close(); rmSync(folder, { recursive: true }); } };
}

/** The same site with another engine and so another version. */
function publish(folder) {
  const stub = join(import.meta.dirname, "stub");
  const next = join(folder, "..", `vouch-next-${process.pid}`);
  cpSync(stub, next, { recursive: true });
  const engine = join(next, "vouch_wasm.js");
  writeFileSync(engine, readFileSync(engine, "utf8").replaceAll("The source says 94", "The newer source says 94"));
  execFileSync("node", [join(import.meta.dirname, "../../www/build.mjs"), "--pkg", next, "--packs", next, "--out", folder]);
  rmSync(next, { recursive: true });
}

test("new data waits for the reader, and the old cache goes when it is taken", async ({ browser }) => {
  const site = await copy();
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(site.origin);
  await ready(page);
  publish(site.folder);
  await page.goto(`${site.origin}/#claim=154%20tonnes%20of%20cocaine%20were%20seized`);
  await page.reload();
  await expect(page.locator(".reason", { hasText: "The source says 94" })).toBeVisible();
  await expect(page.getByText("New data is available.")).toBeVisible();
  await expect(page.locator(".reason", { hasText: "The source says 94" })).toBeVisible();
  await page.getByRole("button", { name: "Use it now" }).click();
  await expect(page.locator(".reason", { hasText: "The newer source says 94" })).toBeVisible();
  await expect.poll(() => page.evaluate(async () => (await caches.keys()).length)).toBe(1);
  await context.close();
  site.close();
});

test("an update that fails half-way leaves the old version working", async ({ browser }) => {
  const site = await copy();
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(site.origin);
  await ready(page);
  publish(site.folder);
  for (const name of readdirSync(site.folder)) if (/^worker-/.test(name)) rmSync(join(site.folder, name));
  await page.reload();
  await ready(page);
  await cutNetwork(page);
  await page.goto(`${site.origin}/#claim=154%20tonnes%20of%20cocaine%20were%20seized`);
  await page.reload();
  await verdict(page, "Contradicted by the sources");
  expect(await page.getByText("New data is available.").count()).toBe(0);
  await context.close();
  site.close();
});

test("a damaged copy in the cache heals", async ({ page }) => {
  await page.goto("/");
  await ready(page);
  await page.evaluate(async () => {
    const cache = await caches.open((await caches.keys())[0]);
    const key = (await cache.keys()).find(({ url }) => url.endsWith(".pack"));
    await cache.put(key, new Response("damaged"));
  });
  await page.reload();
  await page.getByLabel("Type or paste a claim").fill("154 tonnes of cocaine were seized");
  await verdict(page, "Contradicted by the sources");
  const kept = await page.evaluate(async () => (await (await caches.match((await (await caches.open((await caches.keys())[0])).keys()).find(({ url }) => url.endsWith(".pack")))).text()));
  expect(kept).toBe("stub");
});

test("without room for the cache the page works and says that it needs the network", async ({ browser, browserName }) => {
  const site = await copy();
  const context = await browser.newContext();
  const page = await context.newPage();
  if (browserName === "chromium") {
    const session = await context.newCDPSession(page);
    await session.send("Storage.overrideQuotaForOrigin", { origin: site.origin, quotaSize: 1000 });
  } else {
    // Other browsers cannot be given a small disk, so the cache is told to behave as on one.
    const script = join(site.folder, "sw.js");
    writeFileSync(script, `Cache.prototype.addAll = () => Promise.reject(new DOMException("no room", "QuotaExceededError"));\n${readFileSync(script, "utf8")}`);
  }
  await page.goto(site.origin);
  await page.getByLabel("Type or paste a claim").fill("32,000 firearms seized");
  await verdict(page, "Supported by the sources");
  await expect(page.getByText("Needs the network")).toBeVisible();
  await context.close();
  site.close();
});

test("other caches of the origin are left alone", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL });
  const page = await context.newPage();
  await page.goto("/embed.html");
  await page.evaluate(async () => { await caches.open("somebody-else"); await caches.open("vouch-old"); });
  await page.goto("/");
  await ready(page);
  await expect.poll(() => page.evaluate(() => caches.keys())).not.toContain("vouch-old");
  expect(await page.evaluate(() => caches.keys())).toContain("somebody-else");
  await context.close();
});

test("the single file works from a disk", async ({ browser }) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const trouble = [];
  page.on("request", (request) => { if (!request.url().startsWith("file:")) trouble.push(request.url()); });
  page.on("console", (message) => trouble.push(message.text()));
  page.on("pageerror", (error) => trouble.push(error.message));
  await page.goto(`file://${join(STUB, "vouch.html")}`);
  await page.getByLabel("Type or paste a claim").fill("154 tonnes of cocaine were seized");
  await verdict(page, "Contradicted by the sources");
  expect(trouble).toEqual([]);
  await context.close();
});
