import type { ArticleSentence, Description, ReadReport, Report, StatementReport } from "./report.js";
export * from "./report.js";

export interface Options {
  /** Address of `vouch.wasm`; by default beside this module. */
  wasmUrl?: string | URL;
  /** Address of a pack made with `vouch build`; by default the bundled one. */
  packUrl?: string | URL;
  /** `sha256-...` of that pack; another one is refused. */
  packIntegrity?: string;
  /** A pack in memory, in place of `packUrl`. */
  pack?: Uint8Array;
  /** Addresses of language models by language code. */
  modelUrls?: Record<string, string>;
  /**
   * Whether the engine runs in a worker (the default in browsers). The interface is the same without. An address names a copy
   * of `worker.js` on the page's own origin, as pages with Trusted Types want it.
   */
  worker?: boolean | string | URL;
  /** Aborting disposes of the checker. */
  signal?: AbortSignal;
  onProgress?: (stage: "engine" | "corpus" | "ready") => void;
}

/** A file to build a pack from. */
export interface SourceFile {
  name: string;
  text: string;
  title?: string;
  publisher?: string;
  author?: string;
  /** `YYYY-MM-DD` */
  published?: string;
  url?: string;
}

/** One engine behind promises. Aborted calls reject with the signal's reason; all spans count UTF-16 units. */
export interface Checker {
  /** Settles when the engine has read the corpus. */
  ready: Promise<Description>;
  /** Checks one claim. */
  check(claim: string, options?: { signal?: AbortSignal }): Promise<Report>;
  /** What is read from a text. */
  read(text: string, options?: { signal?: AbortSignal }): Promise<ReadReport>;
  /** The sentences of an article with how checkable they are, 0 to 1. */
  article(text: string, options?: { signal?: AbortSignal }): Promise<ArticleSentence[]>;
  /** The statements of a document of the corpus. */
  statements(document: number): Promise<StatementReport[]>;
  /** Builds a pack without opening it. */
  build(files: SourceFile[], id: string): Promise<Uint8Array>;
  /** Asks another pack from now on. */
  open(pack: Uint8Array): Promise<Description>;
  /** Asks the first pack again. */
  openBundled(): Promise<Description>;
  /** Ends the worker. */
  dispose(): void;
}

export function createChecker(options?: Options): Checker;

/** `name` is one of `Unreachable`, `Missing`, `WrongType`, `WrongHash`, `WorkerFailed`, `WasmBlocked`, `EngineDamaged`, or the engine's own. */
export class CheckerError extends Error {}
