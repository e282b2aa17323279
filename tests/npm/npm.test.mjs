// The package, installed from its tarball: clean by publint and attw, and used in Node, in a plain page, through Vite, webpack
// and esbuild, in Chromium and in Firefox. `cargo xtask npm` makes the tarball.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { build } from "esbuild";
import { createServer, build as vite } from "vite";
import webpack from "webpack";
import { browsers } from "../web/browsers.mjs";
import { serve } from "../web/server.mjs";
import { EXPECTED } from "./use.js";
import configuration from "./webpack/webpack.config.js";

const here = import.meta.dirname;
const made = process.env.VOUCH_NPM ?? join(here, "../../target/npm");
const installed = join(here, "node_modules/vouch-checker");
const out = mkdtempSync(join(tmpdir(), "vouch-npm-"));
const name = existsSync(made) && readdirSync(made).find((file) => file.endsWith(".tgz"));
if (!name) throw new Error(`\`${made}\` holds no package; run \`cargo xtask npm\``);
const tarball = join(made, name);
const tool = (program) => join(here, "node_modules/.bin", program);
const opened = [];

before(async () => {
  rmSync(installed, { recursive: true, force: true });
  execFileSync("npm", ["install", "--offline", "--no-audit", "--no-fund", "--no-save", "--no-package-lock", "--ignore-scripts", tarball], { cwd: here, stdio: "pipe" });
  for (const launch of Object.values(browsers)) opened.push(await launch());
});
after(async () => {
  for (const browser of opened) await browser.close();
  rmSync(out, { recursive: true });
});

/** Opens the page at `address` in every browser; it leaves what it found in `window.outcome`. */
async function inBrowsers(address) {
  for (const browser of opened) {
    const page = await browser.newPage();
    const errors = [];
    page.on("pageerror", ({ message }) => errors.push(message));
    await page.goto(address);
    await page.waitForFunction(() => window.outcome).catch(() => assert.fail(`no outcome: ${errors.join()}`));
    const outcome = await page.evaluate(() => window.outcome);
    assert.deepEqual(outcome, { worker: EXPECTED, local: EXPECTED, element: "refuted", shown: "Contradicted by the sources" });
    await page.close();
  }
}

/** The same on a server of its own for a folder. */
async function served(folder, path = "/") {
  const server = await serve(folder, 0);
  await inBrowsers(`http://127.0.0.1:${server.address().port}${path}`);
  server.closeAllConnections();
  server.close();
}

test("publint finds nothing", () => {
  execFileSync(tool("publint"), ["--strict", installed], { encoding: "utf8" });
});

test("attw finds nothing: every way to resolve the types leads to the module they describe", () => {
  // Node before 22.12 cannot `require` modules at all, so the package has none for it.
  execFileSync(tool("attw"), [tarball, "--profile", "esm-only", "--exclude-entrypoints", "vouch.wasm", "us-mexico-security.pack", "es.bin", "worker.js"], { encoding: "utf8" });
});

test("the types hold in a strict project", () => {
  execFileSync(tool("tsc"), ["-p", join(here, "types")], { encoding: "utf8" });
});

test("in Node", () => {
  assert.deepEqual(JSON.parse(execFileSync("node", [join(here, "node/main.mjs")], { encoding: "utf8" })), EXPECTED);
});

test("in a plain page", () => served(here, "/plain/"));

test("through Vite, built", async () => {
  await vite({ root: join(here, "vite"), build: { outDir: join(out, "vite") }, logLevel: "error" });
  await served(join(out, "vite"));
});

test("through Vite's development server", async () => {
  const server = await createServer({ root: join(here, "vite"), cacheDir: join(out, "cache"), server: { port: 0, host: "127.0.0.1" }, logLevel: "error" });
  await server.listen();
  await inBrowsers(`http://127.0.0.1:${server.httpServer.address().port}/`);
  await server.close();
});

test("through webpack", async () => {
  const path = join(out, "webpack");
  const compiler = webpack({ ...configuration, output: { ...configuration.output, path } });
  const stats = await new Promise((resolve, reject) => compiler.run((error, found) => (error ? reject(error) : resolve(found))));
  const { errors, warnings } = stats.toJson({ all: false, errors: true, warnings: true });
  assert.deepEqual([...errors, ...warnings], []);
  copyFileSync(join(here, "webpack/index.html"), join(path, "index.html"));
  await served(path);
});

test("through esbuild, the files copied beside the bundle", async () => {
  const path = join(out, "esbuild");
  mkdirSync(path);
  await build({ entryPoints: [join(here, "esbuild/src/main.js")], bundle: true, splitting: true, format: "esm", outdir: path, logLevel: "error" });
  for (const file of ["vouch.wasm", "us-mexico-security.pack", "es.bin", "worker.js"]) copyFileSync(join(installed, file), join(path, file));
  copyFileSync(join(here, "esbuild/index.html"), join(path, "index.html"));
  await served(path);
});
