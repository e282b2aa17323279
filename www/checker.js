// Promises over the engine: the only file that knows messages. Ids, errors, cancellation, progress.

import { files as bundled } from "./files.js";
import { scriptUrl } from "./trusted.js";

/** @typedef {import("./types").Checker} Checker */

/** What went wrong, by a name a program can read, with the fix in the message. */
export class CheckerError extends Error {
  /** @param {string} name @param {string} message */
  constructor(name, message) {
    super(message);
    this.name = name;
  }
}

/**
 * @typedef {object} Options
 * @property {string} [pack] Address of another pack than the bundled one.
 * @property {string} [packIntegrity] `sha256-...` of that pack; the bundled pack is always verified.
 * @property {string} [worker] Address of a worker script on the page's own origin.
 * @property {Partial<import("./types").Files>} [files] Other addresses for the parts of the build.
 * @property {{ wasm?: ArrayBuffer, pack?: ArrayBuffer }} [bytes] Engine and pack already in memory: no request is made for them.
 * @property {() => Promise<Uint8Array | null>} [ownPack] The reader's own pack, asked in place of the bundled one when there is one.
 * @property {() => void} [onRefused] The engine cannot read that pack and asks the bundled one.
 * @property {(url: string) => Promise<ArrayBuffer>} [getBytes] Another way than `fetch` to get files.
 * @property {() => Worker} [startWorker] Starts the worker in the caller's way, as bundlers want to see it written.
 * @property {() => Promise<LocalEngine>} [loadEngine] No worker: the engine runs on this thread.
 * @property {(stage: "engine" | "corpus" | "ready") => void} [onProgress]
 */
/** @typedef {{ call: (method: string, args: any[]) => Promise<unknown> }} LocalEngine */
/** @typedef {{ call(method: string, args: unknown[], signal?: AbortSignal): Promise<any>, dispose(): void }} Transport */

/**
 * Starts an engine. It runs in a worker where the page may start one, otherwise on the page's own thread.
 *
 * @param {Options} [options]
 * @returns {Checker}
 */
export function createChecker(options = {}) {
  const files = { ...bundled, ...options.files };
  const transport = connect(files, options);
  const ready = start(transport, files, options);
  ready.catch(() => {});
  /** @param {string} method @param {unknown[]} args @param {AbortSignal} [signal] */
  const call = async (method, args, signal) => {
    await ready;
    signal?.throwIfAborted();
    return transport.call(method, args, signal);
  };
  return {
    ready,
    check: (claim, { signal } = {}) => call("check", [claim], signal),
    read: (text, { signal } = {}) => call("read", [text], signal),
    article: (text, { signal } = {}) => call("article", [text], signal),
    statements: (document) => call("statements", [document]),
    build: (sources, id) => call("build", [sources, id]),
    open: (pack) => call("open", [pack]),
    openBundled: async () => call("open", [await packBytes(files, options)]),
    dispose: () => transport.dispose(),
  };
}

/** @param {Transport} transport @param {import("./types").Files} files @param {Options} options */
async function start(transport, files, options) {
  options.onProgress?.("engine");
  const engine = engineBytes(files, options);
  for (const part of [engine.module, engine.english]) part?.catch(() => {}); // Thrown below, where they are awaited.
  const own = (await options.ownPack?.().catch(() => null)) ?? null;
  const [wasm, pack] = await Promise.all([engine.module, own ?? packBytes(files, options)]);
  options.onProgress?.("corpus");
  const begin = (/** @type {ArrayBuffer | Uint8Array} */ corpus) => transport.call("start", [{ wasm, pack: corpus, models: files.models, integrity: files.integrity }]);
  const description = await begin(pack).catch(async (error) => {
    if (!own) throw error;
    // Refused is a pack only where the engine opens the other one.
    const bundled = await begin(await packBytes(files, options));
    options.onRefused?.();
    return bundled;
  });
  const whole = engine.english ? await transport.call("addEnglish", [await engine.english]) : description;
  options.onProgress?.("ready");
  return whole;
}

