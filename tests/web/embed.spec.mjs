// The embed on a publisher's page, under strict policies and across origins.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { english } from "../../www/words/en.js";
import { spanish } from "../../www/words/es.js";
import { PAGE, STRICT, publisher } from "./publisher.mjs";
import { accessible, expect, still, test, watchPolicy, watchShifts } from "./watch.mjs";

for (const colorScheme of ["light", "dark"]) test.describe(colorScheme, () => {
test.use({ colorScheme });
test("the demo: words, box, frame and events work, axe finds nothing, nothing moves", async ({ page }) => {
  await watchShifts(page);
  await page.goto("/embed.html");
  await accessible(page);
  await page.locator("#demo-claim vouch-claim").last().getByRole("button").first().click();
  await expect(page.locator("#demo-claim").getByRole("heading", { name: "Contradicted by the sources" })).toBeVisible();
  await expect(page.locator("#log li")).toHaveText(["vouch-verdict: refuted, “154 tonnes of cocaine were seized”"]);
  await accessible(page);
  await page.keyboard.press("Escape");
  await page.locator("#demo-box").getByLabel("Check a claim").fill("32,000 firearms seized");
  await expect(page.locator("#demo-box").getByRole("heading", { name: "Supported by the sources" })).toBeVisible();
  await accessible(page);
  await page.getByRole("button", { name: "Check this text" }).click();
  await page.getByRole("button", { name: "2 sentences marked" }).click();
  await page.getByText("They also said that 154 tonnes").last().click();
  await expect(page.locator("vouch-article .reason")).toContainText("94 tonnes of cocaine");
  await accessible(page);
  await page.locator("#demo-frame").scrollIntoViewIfNeeded();
  await expect(page.frameLocator("#demo-frame").getByRole("heading", { name: "Supported by the sources" })).toBeVisible();
  await expect.poll(() => page.locator("#demo-frame").evaluate((frame) => frame.offsetHeight)).toBeGreaterThan(425);
  await still(page);
});
});

const CLAIMS = ["32,000 firearms seized", "154 tonnes of cocaine were seized", "17 million rounds and 90,000 firearms were seized", "The toll was 40", "Nine whales sang", "Hello there"];

for (const colorScheme of ["light", "dark"]) for (const [language, words] of [["en", english], ["es", spanish]]) test.describe(`${colorScheme}, ${language}`, () => {
  test.use({ colorScheme });
  test("every verdict in a publisher's text, the box and a marked article pass axe", async ({ browser, colorScheme: scheme }) => {
    const claims = CLAIMS.map((claim) => `<p>So <vouch-claim lang="${language}">${claim}</vouch-claim>.</p>`).join("");
    // The page's own ground is written out: axe takes it for white otherwise.
    const body = `<style>:root { color-scheme: light dark; background: Canvas }</style><script type="module" src="/vouch/vouch.js"></script><main><h1>News</h1>${claims}<vouch-checker>Check</vouch-checker><div data-vouch="article"><p>32,000 firearms were seized.</p><p>The toll was 40.</p></div></main>`;
    const site = await publisher({ "index.html": body }, undefined, language);
    const page = await browser.newPage({ colorScheme: scheme });
    await page.goto(site.origin);
    await accessible(page);
    for (const claim of await page.locator("vouch-claim").all()) {
      await claim.click();
      await expect(claim.locator(".report")).toBeVisible();
      await accessible(page);
      await page.keyboard.press("Escape");
    }
    await page.locator("vouch-checker input").fill(CLAIMS[1]);
    await expect(page.locator("vouch-checker").getByRole("heading", { name: words.refuted })).toBeVisible();
    await page.locator("vouch-article button").click();
    await page.getByRole("button", { name: words.marked.split("|")[1].replace("{n}", "2") }).click();
    for (const summary of await page.locator("vouch-article .list > details > summary").all()) await summary.click();
    await expect(page.locator("vouch-article .report")).toHaveCount(2);
    await accessible(page);
    await page.close();
    site.close();
  });
});

test("before a reader shows interest only the loader is fetched", async ({ page }) => {
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  const site = await publisher({ "index.html": '<script type="module" src="/vouch/vouch.js"></script><main><h1>News</h1><p><vouch-claim>32,000 firearms seized</vouch-claim></p><vouch-checker>Check</vouch-checker></main>' });
  const own = await page.context().browser().newPage();
  own.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await own.goto(site.origin, { waitUntil: "networkidle" });
  expect(asked.filter((path) => path !== "/favicon.ico")).toEqual(["/", "/vouch/vouch.js"]);
  expect(await own.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length])).toEqual(["", 0, 0]);
  await own.close();
  site.close();
});

/** Opens a publisher's page; answers what its elements report. */
async function visit(browser, site, path = "/") {
  const page = await browser.newPage();
  page.policy = await watchPolicy(page);
  await page.goto(site.origin + path);
  page.outcome = await page.evaluate(async () => {
    await customElements.whenDefined("vouch-claim");
    try {
      return (await document.querySelector("vouch-claim").check()).verdict;
    } catch ({ name, message }) {
      return `${name}: ${message}`;
    }
  });
  return page;
}

test("it works under the strictest policy, Trusted Types included", async ({ browser }) => {
  const site = await publisher({ "index.html": PAGE }, () => ({ "content-security-policy": STRICT }));
  const page = await visit(browser, site);
  expect(page.outcome).toBe("supported");
  expect(page.policy).toEqual([]);
  await page.close();
  site.close();
});

