// The package in a browser. The addresses are written out bare, as bundlers want to see them.

import { CheckerError, createChecker as create } from "../checker.js";
import { scriptUrl } from "../trusted.js";

const wasm = new URL("./vouch.wasm", import.meta.url);
const pack = new URL("./us-mexico-security.pack", import.meta.url);
const es = new URL("./es.bin", import.meta.url);

export { CheckerError };

/** @param {import("./index").Options} [options] */
export function createChecker({ wasmUrl, packUrl, packIntegrity, modelUrls, pack: bytes, worker = true, signal, onProgress } = {}) {
  const checker = create({
    files: { wasm: String(wasmUrl ?? wasm), pack: String(packUrl ?? pack), models: { es: es.href, ...modelUrls }, integrity: {} },
    pack: packUrl && String(packUrl),
    packIntegrity,
    bytes: bytes && { pack: /** @type {ArrayBuffer} */ (new Uint8Array(bytes).buffer) },
    onProgress,
    ...place(worker),
  });
  signal?.addEventListener("abort", () => checker.dispose());
  return checker;
}

/** Where the engine runs. @param {boolean | string | URL} worker @returns {import("../checker.js").Options} */
function place(worker) {
  if (worker === false) return { loadEngine: async () => (await import("./engine.js")).engine };
  if (worker === true) return { startWorker: () => new Worker(new URL("./worker.js", import.meta.url), { type: "module" }) };
  return { startWorker: () => new Worker(scriptUrl(String(worker)), { type: "module" }) };
}