/**
 * The engine's file, in its two parts where the build says where they lie. What opens the corpus comes first: it is compiled
 * and reads the documents while the English model is still on its way, and reads them again with it.
 *
 * @param {import("./types").Files} files @param {Options} options
 * @returns {{ module: Promise<ArrayBuffer>, english?: Promise<ArrayBuffer> }}
 */
function engineBytes({ wasm, parts, integrity }, { bytes, getBytes }) {
  if (bytes?.wasm) return { module: Promise.resolve(bytes.wasm) };
  if (getBytes) return { module: getBytes(wasm) };
  const whole = () => fetchBytes(wasm, integrity[wasm], "engine");
  if (!parts) return { module: whole() };
  const arriving = inParts(wasm, [parts.module, parts.english]);
  const next = async () => (await arriving.next()).value;
  const module = next();
  const english = module.then(next);
  // Whatever went wrong: the whole file is fetched with care, or the reader is told why that cannot be.
  return { module: module.catch(whole), english: english.catch(async () => (await whole()).slice(parts.english.from, parts.english.to)) };
}

/** Parts of the file at `url` as soon as they are there, verified. @param {string} url @param {import("./types").Part[]} parts @returns {AsyncGenerator<ArrayBuffer, any>} */
async function* inParts(url, parts) {
  const { ok, body } = await fetch(url);
  if (!ok || !body) throw new Error(`no file at \`${url}\``);
  const reader = body.getReader();
  const bytes = new Uint8Array(parts[parts.length - 1].to);
  let length = 0;
  for (const { from, to, integrity } of parts) {
    while (length < to) {
      const { done, value } = await reader.read();
      if (done) throw new Error(`\`${url}\` is cut short`);
      bytes.set(value, length);
      length += value.length;
    }
    const part = bytes.buffer.slice(from, to);
    if (await otherHash(part, integrity)) throw new Error(`\`${url}\` is another file`);
    yield part;
  }
}

/** The pack the page came with. @param {import("./types").Files} files @param {Options} options */
async function packBytes(files, { bytes, getBytes, pack, packIntegrity }) {
  if (bytes?.pack) return bytes.pack.slice(0);
  if (getBytes) return getBytes(pack ?? files.pack);
  return fetchBytes(pack ?? files.pack, pack ? packIntegrity : files.integrity[files.pack], "pack");
}

/**
 * The bytes at `url`, verified. A damaged copy in a cache is fetched anew once.
 *
 * @param {string} url @param {string | undefined} integrity @param {string} what
 */
async function fetchBytes(url, integrity, what) {
  /** @type {CheckerError | undefined} */
  let error;
  for (const cache of /** @type {RequestCache[]} */ (["default", "reload"])) {
    const response = await fetch(url, { cache }).catch(() => null);
    if (!response) {
      error ??= new CheckerError("Unreachable", `cannot fetch the ${what} from \`${url}\`: check the address, the network, and that the page's policy allows it in connect-src`);
      continue;
    }
    if (!response.ok) {
      throw new CheckerError("Missing", `the server answered ${response.status} for the ${what} at \`${url}\`: upload the file or correct the address`);
    }
    const type = response.headers.get("content-type") ?? "";
    if (type.startsWith("text/html")) {
      throw new CheckerError("WrongType", `the ${what} at \`${url}\` came as \`${type}\`, so the server sent a page instead: serve the file itself, as application/wasm or application/octet-stream`);
    }
    const bytes = await response.arrayBuffer();
    const actual = await otherHash(bytes, integrity);
    if (!actual) return bytes;
    error = new CheckerError("WrongHash", `the ${what} at \`${url}\` has the hash \`${actual}\`, but \`${integrity}\` was expected: publish page, engine and pack of one build together, or correct the integrity attribute`);
  }
  throw error;
}

