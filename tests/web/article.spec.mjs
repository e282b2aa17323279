// The article view: sentences found, checked with a bar that can be cancelled, marked, listed, exported.
import { readFileSync } from "node:fs";
import { accessible, expect, test } from "./watch.mjs";

const TEXT = "Officials met.\n\n32,000 firearms were seized. They said that 154 tonnes of cocaine were seized. Nine whales sang 4 songs.";

async function check(page) {
  await page.goto("/#article");
  await page.getByLabel("The article’s text").fill(TEXT);
  await page.getByRole("button", { name: "Check the article" }).click();
  await expect(page.getByText("3 of 3 sentences checked")).toBeVisible();
}

test("an article's checkable sentences are checked, listed, filtered and marked", async ({ page }) => {
  await check(page);
  await accessible(page);
  await expect(page.locator(".sentences > li")).toHaveCount(3);
  await page.getByRole("button", { name: "Contradicted by the sources 1" }).click();
  await expect(page.locator(".sentences > li:visible")).toHaveCount(1);
  await page.locator(".marked a", { hasText: "32,000 firearms" }).click();
  await expect(page.locator(".sentences details[open] .reason")).toHaveText("The source says over 32,000 firearms were seized.");
  await accessible(page);
  expect(await page.locator(".marked").evaluate((node) => node.textContent.replace(/(Supported|Contradicted) by the sources: |Not in the sources: /g, ""))).toBe(TEXT);
});

test("the check of an article can be stopped", async ({ page }) => {
  await page.goto("/#article");
  await page.getByLabel("The article’s text").fill("7 cats sat. ".repeat(20_000));
  await page.getByRole("button", { name: "Check the article" }).click();
  await page.getByRole("button", { name: "Stop" }).click();
  await expect(page.getByText(/^Stopped after [\d,]+ of 20,000 sentences\.$/)).toBeVisible();
});

test("an article is exported as CSV, JSON and a page of its own", async ({ page, browser }) => {
  await check(page);
  const saved = async (name) => {
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).click()]);
    return download.path();
  };
  const csv = readFileSync(await saved("Save as CSV"), "utf8").trim().split("\r\n");
  expect(csv).toHaveLength(4);
  expect(csv[2]).toContain('"refuted","Contradicted by the sources"');
  const json = JSON.parse(readFileSync(await saved("Save as JSON"), "utf8"));
  for (const { sentence, span } of json.sentences) expect(json.text.slice(...span)).toBe(sentence);
  const report = await browser.newPage();
  await report.setContent(readFileSync(await saved("Save as a report"), "utf8"));
  await expect(report.getByRole("heading", { name: "Contradicted by the sources" })).toBeVisible();
  await accessible(report);
  await report.close();
});

test("a text file is opened, another file is refused by name", async ({ page }) => {
  await page.goto("/#article");
  const choose = page.locator("#view-article input[type=file]");
  await choose.setInputFiles({ name: "notes.txt", mimeType: "text/plain", buffer: Buffer.from(TEXT) });
  await expect(page.getByLabel("The article’s text")).toHaveValue(TEXT);
  await choose.setInputFiles({ name: "photo.jpg", mimeType: "image/jpeg", buffer: Buffer.from("x") });
  await expect(page.getByRole("alert")).toContainText("photo.jpg");
});

test("of a web page only the article is taken, and nothing of it runs or loads", async ({ page }) => {
  await page.goto("/#article");
  const html = "<title>T</title><script>window.ran = true</script><nav><p>Menu of 7 things</p></nav><main><h1>Seizures</h1><p>32,000 <b>firearms</b>\n were seized.</p><img src='https://elsewhere.example/x.png'></main><footer><p>Footer</p></footer>";
  await page.locator("#view-article input[type=file]").setInputFiles({ name: "page.html", mimeType: "text/html", buffer: Buffer.from(html) });
  await expect(page.getByLabel("The article’s text")).toHaveValue("Seizures\n\n32,000 firearms were seized.");
  expect(await page.evaluate(() => window.ran)).toBeUndefined();
});

test("browse shows every document, finds words, and leads to their place", async ({ page }) => {
  await page.goto("/#browse");
  await expect(page.locator(".document")).toHaveCount(2);
  await accessible(page);
  await page.getByLabel("Search in the documents").fill("tonnes cocaine");
  await expect(page.locator("#view-browse [role=status]")).toHaveText("1 statement");
  await page.getByRole("link", { name: "Read in the document" }).click();
  await expect(page.locator(".full mark")).toContainText("94 tonnes of cocaine");
  await accessible(page);
  await page.getByLabel("Search in the documents").fill("zebra");
  await expect(page.getByText("No statement has these words.")).toBeVisible();
});
