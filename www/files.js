// Where the parts stand when the page runs from its sources. The build replaces this file by one with hashed names.

const at = (/** @type {string} */ path) => new URL(path, import.meta.url).href;

/** @type {import("./types").Files} */
export const files = {
  worker: at("./checker-worker.js"),
  view: at("./embed-view.js"),
  wasm: at("./pkg/vouch_wasm_bg.wasm"),
  pack: at("./packs/us-mexico-security.pack"),
  models: { es: at("./pkg/es.bin") },
  integrity: {},
};
