// Builds the page: node www/build.mjs --pkg DIR --packs DIR --out DIR [--base URL] [--debug]
//
// Joins the page's modules into one file and the worker's (with the engine's bindings) into another, so that the first
// verdict costs few requests; names files after their content; writes the names and hashes where they are needed.
import { build, transformSync } from "esbuild";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, extname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { singleFile } from "./build-single.mjs";

const source = dirname(fileURLToPath(import.meta.url));
const { values } = parseArgs({ options: { pkg: { type: "string" }, packs: { type: "string" }, out: { type: "string" }, base: { type: "string" }, debug: { type: "boolean" } } });
if (!values.pkg || !values.packs || !values.out) {
  console.error("expected `--pkg DIR --packs DIR --out DIR`; `cargo xtask build` gives them");
  process.exit(2);
}
const [pkg, packs, out] = [values.pkg, values.packs, values.out].map((path) => resolve(path));
const PACK = "us-mexico-security.pack";

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

/** Subresource-Integrity values by the name in `out`. @type {Map<string, string>} */
const integrity = new Map();
const digest = (content) => createHash("sha256").update(content).digest();

/** Writes `content` under a name that carries its hash, or under its own. Answers the name. */
function emit(name, content, { hashed }) {
  const bytes = Buffer.from(content);
  const sum = digest(bytes);
  const extension = extname(name);
  const final = hashed ? `${name.slice(0, -extension.length)}-${sum.toString("hex").slice(0, 8)}${extension}` : name;
  mkdirSync(dirname(join(out, final)), { recursive: true });
  writeFileSync(join(out, final), bytes);
  integrity.set(final, `sha256-${sum.toString("base64")}`);
  return final;
}

/** The engine's bindings come from `--pkg`; `files.js` becomes the table of this build; style sheets become sheets. */
const plugin = (table) => ({
  name: "vouch",
  setup(builder) {
    builder.onResolve({ filter: /\/pkg\/vouch_wasm\.js$/ }, () => ({ path: join(pkg, "vouch_wasm.js") }));
    builder.onLoad({ filter: /\.css$/ }, ({ path }) => ({
      contents: `const sheet = new CSSStyleSheet();\nsheet.replaceSync(${JSON.stringify(minified(path))});\nexport default sheet;\n`,
      loader: "js",
    }));
    if (table) builder.onLoad({ filter: /[\\/]files\.js$/, namespace: "file" }, ({ path }) => (dirname(path) === source ? { contents: table, loader: "js" } : undefined));
  },
});

/** A style sheet without what only people need. */
function minified(path) {
  return transformSync(readFileSync(path, "utf8"), { loader: "css", minify: true, logLevel: "warning" }).code.trim();
}

async function bundle(entry, table, options = {}) {
  const result = await build({
    entryPoints: [join(source, entry)],
    bundle: true,
    format: "esm",
    target: ["es2022"],
    write: false,
    charset: "utf8",
    legalComments: "none",
    minify: !values.debug,
    sourcemap: values.debug ? "inline" : false,
    logLevel: "warning",
    supported: { "import-attributes": true },
    plugins: [plugin(table)],
    ...options,
  });
  return result.outputFiles[0].text;
}

/** Where the English model begins in the engine's file, and what the two parts hash to; nothing when it has no such section. */
function engineParts(bytes) {
  const part = (from, to) => ({ from, to, integrity: `sha256-${digest(bytes.subarray(from, to)).toString("base64")}` });
  for (let at = 8; at < bytes.length; ) {
    const [size, content] = leb128(bytes, at + 1);
    const name = bytes.toString("latin1", content + 1, content + 1 + bytes[content]);
    if (bytes[at] === 0 && name === "en") return { module: part(0, at), english: part(content + 1 + name.length, content + size) };
    at = content + size;
  }
  return undefined;
}

/** A number in seven bits a byte, the lowest first, and where it ends. */
function leb128(bytes, at) {
  let number = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at++];
    number += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) return [number, at];
  }
}

/** The module that stands in for `files.js`. */
function table(entries) {
  const urls = Object.entries(entries.urls).map(([key, name]) => `${key}: at(${JSON.stringify(name)})`);
  const models = Object.entries(entries.models).map(([key, name]) => `${key}: at(${JSON.stringify(name)})`);
  const sums = [...Object.values(entries.urls), ...Object.values(entries.models)].map((name) => `[at(${JSON.stringify(name)})]: ${JSON.stringify(integrity.get(name))}`);
  return `const at = (name) => new URL("./" + name, import.meta.url).href;\nexport const files = { ${urls.join(", ")}, parts: ${JSON.stringify(entries.parts)}, models: { ${models.join(", ")} }, integrity: { ${sums.join(", ")} } };\n`;
}

