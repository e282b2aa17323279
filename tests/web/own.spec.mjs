// Own documents: a pack built in the browser, kept on the device.
import { accessible, expect, test } from "./watch.mjs";

const FILE = { name: "mine.txt", mimeType: "text/plain", buffer: Buffer.from("The toll was 40.") };

test("own documents are read, kept over a reload, asked, saved and removed", async ({ page }) => {
  await page.goto("/#documents");
  await expect(page.getByText("No collection yet.")).toBeVisible();
  await accessible(page);
  await page.getByLabel("Name of the collection").fill("Budget");
  await page.locator("#view-documents input[type=file]").setInputFiles(FILE);
  await expect(page.locator("li", { hasText: "Budget" })).toContainText("In use");
  await accessible(page);
  await page.getByRole("link", { name: "Check", exact: true }).click();
  await page.getByLabel("Type or paste a claim").fill("32,000 firearms seized");
  await expect(page.locator(".provenance")).toContainText("Checked against Budget");
  await expect(page).toHaveURL(/#claim=/);
  await page.reload();
  await expect(page.locator(".provenance")).toContainText("Checked against Budget");
  await page.goto("/#documents");
  await expect(page.locator("li", { hasText: "Budget" })).toContainText("In use");
  await page.locator("li", { hasText: "The documents that came with Vouch" }).getByRole("button", { name: "Check against it" }).click();
  await expect(page.locator("li", { hasText: "The documents that came with Vouch" })).toContainText("In use");
  await page.reload();
  await expect(page.locator("li", { hasText: "The documents that came with Vouch" })).toContainText("In use");
  await page.locator("li", { hasText: "Budget" }).getByRole("button", { name: "Check against it" }).click();
  await expect(page.locator("li", { hasText: "Budget" })).toContainText("In use");
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Save as a pack" }).click()]);
  expect(download.suggestedFilename()).toBe("Budget.pack");
  await page.getByRole("button", { name: "Remove" }).click();
  await expect(page.getByText("No collection yet.")).toBeVisible();
  await expect(page.locator("li", { hasText: "The documents that came with Vouch" })).toContainText("In use");
});

test("a chosen collection that the engine can no longer read gives way to the bundled documents", async ({ page }) => {
  await page.goto("/#documents");
  await page.locator("#view-documents input[type=file]").setInputFiles({ name: "old.pack", mimeType: "application/octet-stream", buffer: Buffer.from("another format") });
  await expect(page.locator("li", { hasText: "old" })).toBeVisible();
  await page.evaluate(() => localStorage.setItem("vouch-collection", "old"));
  await page.reload();
  await expect(page.locator("li", { hasText: "The documents that came with Vouch" })).toContainText("In use");
  await page.goto("/#claim=32%2C000%20firearms%20seized");
  await expect(page.locator(".provenance")).toContainText("Checked against example");
});

test("a file that is no text is refused by name", async ({ page }) => {
  await page.goto("/#documents");
  await page.locator("#view-documents input[type=file]").setInputFiles({ name: "photo.jpg", mimeType: "image/jpeg", buffer: Buffer.from("x") });
  await expect(page.getByRole("alert")).toContainText("`photo.jpg` could not be read");
});

test("a damaged pack is refused with the engine's reason", async ({ page }) => {
  await page.goto("/#documents");
  await page.locator("#view-documents input[type=file]").setInputFiles({ name: "broken.pack", mimeType: "application/octet-stream", buffer: Buffer.from("broken") });
  await page.locator("li", { hasText: "broken" }).getByRole("button", { name: "Check against it" }).click();
  await expect(page.locator("#view-documents .failure")).toContainText("not a pack");
  await page.getByRole("link", { name: "Check", exact: true }).click();
  await page.getByLabel("Type or paste a claim").fill("32,000 firearms seized");
  await expect(page.locator(".provenance")).toContainText("Checked against example");
});
