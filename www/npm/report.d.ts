// Written by www/npm/types.mjs from crate/core/src/report; do not edit.

/** The answer to one claim. */
export interface Report {
  /** Version of this shape: 1. */
  schema: number;
  /** The claim as it was given. */
  claim: string;
  /** BCP 47 code of the claim's language. */
  language: string;
  /** The answer for the whole claim. */
  verdict: Verdict;
  /** Calibrated probability that the verdict is right, 0 to 1. */
  confidence: number;
  /** One plain sentence. */
  summary: string;
  /** The answers for the parts of the claim. */
  parts: Part[];
  /** The passages that decide, and context. */
  citations: Citation[];
  /** What would be needed, when the sources do not decide. */
  missing: string | null;
  /** The corpus that was asked. */
  corpus: Corpus;
  /** Version of the engine. */
  engine: string;
}

/** An answer. */
export type Verdict = "supported" | "refuted" | "partly_supported" | "conflicting" | "not_enough_evidence" | "not_checkable";

/** One clause of the claim, or one item of a coordination with its own quantity. */
export interface Part {
  /** The words of the part. */
  text: string;
  /** Where they stand in the claim, in UTF-8 bytes (UTF-16 units at the JavaScript edge). */
  span: [number, number];
  /** The answer for this part. */
  verdict: Verdict;
  /** What comparing showed. */
  findings: Finding[];
}

/** What comparing one facet showed. */
export interface Finding {
  /** The facet: `quantity`, `unit`, `date`, `place`, `actor`, `action`, `object`, `direction`, `polarity`, `modality`, `comparison`, `membership`, `attribution`, `quotation`, `role`. */
  facet: string;
  /** `agrees`, `differs`, `narrower`, `broader` or `unknown`. */
  outcome: string;
  /** The claim's words. */
  claim: string;
  /** The source's words. */
  source: string;
  /** The claim's interval, in `unit`; `null` stands for an open end. For dates its first and last day, counted from 1970-01-01, where both sides can be placed in the calendar; the unit is `day` then. */
  claim_interval: [number | null, number | null] | null;
  /** The source's interval, in `unit`. */
  source_interval: [number | null, number | null] | null;
  /** The unit of both intervals. */
  unit: string | null;
  /** Index into the report's citations. */
  citation: number | null;
}

/** A passage of a document, cut into marked pieces. */
export interface Citation {
  /** The document's id. */
  document: string;
  /** Its headline. */
  title: string | null;
  /** Its publisher. */
  publisher: string | null;
  /** Its day of publication. */
  published: string | null;
  /** Where it can be read. */
  url: string | null;
  /** BCP 47 code of the language the document is written in. */
  language: string;
  /** `supports`, `contradicts` or `context`. */
  stance: string;
  /** Index of the paragraph, from 0. */
  paragraph: number;
  /** Where the sentence stands in the document, in UTF-8 bytes (UTF-16 units at the JavaScript edge). */
  span: [number, number];
  /** The sentence. */
  sentence: string;
  /** The sentence cut into pieces. */
  pieces: Piece[];
}

/** A piece of a cited sentence. */
export interface Piece {
  /** Its words. */
  text: string;
  /** The facet it decides, or `null`. */
  mark: string | null;
}

/** The corpus that was asked. */
export interface Corpus {
  /** Its name. */
  id: string;
  /** `sha256-` and the checksum of the pack, in hexadecimal. */
  hash: string;
  /** How many documents it holds. */
  documents: number;
  /** How many statements were read from them. */
  statements: number;
}

/** A quantity as `vouch read --json` prints it. All spans are `[start, end]` in UTF-8 bytes. */
export interface QuantityReport {
  /** The words of the whole quantity, hedge and counted thing included. */
  text: string;
  /** Where they stand. */
  span: [number, number];
  /** The number as written, in `unit`. */
  value: number;
  /** Both ends as written, when a range, a change "from ... to ..." or a size such as "thousands" is written. */
  range: [number, number] | null;
  /** The values that hedge and precision allow; `null` stands for an open end. */
  interval: [number | null, number | null];
  /** `over`, `about`, `at_least`, `under`, `at_most`, `exactly`; `null` without a hedge. "Nearly" is `about` here: `interval` shows the side. */
  hedge: string | null;
  /** The unit or currency as written. */
  unit: string | null;
  /** Unit and rate in their normal form ("dollar per month"); without a unit the counted thing, singular. */
  normalized_unit: string | null;
  /** The counted thing as written. */
  counted: string | null;
  /** What it is per, as written. */
  per: string | null;
  /** `up`, `down`, or `null` for a level. */
  change: string | null;
  /** Whether it is a position ("third") rather than a count. */
  ordinal: boolean;
}

