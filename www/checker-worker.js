// Holds the engine in a worker. Answers `{ id, method, args }` with `{ id, result }` or `{ id, error }`.
// Imported by a page that may not start a worker, it only exports the engine.

import * as bindings from "./pkg/vouch_wasm.js";
import { createEngine } from "./engine.js";

const module = /** @type {import("./types").EngineModule} */ (/** @type {unknown} */ (bindings));

export const engine = createEngine(module);

/** @typedef {{ id: number, method: string, args: unknown[] } | { cancel: number }} Message */

/** Calls that have arrived and not begun. @type {Map<number, { method: string, args: unknown[] }>} */
const queue = new Map();
const turn = new MessageChannel();
let busy = false;

/** Runs one call, then lets cancellations in before the next. */
async function work() {
  const [next] = queue;
  if (!next || busy) return;
  busy = true;
  const [id, { method, args }] = next;
  queue.delete(id);
  try {
    postMessage({ id, result: await engine.call(method, args) });
  } catch (error) {
    const { name = "Error", message = String(error) } = /** @type {Error} */ (error) ?? {};
    postMessage({ id, error: { name, message } });
  }
  busy = false;
  if (queue.size) turn.port2.postMessage(null);
}

/** @param {MessageEvent<Message>} event */
function receive({ data }) {
  if ("cancel" in data) return void queue.delete(data.cancel);
  queue.set(data.id, data);
  turn.port2.postMessage(null);
}

if ("WorkerGlobalScope" in globalThis) {
  turn.port1.onmessage = work;
  addEventListener("message", receive);
}
