// Every state of the page, on an engine that can be talked into each.
import { accessible, expect, still, test, watchShifts } from "./watch.mjs";

const STATES = [
  ["32,000 firearms seized", "Supported by the sources", "Respaldado por las fuentes"],
  ["154 tonnes of cocaine were seized", "Contradicted by the sources", "Contradicho por las fuentes"],
  ["17 million rounds and 90,000 firearms were seized", "Partly supported", "Respaldado en parte"],
  ["The toll was 40", "The sources disagree", "Las fuentes no coinciden"],
  ["The dialogue was held on October 8, 2021", "Contradicted by the sources", "Contradicho por las fuentes"],
  ["Nine whales sang", "Not in the sources", "No está en las fuentes"],
  ["Hello there", "Nothing to check", "Nada que verificar"],
];

const LANGUAGES = {
  "en-US": { column: 1, label: "Type or paste a claim", holds: "What it can check", reading: "What Vouch read in this claim", review: "Draft a ClaimReview" },
  "es-MX": { column: 2, label: "Escriba o pegue una afirmación", holds: "Qué puede verificar", reading: "Qué leyó Vouch en esta afirmación", review: "Borrador de ClaimReview" },
};

for (const colorScheme of ["light", "dark"]) {
  for (const [locale, words] of Object.entries(LANGUAGES)) {
    test.describe(`${colorScheme}, ${locale}`, () => {
      test.use({ colorScheme, locale });

      test("the empty page says what it covers and passes axe", async ({ page }) => {
        await page.goto("/");
        await expect(page.getByRole("heading", { name: words.holds })).toBeVisible();
        await expect(page.locator(".holds .lead")).toContainText("Example Daily");
        await accessible(page);
      });

      test("every verdict has its word and its shape, and passes axe", async ({ page }) => {
        await page.goto("/");
        for (const state of STATES) {
          await page.getByLabel(words.label).fill(state[0]);
          await expect(page.getByRole("heading", { name: state[words.column] })).toBeVisible();
          await expect(page.locator(".verdict .shape")).toBeVisible();
          for (const name of [words.reading, words.review]) {
            const summary = page.locator("summary", { hasText: name });
            if ((await summary.count()) && !(await summary.evaluate((node) => node.parentElement.open))) await summary.click();
          }
          await accessible(page);
        }
      });
    });
  }
}

test("the whole interface speaks Spanish when the browser does", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ locale: "es-MX", baseURL });
  const page = await context.newPage();
  await page.goto("/");
  for (const [claim, , words] of STATES) {
    await page.getByLabel("Escriba o pegue una afirmación").fill(claim);
    await expect(page.getByRole("heading", { name: words })).toBeVisible();
  }
  expect(await page.evaluate(() => document.documentElement.lang)).toBe("es");
  await expect(page.locator(".reason")).toHaveAttribute("lang", "en");
  await accessible(page);
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.getByRole("heading", { name: "Nothing to check" })).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Type or paste a claim")).toBeVisible();
  await context.close();
});

test("only the last of quickly typed claims is shown, and announced once", async ({ page }) => {
  await page.goto("/");
  await page.evaluate(() => {
    window.announced = [];
    const node = document.getElementById("announce");
    new MutationObserver(() => node.textContent && window.announced.push(node.textContent)).observe(node, { childList: true });
  });
  await page.getByLabel("Type or paste a claim").pressSequentially("154 tonnes of cocaine were seized");
  await expect(page.getByRole("heading", { name: "Contradicted by the sources" })).toBeVisible();
  await expect.poll(() => page.evaluate(() => window.announced.length)).toBe(1);
  expect(await page.evaluate(() => window.announced)).toEqual(["Contradicted by the sources. The source says 94 tonnes of cocaine; 154 tonnes is the figure for methamphetamine."]);
});

test("the address carries claim and pack, and says so when the pack has changed", async ({ page }) => {
  await page.goto("/");
  await page.getByLabel("Type or paste a claim").fill("32,000 firearms seized");
  await expect(page).toHaveURL(/#claim=32%2C000%20firearms%20seized&pack=sha256-0123/);
  const address = page.url();
  await page.goto("about:blank");
  await page.goto(address);
  await expect(page.getByRole("heading", { name: "Supported by the sources" })).toBeVisible();
  await expect(page.locator(".notice")).toHaveCount(0);
  await page.goto("about:blank");
  await page.goto(address.replace("0123", "9999"));
  await expect(page.getByText("another version of the documents (9999456789)")).toBeVisible();
});

test("a change of language keeps the claim that has just been written", async ({ page }) => {
  await page.goto("/#claim=The%20toll%20was%2040");
  await expect(page.getByRole("heading", { name: "The sources disagree" })).toBeVisible();
  await page.evaluate(() => {
    const field = document.getElementById("field");
    field.value = "32,000 firearms seized";
    field.dispatchEvent(new Event("input", { bubbles: true }));
    document.querySelector('[data-language="es"]').click();
  });
  await expect(page.getByRole("heading", { name: "Respaldado por las fuentes" })).toBeVisible();
  await expect(page.locator("#field")).toHaveValue("32,000 firearms seized");
});

test("claim text is text, never markup", async ({ page }) => {
  await page.goto("/#claim=" + encodeURIComponent("<img src=x onerror=alert(1)> was seized"));
  await expect(page.getByRole("heading", { name: "Not in the sources" })).toBeVisible();
  await page.getByText("What Vouch read in this claim").click();
  expect(await page.locator("main img").count()).toBe(0);
});

test("the page is used by keyboard alone", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("heading", { name: "Try one" })).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(page.getByText("Skip to the claim")).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.getByRole("link", { name: "Browse" }).focus();
  await page.keyboard.press("/");
  await expect(page.getByLabel("Type or paste a claim")).toBeFocused();
  await page.keyboard.type("154 tonnes of cocaine were seized");
  await expect(page.getByRole("heading", { name: "Contradicted by the sources" })).toBeVisible();
  for (let press = 0; press < 12 && !(await page.getByRole("button", { name: "Copy quotation" }).evaluate((node) => node === document.activeElement)); press++) await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Copy quotation" })).toBeFocused();
  await page.keyboard.press("/");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("heading", { name: "Try one" })).toBeVisible();
});

