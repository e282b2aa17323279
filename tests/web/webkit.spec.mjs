// The main paths of page and embed in WebKit. It has no network to cut and nothing that watches requests from outside, and
// Playwright cannot drive it, so the other tests do not run here.
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { SITE, STUB } from "./places.mjs";
import { PAGE, STRICT, publisher } from "./publisher.mjs";
import { serve } from "./server.mjs";
import { openWebKit } from "./webkit.mjs";

test.describe.configure({ mode: "serial" });
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const STATES = [
  ["32,000 firearms seized", "Supported by the sources"],
  ["154 tonnes of cocaine were seized", "Contradicted by the sources"],
  ["17 million rounds and 90,000 firearms were seized", "Partly supported"],
  ["The toll was 40", "The sources disagree"],
  ["Nine whales sang", "Not in the sources"],
  ["Hello there", "Nothing to check"],
];
let webkit;
const servers = [];

test.beforeAll(async () => void (webkit = await openWebKit()));
test.afterAll(async () => {
  await webkit?.close();
  for (const server of servers) server.close();
});

/** Serves a folder; answers its address. */
async function site(folder) {
  const server = await serve(folder, 0);
  const close = () => { server.closeAllConnections(); server.close(); };
  servers.push({ close });
  return { origin: `http://127.0.0.1:${server.address().port}`, close };
}

/** The text of the first thing a selector finds, once it is there. */
const text = (selector) => webkit.run((wanted) => document.querySelector(wanted)?.textContent ?? "", selector);
const shows = (selector, words) => expect.poll(() => text(selector)).toContain(words);

/** Writes a claim into the field of the page. */
const ask = (claim) => webkit.run((words) => {
  const field = document.getElementById("field");
  field.value = words;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}, claim);

/** axe-core finds nothing on the page as it is. */
async function accessible() {
  const found = await webkit.run(`async () => {
    ${axe}
    const { violations } = await window.axe.run(document, { resultTypes: ["violations"], runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] });
    return violations.map(({ id, nodes }) => id + ": " + nodes.map(({ html, failureSummary }) => html + " " + failureSummary).join("\\n"));
  }`);
  expect(found).toEqual([]);
}

test("every verdict has its word, in both languages, and axe finds nothing", async () => {
  const { origin } = await site(STUB);
  await webkit.visit(origin);
  await shows("#start h2", "Try one");
  await accessible();
  for (const [claim, words] of STATES) {
    await ask(claim);
    await shows(".report .verdict", words);
    await accessible();
  }
  await webkit.run(() => document.querySelector('[data-language="es"]').click());
  await shows(".report .verdict", "Nada que verificar");
  await accessible();
  await webkit.run(() => document.querySelector('[data-language="en"]').click());
});

test("the page is used by keyboard alone", async () => {
  const { origin } = await site(STUB);
  await webkit.visit(origin);
  await shows("#start h2", "Try one");
  await webkit.type("/");
  await webkit.type("154 tonnes of cocaine were seized");
  await shows(".report .verdict", "Contradicted by the sources");
  await webkit.type("{Escape}");
  await shows("#start h2", "Try one");
});

test("an article is checked and marked", async () => {
  const { origin } = await site(STUB);
  await webkit.visit(`${origin}/#article`);
  await webkit.run(() => {
    const field = document.getElementById("article-text");
    field.value = "32,000 firearms were seized. Nine whales sang 4 songs.";
    field.dispatchEvent(new Event("input", { bubbles: true }));
    document.querySelector("#view-article .button").click();
  });
  await shows(".sentences", "Supported by the sources");
  expect(await webkit.run(() => [...document.querySelectorAll(".marked a")].map(({ dataset }) => dataset.verdict))).toEqual(["supported", "not_enough_evidence"]);
  await accessible();
});

test("own documents are read, and kept over a reload", async () => {
  const path = join(mkdtempSync(join(tmpdir(), "vouch-webkit-")), "mine.txt");
  writeFileSync(path, "The toll was 40.");
  const { origin } = await site(STUB);
  await webkit.visit(`${origin}/#documents`);
  await shows("#view-documents", "No collection yet.");
  await webkit.choose("#view-documents input[type=file]", path);
  await expect.poll(() => text("#view-documents li:nth-child(2)")).toMatch(/My documents.*In use/);
  await webkit.reload();
  await shows("#view-documents li:nth-child(2)", "My documents");
  await accessible();
});

test("the embed checks words, sends its event, and works under the strictest policy", async () => {
  const { origin } = await site(STUB);
  await webkit.visit(`${origin}/embed.html`);
  await webkit.run(() => document.querySelector("#demo-claim vouch-claim:last-of-type").shadowRoot.querySelector(".mark").click());
  await shows("#log li", "vouch-verdict: refuted, “154 tonnes of cocaine were seized”");
  await accessible();
  const strict = await publisher({ "index.html": PAGE }, () => ({ "content-security-policy": STRICT }));
  await webkit.visit(strict.origin);
  expect(await webkit.run(async () => {
    await customElements.whenDefined("vouch-claim");
    return (await document.querySelector("vouch-claim").check()).verdict;
  })).toBe("supported");
  strict.close();
});

test("loaded once, it works when the server is gone", async () => {
  const { origin, close } = await site(STUB);
  await webkit.visit(origin);
  await shows("#offline", "Ready offline");
  close();
  await webkit.reload();
  await ask("154 tonnes of cocaine were seized");
  await shows(".report .verdict", "Contradicted by the sources");
});

test("the real engine answers, in Spanish too, and the single file works from a disk", async () => {
  test.skip(Boolean(process.env.VOUCH_STUB_ONLY), "VOUCH_STUB_ONLY is set");
  const { origin } = await site(SITE);
  for (const address of [origin, `file://${join(SITE, "vouch.html")}`]) {
    await webkit.visit(address);
    await expect.poll(() => text("#start h2")).not.toBe("");
    await ask("154 tonnes of cocaine were seized");
    await shows(".report .verdict", "Contradicted by the sources");
    await shows(".citation blockquote", "94 tonnes of cocaine");
    await accessible();
    await ask("Se incautaron 154 toneladas de cocaína el año pasado");
    await expect.poll(() => webkit.run(() => document.querySelector(".reason")?.lang ?? "")).toBe("es");
  }
});
