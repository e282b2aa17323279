// The npm package, installed from its tarball: in Node, in a plain page, and through esbuild.
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serve } from "./server.mjs";
import { expect, test } from "./watch.mjs";

const www = join(import.meta.dirname, "../../www");
const stub = join(import.meta.dirname, "stub");
let folder;
let installed;

test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "vouch-npm-"));
  const built = join(folder, "built");
  execFileSync("node", [join(www, "npm/pack.mjs"), "--pkg", stub, "--packs", stub, "--out", built]);
  const tarball = readdirSync(built).find((name) => name.endsWith(".tgz"));
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  execFileSync("npm", ["install", "--offline", "--no-audit", "--no-fund", "--no-save", join(built, tarball)], { cwd: folder, stdio: "pipe" });
  installed = join(folder, "node_modules/vouch-checker");
});

test.afterAll(() => rmSync(folder, { recursive: true }));

const SCRIPT = `
const checker = createChecker(OPTIONS);
const { verdict } = await checker.check("154 tonnes of cocaine were seized");
const control = new AbortController();
const stale = checker.check("32,000 firearms", { signal: control.signal }).catch(({ name }) => name);
control.abort();
const bad = await checker.open(new Uint8Array([1])).catch(({ name, message }) => name + ": " + message);
const pack = await checker.build([{ name: "a.txt", text: "x" }], "mine");
const { id } = await checker.open(pack);
const outcome = { verdict, stale: await stale, bad, id, again: (await checker.openBundled()).id };
`;
const OUTCOME = { verdict: "refuted", stale: "AbortError", bad: "Error: not a pack: expected the mark `stub`", id: "mine", again: "example" };

test("in Node", () => {
  writeFileSync(join(folder, "use.mjs"), `import { createChecker } from "vouch-checker";\n${SCRIPT.replace("OPTIONS", "")}\nconsole.log(JSON.stringify(outcome));`);
  expect(JSON.parse(execFileSync("node", [join(folder, "use.mjs")], { encoding: "utf8" }))).toEqual(OUTCOME);
});

/** Serves a page that imports the package from `from` and answers what its script found. */
async function inBrowser(browser, site, from, options) {
  writeFileSync(join(site, "use.js"), `import { createChecker } from "${from}";\n${SCRIPT.replace("OPTIONS", options)}\nwindow.outcome = outcome;`);
  writeFileSync(join(site, "index.html"), '<!doctype html><title>Use</title><script type="module" src="use.js"></script>');
  const server = await serve(site, 0);
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  await page.waitForFunction(() => window.outcome);
  const found = { outcome: await page.evaluate(() => window.outcome), workers: page.workers().length };
  await page.close();
  server.closeAllConnections();
  server.close();
  return found;
}

for (const worker of [true, false]) {
  test(`in a plain page, ${worker ? "with" : "without"} a worker`, async ({ browser }) => {
    const site = mkdtempSync(join(folder, "plain-"));
    for (const name of readdirSync(installed)) copyFileSync(join(installed, name), join(site, name));
    expect(await inBrowser(browser, site, "./index.js", `{ worker: ${worker} }`)).toEqual({ outcome: OUTCOME, workers: worker ? 1 : 0 });
  });
}

test("through esbuild, with the addresses given", async ({ browser }) => {
  const site = mkdtempSync(join(folder, "bundled-"));
  mkdirSync(join(site, "parts"));
  for (const name of ["vouch.wasm", "us-mexico-security.pack", "worker.js", "engine.js"]) copyFileSync(join(installed, name), join(site, name));
  const { build } = createRequire(join(www, "package.json"))("esbuild");
  writeFileSync(join(folder, "entry.mjs"), 'export { createChecker } from "vouch-checker";');
  await build({ entryPoints: [join(folder, "entry.mjs")], bundle: true, format: "esm", outfile: join(site, "bundle.js"), logLevel: "warning" });
  expect(await inBrowser(browser, site, "./bundle.js", '{ wasmUrl: "/vouch.wasm", packUrl: "/us-mexico-security.pack" }')).toEqual({ outcome: OUTCOME, workers: 1 });
});
