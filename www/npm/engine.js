// The engine with its bindings, for the worker and for pages and Node without one.

import * as bindings from "../pkg/vouch_wasm.js";
import { createEngine } from "../engine.js";

export { createEngine };

export const module = /** @type {import("../types").EngineModule} */ (/** @type {unknown} */ (bindings));
export const engine = createEngine(module);
