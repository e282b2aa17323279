// What crosses between the engine and the page, beside the report. Spans are UTF-16 units here.
export * from "./npm/report";
import type {
  ArticleSentence, DateReport, Description, DocumentDescription, EntityReport, QuantityReport, ReadReport, Report, StatementReport,
} from "./npm/report";

export type Span = [number, number];
/** `null` stands for an open end. */
export type Range = [number | null, number | null];

export type Mention = { text: string; span: Span };
export type Reading = ReadReport;
export type QuantityMention = QuantityReport;
export type DateMention = DateReport;
export type EntityMention = EntityReport;
export type StatementMention = StatementReport;
export type CorpusDocument = DocumentDescription;
export interface SourceFile {
  name: string;
  text: string;
  title?: string;
  publisher?: string;
  author?: string;
  published?: string;
  url?: string;
}

/** The class that the WebAssembly module exports. */
export interface EngineChecker {
  check(claim: string): Report;
  read(text: string): Reading;
  article(text: string): ArticleSentence[];
  describe(): Description;
  statements(document: number): StatementMention[];
  buildPack(files: SourceFile[], id: string): Uint8Array;
  needsLanguage?(text: string): string | null | undefined;
  addLanguage?(language: string, bytes: Uint8Array): void;
  free?(): void;
}
export interface EngineModule {
  default(input: { module_or_path: unknown }): Promise<unknown>;
  Checker: { new (pack: Uint8Array, english?: Uint8Array): EngineChecker };
}

export type Part = { from: number; to: number; integrity: string };

/** Where the files of the build stand, and what they must hash to. */
export interface Files {
  worker: string;
  view: string;
  wasm: string;
  /** The parts of the engine's file in bytes from its start: a whole module, and after it the English model. */
  parts?: { module: Part; english: Part };
  pack: string;
  models: Record<string, string>;
  /** URL to Subresource-Integrity value. */
  integrity: Record<string, string>;
}

/** One engine behind promises; the same in a worker and without. */
export interface Checker {
  /** Settles when the engine has read the corpus. */
  ready: Promise<Description>;
  check(claim: string, options?: { signal?: AbortSignal }): Promise<Report>;
  read(text: string, options?: { signal?: AbortSignal }): Promise<Reading>;
  article(text: string, options?: { signal?: AbortSignal }): Promise<ArticleSentence[]>;
  statements(document: number): Promise<StatementMention[]>;
  /** Builds a pack from files without opening it. */
  build(files: SourceFile[], id: string): Promise<Uint8Array>;
  /** Asks the pack the page came with again. */
  openBundled(): Promise<Description>;
  /** Asks another corpus from now on. */
  open(pack: Uint8Array): Promise<Description>;
  dispose(): void;
}
