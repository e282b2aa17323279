// One engine: bytes in, plain objects out. Knows no messages; a worker or the page itself may hold it.

/** @typedef {import("./types").EngineModule} EngineModule */
/** @typedef {import("./types").EngineChecker} EngineChecker */
/** @typedef {import("./types").SourceFile} SourceFile */

/** Methods that read a text, and so may need a language first. */
const READERS = ["check", "read", "article"];
/** The section of the module's file with the English model. */
const ENGLISH = "en";

/**
 * The methods of an engine by name, as `checker.js` calls them.
 *
 * @param {EngineModule} module The bindings of the WebAssembly module.
 * @param {(language: string) => Promise<Uint8Array | null>} [fetchModel] Where models come from, when not from the addresses given at start.
 */
export function createEngine(module, fetchModel) {
  /** @type {EngineChecker | undefined} */
  let checker;
  /** @type {Uint8Array | undefined} */
  let english;
  /** @type {Record<string, string>} */
  let models = {};
  /** @type {Record<string, string>} */
  let integrity = {};
  /** @type {Set<string>} */
  const asked = new Set();

  function opened() {
    if (!checker) throw new Error("no pack is open");
    return checker;
  }

  /** @param {ArrayBuffer | Uint8Array} pack */
  function open(pack) {
    const next = new module.Checker(new Uint8Array(pack), english);
    checker?.free?.();
    checker = next;
    asked.clear();
    return checker.describe();
  }

  /** @param {string} language */
  async function download(language) {
    const response = models[language] ? await fetch(models[language], { integrity: integrity[models[language]] ?? "" }).catch(() => null) : null;
    return response?.ok ? new Uint8Array(await response.arrayBuffer()) : null;
  }

  /** Adds a language the first time a text needs it; without its model the engine reads what it can. */
  async function learn(/** @type {EngineChecker} */ engine, /** @type {string} */ text) {
    const language = engine.needsLanguage?.(text);
    if (!language || asked.has(language)) return;
    asked.add(language);
    const model = await (fetchModel ?? download)(language);
    if (model) engine.addLanguage?.(language, model);
    else asked.delete(language);
  }

  const own = {
    /** @param {{ wasm: ArrayBuffer, pack: ArrayBuffer | Uint8Array, models: Record<string, string>, integrity: Record<string, string> }} input */
    async start(input) {
      ({ models, integrity } = input);
      const compiled = await WebAssembly.compile(input.wasm);
      await module.default({ module_or_path: compiled });
      const [section] = WebAssembly.Module.customSections(compiled, ENGLISH);
      english = section && new Uint8Array(section);
      return open(input.pack);
    },
    /** The English model, when it arrives after the module: the corpus is read again with it. @param {ArrayBuffer} model */
    addEnglish(model) {
      english = new Uint8Array(model);
      opened().addLanguage?.("en", english);
      return opened().describe();
    },
    open,
    build: (/** @type {SourceFile[]} */ sources, /** @type {string} */ id) => opened().buildPack(sources, id),
  };

  return {
    /** Runs one of the methods above or of the engine itself. @param {string} method @param {any[]} args */
    async call(method, args) {
      if (method in own) return /** @type {any} */ (own)[method](...args);
      const engine = opened();
      if (READERS.includes(method)) await learn(engine, String(args[0]));
      return /** @type {any} */ (engine)[method](...args);
    },
  };
}
