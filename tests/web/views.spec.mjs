// Every view in each of its states, in both languages and both colour schemes: axe finds nothing.
import { english } from "../../www/words/en.js";
import { spanish } from "../../www/words/es.js";
import { accessible, expect, test } from "./watch.mjs";

const TEXT = "Officials met.\n\n32,000 firearms were seized. They said that 154 tonnes of cocaine were seized. 17 million rounds and 90,000 firearms were found. The toll was 40. Nine whales sang 4 songs.";
const file = (name, text) => ({ name, mimeType: "text/plain", buffer: Buffer.from(text) });

for (const colorScheme of ["light", "dark"]) {
  for (const [locale, words] of Object.entries({ "en-US": english, "es-MX": spanish })) {
    test.describe(`${colorScheme}, ${locale}`, () => {
      test.use({ colorScheme, locale });
      const many = (key, n) => words[key].split("|").at(-1).replaceAll(/\{(n|done)\}/g, n);

      test("the article view, before, during and after", async ({ page }) => {
        await page.goto("/#article");
        expect(await page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches)).toBe(colorScheme === "dark");
        const [text, check] = [page.getByLabel(words.articleLabel), page.getByRole("button", { name: words.articleCheck })];
        await accessible(page);
        await text.fill("7 cats sat. ".repeat(20_000));
        await check.click();
        await expect(page.getByRole("progressbar")).toBeVisible();
        await accessible(page);
        await page.reload();
        await text.fill(TEXT);
        await check.click();
        await expect(page.getByText(many("articleProgress", 5))).toBeVisible();
        await accessible(page);
        for (const summary of await page.locator(".sentences > li > details > summary").all()) await summary.click();
        await expect(page.locator(".sentences .report")).toHaveCount(5);
        await page.locator(".filters button").nth(1).click();
        await accessible(page);
        await page.locator(".filters button").first().click();
        await accessible(page);
      });

      test("the browse view, searched and opened", async ({ page }) => {
        await page.goto("/#browse");
        await expect(page.locator(".document")).toHaveCount(2);
        await page.locator(".statement summary").first().click();
        await accessible(page);
        await page.getByLabel(words.search).fill("tonnes cocaine");
        await page.getByRole("link", { name: words.readDocument }).click();
        await expect(page.locator(".full mark")).toBeVisible();
        await accessible(page);
        await page.getByLabel(words.search).fill("zebra");
        await expect(page.getByText(words.noResults)).toBeVisible();
        await accessible(page);
      });

      test("the reader's own documents, refused and kept", async ({ page }) => {
        await page.goto("/#documents");
        await expect(page.getByText(words.documentsNone)).toBeVisible();
        await accessible(page);
        const choose = page.locator("#view-documents input[type=file]");
        await choose.setInputFiles(file("photo.jpg", "x"));
        await expect(page.getByRole("alert")).toContainText("photo.jpg");
        await accessible(page);
        await choose.setInputFiles(file("mine.txt", "The toll was 40."));
        await expect(page.locator("li", { hasText: words.documentsDefault })).toContainText(words.documentsUsed);
        await choose.setInputFiles(file("broken.pack", "broken"));
        await page.locator("li", { hasText: "broken" }).getByRole("button", { name: words.documentsUse }).click();
        await expect(page.locator("#view-documents .failure")).toBeVisible();
        await accessible(page);
      });

      test("what the check view says beside its verdicts", async ({ page }) => {
        await page.goto("/");
        await page.getByLabel(words.fieldLabel).fill("7 cats sat on the mat. ".repeat(100).trim());
        await expect(page.getByRole("alert")).toBeVisible();
        await accessible(page);
        await page.goto("about:blank");
        await page.goto("/#claim=32%2C000%20firearms%20seized&pack=sha256-999999999999");
        await expect(page.locator(".notice")).toContainText("9999999999");
        await page.getByText(words.showParagraph).click();
        await page.getByText(words.reviewTitle).click();
        await page.getByLabel(words.reviewBy).fill("Example Daily");
        await page.getByLabel(words.reviewUrl).fill("https://news.example/review");
        await page.getByLabel(words.confirm).check();
        await page.getByRole("button", { name: words.makeReview }).click();
        await expect(page.locator("pre")).toBeVisible();
        await accessible(page);
      });

      test("the page when a part cannot be had", async ({ page }) => {
        await page.route("**/*.pack", (route) => route.abort());
        await page.goto("/");
        await expect(page.getByText(words.failed)).toBeVisible();
        await accessible(page);
      });

      test("the frame for sites that strip scripts", async ({ page }) => {
        await page.goto("/frame.html#claim=154%20tonnes%20of%20cocaine%20were%20seized");
        await expect(page.getByRole("heading", { name: english.refuted })).toBeVisible();
        await accessible(page);
      });
    });
  }
}
