// Measures a built site in Chromium and prints JSON: node tests/web/measure.mjs [FOLDER OF THE SITE]
// Bytes are brotli 11 of what the browser asked for; times are medians of five.
import { chromium } from "@playwright/test";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, resolve } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { claims } from "../wasm/claims.mjs";
import { SITE } from "./places.mjs";
import { TYPES } from "./server.mjs";

const site = resolve(process.argv[2] ?? SITE);
const engine = resolve(site, "../pkg");
const CLAIM = "154 tonnes of cocaine were seized";
const compressed = new Map();
const packed = (path) => {
  const file = path.startsWith("/pkg/") ? join(engine, path.slice(5)) : join(site, path);
  if (!compressed.has(path)) compressed.set(path, brotliCompressSync(path === "/pkg/index.html" ? "<!doctype html>" : readFileSync(file)));
  return compressed.get(path);
};

/** Serves compressed files and notes what was asked. */
const asked = [];
const server = createServer((request, response) => {
  let path = new URL(request.url, "http://x").pathname;
  if (path.endsWith("/")) path += "index.html";
  try {
    const body = packed(path);
    asked.push(path);
    response.writeHead(200, { "content-type": TYPES[extname(path)] ?? "application/octet-stream", "content-encoding": "br", "content-length": body.length, "cache-control": "max-age=600" }).end(body);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((done) => server.listen(0, "127.0.0.1", done));
const origin = `http://127.0.0.1:${server.address().port}`;
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--disable-gpu"] });
const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];
const percentile = (values, share) => values.sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))];

/** From now on pages note when the first element that `selector` names is painted. */
const noteFirst = (context, selector) => context.addInitScript((wanted) => {
  window.painted = new Promise((done) => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector(wanted)) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => done(performance.now())));
    });
    observer.observe(document, { childList: true, subtree: true });
  });
}, selector);

/** A first visit to a permalink, until the verdict is painted. */
async function visit(context, throttle) {
  const page = await context.newPage();
  if (throttle) {
    const session = await context.newCDPSession(page);
    await session.send("Network.enable");
    // Lighthouse's "Slow 4G" as the developer tools apply it.
    await session.send("Network.emulateNetworkConditions", { offline: false, latency: 562.5, downloadThroughput: (1.51 * 1e6) / 8, uploadThroughput: (0.675 * 1e6) / 8 });
  }
  await page.addInitScript(() => {
    // Until the first verdict only: what the service worker keeps afterwards is not part of it.
    navigator.serviceWorker.register = () => new Promise(() => {});
  });
  await page.goto(`${origin}/#claim=${encodeURIComponent(CLAIM)}`);
  const time = await page.evaluate(() => window.painted);
  const chain = await page.evaluate(() => performance.getEntriesByType("resource").map(({ name, initiatorType, startTime, responseEnd }) => ({ name, initiatorType, startTime, responseEnd })));
  return { page, time, chain };
}

/** Depth after the HTML: a request that starts after another has ended may wait for it; preloads start with the page. */
function depth(chain) {
  const levels = [];
  for (const entry of chain.sort((a, b) => a.startTime - b.startTime)) {
    const before = levels.filter(({ responseEnd }) => responseEnd <= entry.startTime).map(({ level }) => level);
    levels.push({ ...entry, level: 1 + Math.max(0, ...before) });
  }
  return Math.max(...levels.map(({ level }) => level));
}

const cold = [];
const slow = [];
let chain = [];
let files = [];
for (let run = 0; run < 5; run++) {
  for (const [list, throttle] of [[cold, false], [slow, true]]) {
    const context = await browser.newContext();
    await noteFirst(context, "h2.verdict");
    asked.length = 0;
    const seen = await visit(context, throttle);
    if (throttle) {
      chain = seen.chain;
      files = [...asked].filter((path) => !path.includes("/icons/") && path !== "/manifest.webmanifest");
    }
    list.push(seen.time);
    await context.close();
  }
}

const context = await browser.newContext();
await noteFirst(context, ".examples button");
const page = await context.newPage();
await page.goto(origin);
await page.locator("[data-state=ready]").waitFor();
await context.setOffline(true);
const offline = [];
for (let run = 0; run < 5; run++) {
  await page.goto("about:blank");
  await page.goto(origin);
  offline.push(await page.evaluate(() => window.painted));
}
// From the key to the frame that shows the changed report.
await page.evaluate(() => {
  window.keys = [];
  const field = document.getElementById("field");
  field.addEventListener("input", () => {
    const began = performance.now();
    const observer = new MutationObserver(() => {
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => window.keys.push(performance.now() - began)));
    });
    observer.observe(document.getElementById("answer"), { childList: true });
  });
});
const field = page.locator("#field");
for (const claim of [CLAIM, "32,000 firearms seized over the past year"]) {
  await field.fill("");
  await field.pressSequentially(claim, { delay: 60 });
}
await page.waitForTimeout(300);
const keys = await page.evaluate(() => window.keys);

/** One check after the other on the page's own thread, in milliseconds. */
const bench = await browser.newPage();
await bench.goto(`${origin}/pkg/`);
const pack = files.find((path) => path.endsWith(".pack"));
const checks = await bench.evaluate(async ({ claims, pack }) => {
  const engine = await import("/pkg/vouch_wasm.js");
  const module = await WebAssembly.compileStreaming(fetch("/pkg/vouch_wasm_bg.wasm"));
  await engine.default({ module_or_path: module });
  const english = new Uint8Array(WebAssembly.Module.customSections(module, "en")[0]);
  const checker = new engine.Checker(new Uint8Array(await (await fetch(pack)).arrayBuffer()), english);
  const times = [];
  for (let round = 0; round < 60; round += 1) {
    for (const claim of claims) {
      const start = performance.now();
      checker.check(claim);
      times.push(performance.now() - start);
    }
  }
  return times;
}, { claims, pack });
await browser.close();
server.close();

const kilobytes = (paths) => Math.round(paths.reduce((sum, path) => sum + packed(path).length, 0) / 100) / 10;
console.log(JSON.stringify({
  files: Object.fromEntries(files.map((path) => [path, packed(path).length])),
  first_verdict_bytes_kb: kilobytes([...new Set(files)]),
  requests: files.length,
  depth_after_html: depth(chain.filter(({ name }) => !name.includes("/icons/") && !name.endsWith(".webmanifest"))),
  loader_bytes: packed("/vouch.js").length,
  first_verdict_ms: Math.round(median(cold)),
  first_verdict_slow_4g_ms: Math.round(median(slow)),
  offline_ready_ms: Math.round(median(offline)),
  check_p95_ms: Math.round(percentile(checks, 0.95) * 10) / 10,
  keystroke_p95_ms: Math.round(percentile(keys, 0.95) * 10) / 10,
}, null, 2));
