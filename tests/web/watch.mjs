// What every test of a page watches: nothing foreign is asked, no policy is broken, nothing is thrown; and axe finds nothing.
import { expect, test as base } from "@playwright/test";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export const test = base.extend({
  page: async ({ page, baseURL }, use) => {
    const trouble = [];
    page.on("request", (request) => {
      const url = request.url();
      if (!url.startsWith(baseURL) && !url.startsWith("blob:") && !url.startsWith("data:")) trouble.push(`foreign request: ${url}`);
    });
    page.on("pageerror", (error) => trouble.push(`thrown: ${error.message}`));
    page.on("console", (message) => {
      if (/Content Security Policy|TrustedHTML|integrity/i.test(message.text())) trouble.push(message.text());
    });
    page.trouble = trouble;
    await use(page);
    expect(trouble).toEqual([]);
  },
});

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

export { expect };
