// The built engine in Node: what `cargo xtask build` leaves in target/.
import { readFileSync } from "node:fs";

const target = new URL("../../target/", import.meta.url);

/** The module as it is shipped. */
export const wasm = () => readFileSync(new URL("pkg/vouch_wasm_bg.wasm", target));

/** The English model, which stands in the module's file. */
export const english = () => new Uint8Array(WebAssembly.Module.customSections(new WebAssembly.Module(wasm()), "en")[0]);

/** The bundled corpus as a pack. */
export const bundled = () => readFileSync(new URL("packs/us-mexico-security.pack", target));

/** The bindings, not started. */
export const bindings = () => import(new URL("pkg/vouch_wasm.js", target).href);

/** The module's exports, ready to be called. */
export async function start() {
  const exports = await bindings();
  exports.initSync({ module: wasm() });
  return exports;
}
