// Stands in for the engine where a test needs a state that the real one cannot be talked into, or no Rust is built.
// Same class, same shapes; answers are looked up, not computed.

const DOCUMENTS = [
  { id: "a.txt", title: "Security talks focus on weapons and fentanyl", publisher: "Example Daily", author: null, published: null, retrieved: "2024-05-06", language: "en", url: "https://news.example/security-talks",
    text: "The minister spoke on Friday.\nHe highlighted that authorities have seized over 32,000 firearms and 17 million rounds of ammunition over the past year. He thanked both sides.\nOver 5 tonnes of fentanyl pills, 154 tonnes of methamphetamine and 94 tonnes of cocaine were seized over the past year.\n" },
  { id: "b.txt", title: "Governments meet again", publisher: null, author: "A. Writer", published: "2023-10-05", retrieved: null, language: "en", url: null,
    text: "The dialogue took place on October 5, 2023.\nThe toll was 40, according to the ministry.\n" },
];
const CORPUS = { id: "example", hash: "sha256-0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef", documents: 2, statements: 7 };

const part = (text, verdict, findings = []) => ({ text, span: [0, text.length], verdict, findings });
const amount = (outcome, claim, source, claim_interval, source_interval, unit) => ({ facet: "quantity", outcome, claim, source, claim_interval, source_interval, unit, citation: 0 });
const plain = (facet, outcome, claim, source) => ({ facet, outcome, claim, source, claim_interval: null, source_interval: null, unit: null, citation: 0 });

/** A citation of the sentence of a document that contains `marked`. */
function cite(index, stance, sentence, marked, mark) {
  const { id, title, publisher, published, url, language, text } = DOCUMENTS[index];
  const start = text.indexOf(sentence);
  const at = sentence.indexOf(marked);
  const pieces = [{ text: sentence.slice(0, at), mark: null }, { text: marked, mark }, { text: sentence.slice(at + marked.length), mark: null }];
  return { document: id, title, publisher, published, url, language, stance, paragraph: text.slice(0, start).split("\n").length - 1, span: [start, start + sentence.length], sentence, pieces };
}

const GUNS = "He highlighted that authorities have seized over 32,000 firearms and 17 million rounds of ammunition over the past year.";
const DRUGS = "Over 5 tonnes of fentanyl pills, 154 tonnes of methamphetamine and 94 tonnes of cocaine were seized over the past year.";
const DAY = "The dialogue took place on October 5, 2023.";

const ANSWERS = [
  [/^32,000 firearms/i, (claim) => ({ verdict: "supported", confidence: 0.95, summary: "The source says over 32,000 firearms were seized.",
    parts: [part(claim, "supported", [amount("agrees", "32,000 firearms", "over 32,000 firearms", [31500, 32500], [32000, 40000], "firearms"), plain("action", "agrees", "seized", "have seized")])],
    citations: [cite(0, "supports", GUNS, "over 32,000 firearms", "quantity")] })],
  [/154 tonnes of cocaine/i, (claim) => ({ verdict: "refuted", confidence: 0.94, summary: "The source says 94 tonnes of cocaine; 154 tonnes is the figure for methamphetamine.",
    parts: [part(claim, "refuted", [amount("differs", "154 tonnes of cocaine", "94 tonnes of cocaine", [153.5, 154.5], [93.5, 94.5], "tonne"), plain("action", "agrees", "were seized", "were seized")])],
    citations: [cite(0, "contradicts", DRUGS, "94 tonnes of cocaine", "quantity")] })],
  [/17 million rounds.*90,000/i, (claim) => ({ verdict: "partly_supported", confidence: 0.8, summary: "The ammunition is confirmed; the source says over 32,000 firearms, not 90,000.",
    parts: [part("17 million rounds of ammunition", "supported", [amount("agrees", "17 million rounds", "17 million rounds", [16.5e6, 17.5e6], [16.5e6, 17.5e6], "rounds")]),
      part("90,000 firearms", "refuted", [amount("differs", "90,000 firearms", "over 32,000 firearms", [89500, 90500], [32000, null], "firearms")])],
    citations: [cite(0, "contradicts", GUNS, "over 32,000 firearms", "quantity")] })],
  [/toll/i, (claim) => ({ verdict: "conflicting", confidence: 0.6, summary: "One source says 40, another says 60.",
    parts: [part(claim, "conflicting", [amount("agrees", "40", "40", [40, 40], [40, 40], null), amount("differs", "40", "60", [40, 40], [60, 60], null)])],
    citations: [cite(1, "supports", "The toll was 40, according to the ministry.", "40", "quantity"), cite(0, "contradicts", DRUGS, "154 tonnes", "quantity")] })],
  [/2021|October/i, (claim) => ({ verdict: "refuted", confidence: 0.9, summary: "The source says October 5, 2023.",
    parts: [part(claim, "refuted", [{ facet: "date", outcome: "differs", claim: "October 8, 2021", source: "October 5, 2023", claim_interval: [18908, 18908], source_interval: [19635, 19635], unit: "day", citation: 0 }])],
    citations: [cite(1, "contradicts", DAY, "October 5, 2023", "date")] })],
  [/^(hello|i think|\W*$)/i, (claim) => ({ verdict: "not_checkable", confidence: 0.9, summary: "A greeting states nothing that can be checked.", parts: [], citations: [] })],
];