/**
 * The hash of `bytes` where it is not `integrity`: `sha256-` and base64, as Subresource Integrity writes it. Nothing where no
 * hash is wanted or the page is not a secure context.
 *
 * @param {ArrayBuffer} bytes @param {string | undefined} integrity
 */
async function otherHash(bytes, integrity) {
  if (!integrity || !globalThis.crypto?.subtle) return undefined;
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const actual = `sha256-${btoa(String.fromCharCode(...digest))}`;
  return actual === integrity ? undefined : actual;
}

/**
 * A worker, or this thread where the caller wants it so or the worker script lies on another origin (browsers refuse that).
 *
 * @param {import("./types").Files} files @param {Options} options
 * @returns {Transport}
 */
function connect(files, options) {
  if (options.loadEngine) return localTransport(options.loadEngine);
  if (options.startWorker) return workerTransport(options.startWorker(), "worker.js");
  const url = options.worker ?? files.worker;
  if (new URL(url, location.href).origin === location.origin) return workerTransport(new Worker(scriptUrl(url), { type: "module", name: "vouch" }), url);
  return localTransport(async () => (await import(/* webpackIgnore: true */ /* @vite-ignore */ files.worker)).engine);
}

/** @param {Worker} worker @param {string} url For the message when it fails. @returns {Transport} */
function workerTransport(worker, url) {
  /** @type {Map<number, { resolve: (value: any) => void, reject: (error: unknown) => void }>} */
  const waiting = new Map();
  /** @type {CheckerError | undefined} */
  let broken;
  let last = 0;

  worker.onmessage = ({ data }) => {
    const caller = waiting.get(data.id);
    waiting.delete(data.id);
    if ("error" in data) caller?.reject(named(data.error));
    else caller?.resolve(data.result);
  };
  worker.onerror = ({ message }) => {
    const reason = message ? `: ${message}` : "";
    broken = new CheckerError("WorkerFailed", `the worker at \`${url}\` failed${reason}; check that the file is served as JavaScript and that the page's policy allows it in worker-src`);
    for (const caller of waiting.values()) caller.reject(broken);
    waiting.clear();
  };
  return {
    call: (method, args, signal) =>
      new Promise((resolve, reject) => {
        if (broken) return reject(broken);
        const id = ++last;
        waiting.set(id, { resolve, reject });
        signal?.addEventListener("abort", () => {
          if (!waiting.delete(id)) return;
          worker.postMessage({ cancel: id });
          reject(signal.reason);
        });
        worker.postMessage({ id, method, args });
      }),
    dispose: () => worker.terminate(),
  };
}

/** @param {() => Promise<LocalEngine>} load @returns {Transport} */
function localTransport(load) {
  const loaded = load();
  loaded.catch(() => {});
  return {
    async call(method, args, signal) {
      const engine = await loaded;
      await new Promise((resolve) => setTimeout(resolve));
      signal?.throwIfAborted();
      try {
        return await engine.call(method, args);
      } catch (error) {
        throw named(/** @type {Error} */ (error));
      }
    },
    dispose() {},
  };
}

/** Gives the engine's errors a name and, where the page's owner can mend it, the fix. */
function named(/** @type {{ name?: string, message?: string } | string} */ error) {
  const message = typeof error === "string" ? error : (error.message ?? String(error));
  if (/unsafe-eval|Content Security Policy|disallowed by embedder|blocked by CSP/i.test(message)) {
    return new CheckerError("WasmBlocked", "the page's Content-Security-Policy blocks WebAssembly: add 'wasm-unsafe-eval' to script-src, or serve the worker without that policy");
  }
  if (typeof error !== "string" && error.name === "CompileError") {
    return new CheckerError("EngineDamaged", `the engine is not a WebAssembly module (${message}): upload it as a binary file`);
  }
  return new CheckerError(typeof error === "string" ? "EngineError" : (error.name ?? "EngineError"), message);
}
