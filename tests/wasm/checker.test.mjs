// The edge between JavaScript and the engine: shapes, offsets, errors.
import assert from "node:assert/strict";
import { test } from "node:test";
import { bundled, english, start } from "./engine.mjs";

const { Checker } = await start();
const checker = new Checker(bundled(), english());

test("a report is a plain object in the shape of schema 1", () => {
  const report = checker.check("32,000 firearms seized");
  assert.equal(Object.getPrototypeOf(report), Object.prototype);
  assert.equal(report.schema, 1);
  assert.equal(report.claim, "32,000 firearms seized");
  assert.equal(report.corpus.documents, 5);
  assert.equal(typeof report.verdict, "string");
  assert.ok(report.missing === null || typeof report.missing === "string");
  assert.ok(report.milliseconds >= 0);
});

test("the corpus is described with what each document says of itself", () => {
  const corpus = checker.describe();
  assert.equal(corpus.id, "us-mexico-security");
  assert.match(corpus.hash, /^sha256-[0-9a-f]{64}$/);
  assert.equal(corpus.documents.length, 5);
  const last = corpus.documents[4];
  assert.equal(last.publisher, "Mexico News Daily");
  assert.equal(last.published, null);
  assert.equal(last.retrieved, "2024-05-06");
  assert.ok(last.text.includes("over 32,000 firearms"));
});

test("spans count as JavaScript counts", () => {
  const text = "“🙂”, dijo. The señor painted “the bridge” green.";
  const reading = checker.read(text);
  for (const list of ["quantities", "dates", "entities", "quotes", "statements"]) {
    for (const found of reading[list]) assert.equal(text.slice(...found.span), found.text);
  }
  const sentences = checker.article(text);
  assert.ok(sentences.length > 0);
  for (const { sentence, span } of sentences) assert.equal(text.slice(...span), sentence);
  checker.describe().documents.forEach((document, index) => {
    for (const found of checker.statements(index)) assert.equal(document.text.slice(...found.span), found.text);
  });
});

test("a document that is not there has no statements", () => {
  assert.deepEqual(checker.statements(99), []);
});

test("packs are built in the browser and opened again", () => {
  const files = [
    { name: "harbour.txt", text: "The harbour froze in 1963." },
    { name: "bridge.md", text: "# The bridge\n\nIt opened in **1932**." },
  ];
  const bytes = checker.buildPack(files, "mine");
  assert.ok(bytes instanceof Uint8Array);
  assert.deepEqual(bytes, checker.buildPack(files, "mine"));
  const [harbour, bridge] = new Checker(bytes).describe().documents;
  assert.equal(harbour.title, null);
  assert.equal(bridge.title, "The bridge");
  assert.equal(bridge.text, "The bridge\n\nIt opened in 1932.");
});

test("bad packs are refused with the reason and the fix", () => {
  const pack = bundled();
  assert.throws(() => new Checker(new Uint8Array()), /not a pack; make one with `vouch build/);
  assert.throws(() => new Checker(pack.subarray(0, 1000)), /cut short; download or build it again/);
  const altered = Uint8Array.from(pack);
  altered[2000] ^= 1;
  assert.throws(() => new Checker(altered), /damaged: its checksum does not match/);
  const later = Uint8Array.from(pack);
  later[8] = 99;
  assert.throws(() => new Checker(later), /format version 99.*update the engine/);
  assert.throws(() => checker.buildPack([], "empty"), /at least one document/);
});

test("languages are known by their codes", () => {
  assert.throws(() => checker.addLanguage("de", new Uint8Array()), /`de` is not a language of this engine/);
  assert.throws(() => checker.addLanguage("es", new Uint8Array()), /model/);
  assert.throws(() => new Checker(bundled(), new Uint8Array()), /model/);
  assert.equal(checker.needsLanguage("Se incautaron 154 toneladas de metanfetamina."), "es");
});

test("the English model may come after the corpus", () => {
  const late = new Checker(bundled());
  assert.equal(late.needsLanguage("The mayor opened the bridge."), "en");
  late.addLanguage("en", english());
  assert.equal(late.needsLanguage("The mayor opened the bridge."), undefined);
  assert.deepEqual(late.describe(), checker.describe());
  const claim = "32,000 firearms seized over the past year";
  const [one, other] = [late, checker].map((engine) => ({ ...engine.check(claim), milliseconds: 0 }));
  assert.deepEqual(one, other);
});
