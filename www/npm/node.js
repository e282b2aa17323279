// The package in Node: the same interface, the engine on this thread, the files from the package's folder.

import { readFile } from "node:fs/promises";
import { CheckerError, createChecker as create } from "../checker.js";
import { createEngine, module } from "./engine.js";

export { CheckerError };

/** @param {string} url */
async function getBytes(url) {
  const bytes = url.startsWith("file:") ? await readFile(new URL(url)) : await (await fetched(url)).arrayBuffer();
  return /** @type {ArrayBuffer} */ (new Uint8Array(bytes).buffer);
}

/** @param {string} url */
async function fetched(url) {
  const response = await fetch(url);
  if (!response.ok) throw new CheckerError("Missing", `the server answered ${response.status} for \`${url}\``);
  return response;
}

const beside = (/** @type {string | URL} */ place) => new URL(place, import.meta.url).href;

/** @param {import("./index").Options} [options] */
export function createChecker({ wasmUrl = "./vouch.wasm", packUrl = "./us-mexico-security.pack", modelUrls, pack, signal, onProgress } = {}) {
  /** @type {Record<string, string>} */
  const models = { es: beside("./es.bin"), ...modelUrls };
  const model = (/** @type {string} */ language) =>
    models[language] ? getBytes(models[language]).then((bytes) => new Uint8Array(bytes), () => null) : Promise.resolve(null);
  const engine = createEngine(module, model);
  const checker = create({
    files: { wasm: beside(wasmUrl), pack: beside(packUrl), models, integrity: {} },
    bytes: pack && { pack: /** @type {ArrayBuffer} */ (new Uint8Array(pack).buffer) },
    getBytes,
    loadEngine: async () => engine,
    onProgress,
  });
  signal?.addEventListener("abort", () => checker.dispose());
  return checker;
}