/** Everything that was read from one text, each list in text order. */
export interface ReadReport {
  /** BCP 47 code of the text's language. */
  language: string;
  /** Numbers with what they count. */
  quantities: QuantityReport[];
  /** Dates and periods. */
  dates: DateReport[];
  /** People, organisations, places and works. */
  entities: EntityReport[];
  /** Words between quotation marks. */
  quotes: QuoteReport[];
  /** What the text asserts. */
  statements: StatementReport[];
}

/** A date or period. */
export interface DateReport {
  /** Its words. */
  text: string;
  /** Where they stand. */
  span: [number, number];
  /** `date`, `time`, `period`, `duration` or `set`. */
  kind: string;
  /** Normalised form after TimeML's TIMEX3. */
  timex: string;
  /** First day, `YYYY-MM-DD`, when it can be known. */
  first: string | null;
  /** Last day, `YYYY-MM-DD`, when it can be known. */
  last: string | null;
}

/** Something with a name. */
export interface EntityReport {
  /** All its words, title included. */
  text: string;
  /** Where they stand. */
  span: [number, number];
  /** The name alone. */
  name: string;
  /** The office or description beside the name. */
  title: string | null;
  /** `person`, `organization`, `place`, `work` or `unknown`. */
  kind: string;
  /** The same for all mentions of the same thing in this text. */
  key: string;
}

/** Quoted words. */
export interface QuoteReport {
  /** The words between the marks. */
  text: string;
  /** Where they stand. */
  span: [number, number];
  /** The words as they are compared. */
  normalized: string;
}

/** One thing a sentence asserts. */
export interface StatementReport {
  /** The words of the clause. */
  text: string;
  /** Where they stand. */
  span: [number, number];
  /** Index of the sentence, from 0. */
  sentence: number;
  /** The word that carries the action or relation, as written. */
  predicate: string;
  /** Its dictionary form. */
  lemma: string;
  /** Who, what, to whom, where, when. */
  arguments: ArgumentReport[];
  /** `affirmed` or `negated`. */
  polarity: string;
  /** `fact`, `possible`, `future`, `necessary`, `wished` or `conditional`. */
  modality: string;
  /** Who says so, when the text names somebody. */
  speech: SpeechReport | null;
}

/** A participant or circumstance of a statement. */
export interface ArgumentReport {
  /** `actor`, `object`, `recipient`, `attribute`, `place`, `time` or `circumstance`. */
  role: string;
  /** Its words. */
  text: string;
  /** Where they stand. */
  span: [number, number];
}

/** Somebody saying something. */
export interface SpeechReport {
  /** The speaker's words in the text. */
  speaker: string | null;
  /** The speaker's key after resolving titles and pronouns. */
  key: string | null;
  /** The verb of speech, as written. */
  verb: string | null;
  /** Whether the words stand between quotation marks. */
  direct: boolean;
  /** The words said. */
  said: string;
}

/** A sentence of an article, with how well it can be checked. */
export interface ArticleSentence {
  /** Its words. */
  sentence: string;
  /** Where they stand. */
  span: [number, number];
  /** How checkable it is: 0 not at all, 1 figures, dates and names beside an assertion. */
  checkable: number;
}

/** What a corpus holds and which engine reads it. */
export interface Description {
  /** Name of the corpus. */
  id: string;
  /** `sha256-` and the checksum of the pack, in hexadecimal. */
  hash: string;
  /** Its documents, in order. */
  documents: DocumentDescription[];
  /** How many statements were read from them. */
  statements: number;
  /** Claims to try: short, checkable sentences of the documents, one of each document that has any. */
  examples: string[];
  /** Version of the engine. */
  engine: string;
}

/** A document of the corpus. What it does not say of itself is `null`. */
export interface DocumentDescription {
  /** Its name inside the corpus. */
  id: string;
  /** Headline. */
  title: string | null;
  /** Who published it. */
  publisher: string | null;
  /** Who wrote it. */
  author: string | null;
  /** Day of publication, `YYYY-MM-DD`. */
  published: string | null;
  /** Day the copy was taken, `YYYY-MM-DD`. */
  retrieved: string | null;
  /** Where it can be read. */
  url: string | null;
  /** BCP 47 code of the language it is written in. */
  language: string;
  /** The stored text. */
  text: string;
}
