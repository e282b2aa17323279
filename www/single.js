// The entry of vouch.html: engine, documents and models lie in the page itself as base64.

import * as bindings from "./pkg/vouch_wasm.js";
import { createEngine } from "./engine.js";
import { startPage } from "./page.js";

/** @param {string} name */
function bytes(name) {
  const text = document.getElementById(`vouch-${name}`)?.textContent;
  return text ? Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0)).buffer : undefined;
}

const module = /** @type {import("./types").EngineModule} */ (/** @type {unknown} */ (bindings));
const [wasm, pack, es] = [bytes("wasm"), bytes("pack"), bytes("es")];
if (!wasm || !pack) throw new Error("`vouch.html` is incomplete: save the whole file again");
const engine = createEngine(module, async (language) => (language === "es" && es ? new Uint8Array(es) : null));
startPage({ bytes: { wasm, pack }, loadEngine: async () => engine });