export class Checker {
  #name;
  constructor(pack) {
    const text = new TextDecoder().decode(pack);
    if (!text.startsWith("stub")) throw new Error("not a pack: expected the mark `stub`");
    this.#name = text.slice(5);
  }

  check(claim) {
    const [, answer] = ANSWERS.find(([pattern]) => pattern.test(claim)) ?? [];
    const found = answer?.(claim) ?? { verdict: "not_enough_evidence", confidence: 0.7, summary: "No statement in these documents decides this.", parts: [part(claim, "not_enough_evidence")], citations: [], missing: "A statement with the same thing and its amount." };
    return { schema: 1, claim, language: "en", missing: null, corpus: this.#corpus(), engine: "stub", ...found };
  }

  #corpus() {
    return this.#name ? { ...CORPUS, id: this.#name, hash: "sha256-feed" } : CORPUS;
  }

  read(text) {
    const quantities = [...text.matchAll(/\d[\d,.]*/g)].map((match) => ({ text: match[0], span: [match.index, match.index + match[0].length], value: Number(match[0].replaceAll(",", "")), range: null, interval: [1, 2], hedge: null, unit: null, normalized_unit: null, counted: null }));
    const dates = [...text.matchAll(/October (\d), (\d{4})/g)].map((match) => ({ text: match[0], span: [match.index, match.index + match[0].length], kind: "date", timex: "", first: `${match[2]}-10-0${match[1]}`, last: `${match[2]}-10-0${match[1]}` }));
    return { language: "en", quantities, dates, entities: [], quotes: [], statements: [] };
  }

  article(text) {
    return [...text.matchAll(/[^.!?\n]+[.!?]?/g)].filter(([words]) => words.trim()).map((match) => {
      const lead = match[0].length - match[0].trimStart().length;
      const sentence = match[0].trim();
      return { sentence, span: [match.index + lead, match.index + lead + sentence.length], checkable: /\d/.test(sentence) ? 0.9 : 0.1 };
    });
  }

  describe() {
    const { id, hash, statements } = this.#corpus();
    return { id, hash, documents: DOCUMENTS, statements, examples: ["32,000 firearms seized", "154 tonnes of cocaine were seized", "The dialogue was held on October 8, 2021"], engine: "stub" };
  }

  statements(index) {
    const { text } = DOCUMENTS[index];
    return this.article(text).map(({ sentence, span }, number) => ({ text: sentence, span, sentence: number, predicate: "", lemma: "", arguments: [], polarity: "affirmed", modality: "fact", speech: null }));
  }

  needsLanguage() {
    return undefined;
  }

  addLanguage() {}

  free() {}

  buildPack(files, id) {
    if (!files.length) throw new Error("a pack needs at least one file");
    return new TextEncoder().encode(`stub ${id}`);
  }
}

export default async function init({ module_or_path }) {
  await WebAssembly.instantiate(module_or_path);
}