test("nothing is cut off at 320 pixels, and targets are large enough", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto("/");
  for (const [claim, words] of STATES) {
    await page.getByLabel("Type or paste a claim").fill(claim);
    await expect(page.getByRole("heading", { name: words })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  }
  const small = await page.evaluate(() => [...document.querySelectorAll("a, button, summary")].filter((node) => {
    const { width, height } = node.getBoundingClientRect();
    return node.checkVisibility() && (width < 24 || height < 24) && !node.classList.contains("skip");
  }).map((node) => node.outerHTML));
  expect(small).toEqual([]);
});

test("quotation, Markdown, JSON and link are copied", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/#claim=154%20tonnes%20of%20cocaine%20were%20seized");
  const copied = async (name, index = 0) => {
    await page.getByRole("button", { name, exact: true }).nth(index).click();
    return page.evaluate(() => navigator.clipboard.readText());
  };
  expect(await copied("Copy quotation")).toContain("“Over 5 tonnes of fentanyl pills");
  const markdown = await copied("Copy as Markdown");
  expect(markdown).toContain("**94 tonnes of cocaine**");
  expect(markdown).toContain("https://news.example/security-talks#:~:text=Over%205%20tonnes%20of%20fentanyl,");
  expect(JSON.parse(await copied("Copy all as JSON")).verdict).toBe("refuted");
  expect(await copied("Copy link")).toContain("#claim=154%20tonnes");
});

test("a picture of amounts has its words, and a date its timeline", async ({ page }) => {
  await page.goto("/#claim=154%20tonnes%20of%20cocaine%20were%20seized");
  await expect(page.getByRole("img", { name: "Claim: 153.5 to 154.5 tonne. Source: 93.5 to 94.5 tonne. They do not meet." })).toBeVisible();
  await page.goto("/#claim=The%20dialogue%20was%20held%20on%20October%208%2C%202021");
  await expect(page.getByRole("img", { name: "Claim: October 8, 2021. Source: October 5, 2023. They do not meet." })).toBeVisible();
});

test("a ClaimReview is drafted only after a person confirms, and has no number where nothing is decided", async ({ page }) => {
  await page.goto("/#claim=154%20tonnes%20of%20cocaine%20were%20seized");
  await page.getByText("Draft a ClaimReview").click();
  await page.getByLabel("Your organisation").fill("Example Daily");
  await page.getByLabel("Address where the review will stand").fill("https://news.example/review");
  await page.getByRole("button", { name: "Make the draft" }).click();
  await expect(page.getByText("The draft", { exact: true })).toHaveCount(0);
  await page.getByLabel("I have read the passages").check();
  await page.getByRole("button", { name: "Make the draft" }).click();
  const review = JSON.parse(await page.locator("pre").textContent());
  expect(review.reviewRating).toMatchObject({ alternateName: "Contradicted by the sources", ratingValue: 1, bestRating: 5, worstRating: 1 });
  await accessible(page);
  await page.getByLabel("Your rating").selectOption({ index: 3 });
  await page.getByRole("button", { name: "Make the draft" }).click();
  expect(JSON.parse(await page.locator("pre").textContent()).reviewRating).not.toHaveProperty("ratingValue");
});

test("what the tests watch for is noticed: a shift, a broken policy", async ({ page }) => {
  await watchShifts(page);
  await page.goto("/");
  await expect(page.getByText("Ready offline")).toBeVisible();
  await page.evaluate(() => {
    document.body.setAttribute("style", "margin-top: 50px");
    document.body.style.paddingTop = "50px";
  });
  await expect.poll(() => page.evaluate(() => window.shifts.length)).toBeGreaterThan(0);
  expect(page.trouble.splice(0).join()).toContain("Content Security Policy: style-src-attr refused inline");
});

for (const [locale, heading, offline] of [["en-US", "Try one", "Ready offline"], ["es-MX", "Pruebe una", "Listo sin conexión"]]) test.describe(locale, () => {
  test.use({ locale });
  test("the page does not move while it loads", async ({ page }) => {
    await watchShifts(page);
    await page.goto("/");
    await expect(page.getByRole("heading", { name: heading })).toBeVisible();
    await expect(page.getByText(offline)).toBeVisible();
    await still(page);
  });
});

test("an overlong claim is refused in words, nothing of it is lost, and the article view takes it", async ({ page }) => {
  await page.goto("/");
  const text = "7 cats sat on the mat. ".repeat(100).trim();
  await page.getByLabel("Type or paste a claim").fill(text);
  await expect(page.getByRole("alert")).toContainText("A claim is at most 2,000 characters.");
  await expect(page.getByLabel("Type or paste a claim")).toHaveValue(text);
  await accessible(page);
  await page.getByRole("link", { name: "Check the article" }).click();
  await expect(page.getByLabel("The article’s text")).toHaveValue(text);
});

test("when a part cannot be fetched, the page names it and the fix", async ({ page }) => {
  await page.route("**/*.pack", (route) => route.abort());
  await page.goto("/");
  await expect(page.getByRole("alert")).toContainText("Unreachable: cannot fetch the pack");
  await accessible(page);
});
