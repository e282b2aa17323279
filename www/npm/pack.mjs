// Builds the npm package: node www/npm/pack.mjs --pkg DIR --packs DIR --out DIR. The tarball comes to lie in DIR as well.
import { build, transformSync } from "esbuild";
import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";

const { values } = parseArgs({ options: { pkg: { type: "string" }, packs: { type: "string" }, out: { type: "string" } } });
if (!values.pkg || !values.packs || !values.out) {
  console.error("expected `--pkg DIR --packs DIR --out DIR`; `cargo xtask npm` gives them");
  process.exit(2);
}
const [pkg, packs, out] = [values.pkg, values.packs, values.out].map((path) => resolve(path));
const here = import.meta.dirname;

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

// The caller's addresses come from index.js and node.js; the site's table stays out.
const files = { name: "files", setup: (builder) => builder.onLoad({ filter: /[\\/]www[\\/]files\.js$/ }, () => ({ contents: "export const files = { models: {}, integrity: {} };" })) };
const bindings = {
  name: "bindings",
  setup(builder) {
    builder.onResolve({ filter: /\/pkg\/vouch_wasm\.js$/ }, () => ({ path: join(pkg, "vouch_wasm.js") }));
    // The bytes are always handed in; the bindings' own default address would send bundlers after a file that is not there.
    builder.onLoad({ filter: /vouch_wasm\.js$/ }, ({ path }) => ({
      contents: readFileSync(path, "utf8").replace(/new URL\((['"])vouch_wasm_bg\.wasm\1, import\.meta\.url\)/, "undefined"),
    }));
  },
};
const common = { bundle: true, format: "esm", target: ["es2022"], charset: "utf8", legalComments: "none", logLevel: "warning", plugins: [bindings] };
/** One copy of the engine and of the elements' own parts, fetched when they are wanted. */
const elements = {
  name: "elements",
  setup(builder) {
    builder.onResolve({ filter: /\/load-view\.js$/ }, () => ({ path: "load-view", namespace: "vouch" }));
    builder.onLoad({ filter: /^load-view$/, namespace: "vouch" }, () => ({ contents: 'export const loadView = () => import("./element-view.js");' }));
    builder.onResolve({ filter: /\/element-view\.js$/ }, ({ path }) => ({ path, external: true }));
    builder.onResolve({ filter: /\/checker\.js$/ }, ({ importer }) => (/embed-view\.js$/.test(importer) ? { path: join(here, "element-checker.js") } : undefined));
    builder.onResolve({ filter: /^\.\/index\.js$/ }, ({ path }) => ({ path, external: true }));
    builder.onLoad({ filter: /\.css$/ }, ({ path }) => ({
      contents: `const sheet = new CSSStyleSheet();\nsheet.replaceSync(${JSON.stringify(transformSync(readFileSync(path, "utf8"), { loader: "css", minify: true }).code.trim())});\nexport default sheet;\n`,
      loader: "js",
    }));
  },
};
const engine = { name: "engine", setup: (builder) => builder.onResolve({ filter: /\/(npm\/)?engine\.js$/ }, ({ kind, importer }) => (kind !== "entry-point" && /[\\/]npm[\\/]/.test(importer) ? { path: "./engine.js", external: true } : undefined)) };

await build({ ...common, entryPoints: [join(here, "engine.js")], outfile: join(out, "engine.js") });
await build({ ...common, entryPoints: [join(here, "../checker-worker.js")], outfile: join(out, "worker.js") });
await build({ ...common, entryPoints: [join(here, "index.js")], outfile: join(out, "index.js"), plugins: [engine, files] });
await build({ ...common, entryPoints: [join(here, "node.js")], outfile: join(out, "node.js"), platform: "node", plugins: [engine, files] });
await build({ ...common, entryPoints: [join(here, "../vouch.js")], outfile: join(out, "element.js"), plugins: [elements] });
await build({ ...common, entryPoints: [join(here, "../embed-view.js")], outfile: join(out, "element-view.js"), plugins: [elements] });

for (const name of ["package.json", "README.md", "index.d.ts", "element.d.ts", "report.d.ts", "element-node.js"]) copyFileSync(join(here, name), join(out, name));
copyFileSync(join(pkg, "vouch_wasm_bg.wasm"), join(out, "vouch.wasm"));
copyFileSync(join(packs, "us-mexico-security.pack"), join(out, "us-mexico-security.pack"));
if (existsSync(join(pkg, "es.bin"))) copyFileSync(join(pkg, "es.bin"), join(out, "es.bin"));
for (const name of ["LICENSE-MIT", "LICENSE-APACHE"]) {
  const licence = join(here, "../..", name);
  if (existsSync(licence)) copyFileSync(licence, join(out, name));
}
execFileSync("npm", ["pack", "--silent", "--pack-destination", out], { cwd: out, stdio: ["ignore", "inherit", "inherit"] });
