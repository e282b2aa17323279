// A publisher's site with the embed in it.
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { STUB } from "./places.mjs";
import { serve } from "./server.mjs";

/** The strictest policy that a page with the embed may have. */
export const STRICT = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'; style-src 'self'; require-trusted-types-for 'script'";

/** A page with one claim in it. */
export const PAGE = '<script type="module" src="/vouch/vouch.js"></script><main><h1>News</h1><p>So <vouch-claim>32,000 firearms seized</vouch-claim>.</p></main>';

/** A publisher's site with a copy of ours in /vouch/ and pages of its own. */
export async function publisher(pages, headers = () => ({}), language = "en") {
  const folder = mkdtempSync(join(tmpdir(), "vouch-embed-"));
  cpSync(STUB, join(folder, "vouch"), { recursive: true });
  for (const [name, body] of Object.entries(pages)) writeFileSync(join(folder, name), `<!doctype html><html lang="${language}"><title>News</title>${body}</html>`);
  const server = await serve(folder, 0, headers);
  return { folder, origin: `http://127.0.0.1:${server.address().port}`, close: () => { server.closeAllConnections(); server.close(); rmSync(folder, { recursive: true }); } };
}
