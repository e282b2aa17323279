// What every test of a page watches: nothing foreign is asked, no policy is broken, nothing is thrown; and axe finds nothing.
import { expect, test as base } from "@playwright/test";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export const test = base.extend({
  page: async ({ page, baseURL }, use) => {
    const trouble = await watchPolicy(page);
    page.on("request", (request) => {
      const url = request.url();
      if (!url.startsWith(baseURL) && !url.startsWith("blob:") && !url.startsWith("data:")) trouble.push(`foreign request: ${url}`);
    });
    page.on("pageerror", (error) => trouble.push(`thrown: ${error.message}`));
    page.trouble = trouble;
    await use(page);
    expect(trouble).toEqual([]);
  },
});

/** What a page's policies refuse from now on. Not every browser's console tells it, so the page is asked itself as well. */
export async function watchPolicy(page) {
  const broken = [];
  await page.addInitScript(() => addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => console.warn(`Content Security Policy: ${violatedDirective} refused ${blockedURI}`)));
  page.on("console", (message) => {
    // Every browser asks for an icon of its own accord; that is not the page's doing.
    if (/Content.Security.Policy|TrustedHTML|TrustedScript|integrity/i.test(message.text()) && !message.text().includes("/favicon.ico")) broken.push(message.text());
  });
  return broken;
}

/** axe-core finds nothing on the page as it is. */
export async function accessible(page) {
  // Evaluated through the debugger, which the page's policy does not bind.
  await page.evaluate(axe);
  const found = await page.evaluate(async () => {
    const { violations } = await window.axe.run(document, { resultTypes: ["violations"], runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join("\n")}`);
  });
  expect(found).toEqual([]);
}

/** Cuts the network for good: a file that nobody keeps cannot be had any more, by the page or by its service worker. */
export async function cutNetwork(page) {
  await page.context().setOffline(true);
  const answer = await page.evaluate(() => fetch("nobody-keeps-this", { cache: "no-store" }).then(({ status }) => `the server answered ${status}`, () => "no network"));
  expect(answer).toBe("no network");
}

/** Notes what moves on the page without the reader's doing, from its first frame on. `still` looks at the notes. */
export const watchShifts = (page) => page.addInitScript(noteShifts);

/** Nothing has moved on the page that the reader did not move. */
export async function still(page) {
  expect(await page.evaluate(() => window.shifts)).toEqual([]);
}

/** Runs in the page. A browser that does not measure shifts is watched frame by frame. */
function noteShifts() {
  window.shifts = [];
  if (PerformanceObserver.supportedEntryTypes.includes("layout-shift")) {
    const note = ({ hadRecentInput, sources }) => hadRecentInput || window.shifts.push(sources.map(({ node, previousRect, currentRect }) => `${node?.nodeName} ${node?.textContent} ${JSON.stringify([previousRect, currentRect])}`));
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type: "layout-shift", buffered: true });
    return;
  }
  // As Layout Instability has it: three pixels or more, in view, and not within half a second of a key or a click.
  let touched = -Infinity;
  for (const type of ["pointerdown", "keydown"]) addEventListener(type, () => (touched = performance.now()), true);
  let before = new Map();
  let scrolled = "";
  const look = () => {
    const now = new Map();
    for (const node of document.body?.querySelectorAll("*") ?? []) {
      const { x, y, width, height } = node.getBoundingClientRect();
      if (width && height && y + height > 0 && y < innerHeight) now.set(node, [x, y]);
    }
    const calm = scrolled === `${scrollX} ${scrollY}` && performance.now() - touched > 500;
    for (const [node, [x, y]] of calm ? now : []) {
      const [left, top] = before.get(node) ?? [x, y];
      if (Math.abs(x - left) >= 3 || Math.abs(y - top) >= 3) window.shifts.push(`${node.nodeName} ${node.textContent.slice(0, 40)} from ${[left, top]} to ${[x, y]}`);
    }
    [before, scrolled] = [now, `${scrollX} ${scrollY}`];
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

export { expect };