test("the page's policy need not allow WebAssembly when the worker comes without one", async ({ browser }) => {
  const site = await publisher({ "index.html": PAGE }, (path) => (path === "/" ? { "content-security-policy": STRICT.replace(" 'wasm-unsafe-eval'", "") } : {}));
  const page = await visit(browser, site);
  expect(page.outcome).toBe("supported");
  await page.close();
  site.close();
});

test("a policy that blocks WebAssembly everywhere is named with its fix, in the element and as an event", async ({ browser }) => {
  const site = await publisher({ "index.html": PAGE }, () => ({ "content-security-policy": STRICT.replace(" 'wasm-unsafe-eval'", "") }));
  const page = await visit(browser, site);
  expect(page.outcome).toContain("WasmBlocked: the page's Content-Security-Policy blocks WebAssembly: add 'wasm-unsafe-eval' to script-src");
  await page.locator("vouch-claim").click();
  await expect(page.getByText("WasmBlocked")).toBeVisible();
  await page.close();
  site.close();
});

test("a missing pack, a page in its place and another hash are named with their fix", async ({ browser }) => {
  const claim = (attributes) => PAGE.replace("<vouch-claim>", `<vouch-claim ${attributes}>`);
  const site = await publisher({
    "missing.html": claim('pack="/nothing.pack"'),
    "type.html": claim('pack="/missing.html"'),
    "hash.html": claim('pack="/vouch/sw.js" integrity="sha256-AAAA"'),
  });
  for (const [path, name] of [["/missing.html", "Missing"], ["/type.html", "WrongType"], ["/hash.html", "WrongHash"]]) {
    const page = await visit(browser, site, path);
    expect(page.outcome).toMatch(new RegExp(`^${name}: `));
    await page.close();
  }
  site.close();
});

test("attributes are observed while the page runs, and a filter hides other verdicts", async ({ browser }) => {
  const site = await publisher({ "index.html": PAGE });
  const page = await visit(browser, site);
  const claim = page.locator("vouch-claim");
  await claim.evaluate((node) => node.setAttribute("claim", "154 tonnes of cocaine were seized"));
  await expect.poll(() => claim.evaluate((node) => node.report?.verdict)).toBe("refuted");
  await expect(claim.locator(".mark")).toHaveAttribute("data-verdict", "refuted");
  await claim.evaluate((node) => node.setAttribute("verdict-filter", "supported"));
  await expect(claim.locator(".mark")).toHaveAttribute("data-verdict", "");
  await claim.evaluate((node) => { node.removeAttribute("verdict-filter"); node.lang = "es"; });
  await claim.click();
  await expect(page.getByRole("heading", { name: "Contradicho por las fuentes" })).toBeVisible();
  await page.close();
  site.close();
});

test("from another origin it runs on the page's thread, or in a worker file of the page's own", async ({ browser }) => {
  const ours = await publisher({}, () => ({ "access-control-allow-origin": "*" }));
  const theirs = await publisher({ "index.html": PAGE.replace("/vouch/vouch.js", `${ours.origin}/vouch/vouch.js`) });
  const page = await visit(browser, theirs);
  expect(page.outcome).toBe("supported");
  const worker = await page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name).find((name) => name.includes("/worker-")));
  writeFileSync(join(theirs.folder, "vouch-worker.js"), `import ${JSON.stringify(worker)};`);
  writeFileSync(join(theirs.folder, "own.html"), `<!doctype html><title>News</title>${PAGE.replace("/vouch/vouch.js", `${ours.origin}/vouch/vouch.js`).replace("<vouch-claim>", '<vouch-claim worker="/vouch-worker.js">')}`);
  const second = await visit(browser, theirs, "/own.html");
  expect(second.outcome).toBe("supported");
  expect(second.workers().length).toBe(1);
  await page.close();
  await second.close();
  ours.close();
  theirs.close();
});

test("a property set before the script arrives is kept", async ({ browser }) => {
  const site = await publisher({ "index.html": PAGE });
  const page = await browser.newPage();
  await page.addInitScript(() => document.addEventListener("readystatechange", () => {
    const claim = document.querySelector("vouch-claim");
    if (document.readyState === "interactive" && claim) claim.claim = "154 tonnes of cocaine were seized";
  }));
  await page.goto(site.origin);
  await page.evaluate(() => customElements.whenDefined("vouch-claim").then(() => document.querySelector("vouch-claim").check()));
  expect(await page.locator("vouch-claim").evaluate((node) => node.report.verdict)).toBe("refuted");
  await page.close();
  site.close();
});

test("a message from another window does not resize a frame", async ({ page }) => {
  await page.goto("/embed.html");
  await page.evaluate(() => window.postMessage({ "vouch-height": 3000 }, "*"));
  await page.locator("#demo-frame").scrollIntoViewIfNeeded();
  await expect(page.frameLocator("#demo-frame").getByRole("heading", { name: "Supported by the sources" })).toBeVisible();
  expect(await page.locator("#demo-frame").evaluate((frame) => frame.offsetHeight)).toBeLessThan(2000);
});

test("without script the words stay readable", async ({ browser }) => {
  // A sandboxed document has its scripts switched off, as a reader's browser may.
  const site = await publisher({}, () => ({ "content-security-policy": "sandbox" }));
  const page = await browser.newPage();
  await page.goto(`${site.origin}/vouch/embed.html`);
  await expect(page.locator("#demo-claim")).toContainText("32,000 firearms were seized in a year");
  await expect(page.getByRole("link", { name: "Check a claim with Vouch" })).toBeVisible();
  await page.close();
  site.close();
});