// What depends on nothing, then what names it, and so on up to the pages and the service worker.
const hashed = { hashed: true };
const engine = readFileSync(join(pkg, "vouch_wasm_bg.wasm"));
const wasm = emit("vouch.wasm", engine, hashed);
const pack = emit(PACK, readFileSync(join(packs, PACK)), hashed);
const models = Object.fromEntries(readdirSync(pkg).filter((name) => name.endsWith(".bin")).map((name) => [basename(name, ".bin"), emit(name, readFileSync(join(pkg, name)), hashed)]));
const worker = emit("worker.js", await bundle("checker-worker.js"), hashed);
const parts = { urls: { worker, wasm, pack }, parts: engineParts(engine), models };
const main = emit("main.js", await bundle("main.js", table(parts)), hashed);
const view = emit("embed-view.js", await bundle("embed-view.js", table(parts)), hashed);
emit("vouch.js", await bundle("vouch.js", table({ ...parts, urls: { ...parts.urls, view } })), { hashed: false });
const frame = emit("frame.js", await bundle("frame.js", table(parts), { external: ["./vouch.js"] }), hashed);
const demo = emit("demo.js", readFileSync(join(source, "demo.js")), hashed);
const sheets = ["embed.css", "frame.css"].map((name) => [name, emit(name, minified(join(source, name)), hashed)]);
const style = emit("page.css", `${minified(join(source, "report.css"))}${minified(join(source, "page.css"))}`, hashed);
for (const icon of readdirSync(join(source, "icons")).filter((name) => /\.(svg|png)$/.test(name))) {
  emit(`icons/${icon}`, readFileSync(join(source, "icons", icon)), { hashed: false });
}
emit("manifest.webmanifest", readFileSync(join(source, "manifest.webmanifest")), { hashed: false });

/** Puts the hashed names into a page, and asks the browser for the large files before the scripts do. */
function page(name, preload) {
  let html = readFileSync(join(source, name), "utf8");
  html = html.replace('<link rel="stylesheet" href="report.css">\n', "");
  for (const [from, to] of [["main.js", main], ["frame.js", frame], ["demo.js", demo], ["page.css", style], ...sheets]) {
    html = html.replaceAll(`="${from}"`, `="${to}" integrity="${integrity.get(to)}"`);
  }
  html = html.replaceAll('src="vouch.js"', `src="vouch.js" integrity="${integrity.get("vouch.js")}"`);
  const links = preload.map((file) => `<link rel="preload" href="${file}" as="fetch" crossorigin fetchpriority="low">\n`).join("");
  if (!values.base) html = html.replace(/<link rel="alternate" type="application\/json\+oembed"[^>]*>\n/, "");
  emit(name, html.replace("<link rel=\"icon\"", `${links}<link rel="icon"`), { hashed: false });
}
page("index.html", [wasm, pack, worker]);
page("embed.html", []);
page("frame.html", []);

// oEmbed needs absolute addresses, so it is written only when the site's address is known.
if (values.base) {
  const frame = new URL("frame.html", values.base).href;
  const html = `<iframe src="${frame}" title="Check a claim" loading="lazy" width="100%" height="420" sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox"></iframe>`;
  const card = { version: "1.0", type: "rich", title: "Vouch", provider_name: "Vouch", provider_url: values.base, width: 600, height: 420, html };
  emit("oembed.json", `${JSON.stringify(card, null, 2)}\n`, { hashed: false });
}

// The service worker keeps the page itself, not the embed: that one lives on other people's pages.
const kept = ["index.html", main, style, worker, wasm, pack, "manifest.webmanifest", "icons/icon.svg", "icons/icon-192.png"];
const list = kept.map((name) => ({ url: name === "index.html" ? "./" : name, integrity: integrity.get(name) }));
const version = digest(JSON.stringify(list)).toString("hex").slice(0, 12);
const script = await build({ entryPoints: [join(source, "sw.js")], write: false, minify: !values.debug, logLevel: "warning", target: ["es2022"] });
const empty = /\{\s*version:\s*"source",\s*files:\s*\[\]\s*\}/;
if (!empty.test(script.outputFiles[0].text)) throw new Error("`sw.js` has no place for the list of files");
writeFileSync(join(out, "sw.js"), script.outputFiles[0].text.replace(empty, () => JSON.stringify({ version, files: list })));

writeFileSync(join(out, "vouch.html"), await singleFile({ source, pkg, packs, pack: PACK, bundle, minified }));
if (!existsSync(join(out, "index.html"))) throw new Error("the page is missing");
