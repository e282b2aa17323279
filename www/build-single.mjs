// vouch.html: page, engine and corpus in one file that works from a disk without a server.
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The page as one document. Browsers give files from a disk no workers and no fetch, so the engine runs on the page's thread. */
export async function singleFile({ source, pkg, packs, pack, bundle, minified }) {
  const script = (await bundle("single.js", undefined, { format: "iife", define: { "import.meta.url": '"file:///vouch.html"' } })).replaceAll("</script", "<\\/script");
  const style = `${minified(join(source, "report.css"))}${minified(join(source, "page.css"))}`;
  const sum = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
  const spanish = join(pkg, "es.bin");
  const data = [
    ["wasm", readFileSync(join(pkg, "vouch_wasm_bg.wasm"))],
    ["pack", readFileSync(join(packs, pack))],
    ...(existsSync(spanish) ? [["es", readFileSync(spanish)]] : []),
  ].map(([name, bytes]) => `<script type="text/plain" id="vouch-${name}">${bytes.toString("base64")}</script>\n`).join("");
  const policy = `default-src 'none'; script-src ${sum(script)} 'wasm-unsafe-eval'; style-src ${sum(style)}; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'`;
  return readFileSync(join(source, "index.html"), "utf8")
    .replace(/(http-equiv="Content-Security-Policy" content=")[^"]*/, (_, head) => head + policy)
    .replace(/<link rel="stylesheet" href="report\.css">\n/, "")
    .replace('<link rel="stylesheet" href="page.css">', () => `<style>${style}</style>`)
    .replace(/<link rel="(icon|apple-touch-icon|manifest|alternate)"[^>]*>\n/g, "")
    .replace(/ *<p><a href="embed\.html".*\n/, "")
    .replace('<script type="module" src="main.js"></script>\n', "")
    .replace("</body>", () => `${data}<script>${script}</script>\n</body>`);
}
