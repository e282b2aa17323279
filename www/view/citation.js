// One cited passage: the sentence with its marked pieces, its paragraph, and where it stands.

import { copyButton, element } from "../dom.js";
import { dayText } from "../words.js";
import { facetName } from "./facet-table.js";
import { asMarkdown, asQuotation, textFragment } from "./quotation.js";
import { shape } from "./shape.js";

/** @typedef {import("../types").Citation} Citation */
/** @typedef {import("../types").CorpusDocument} CorpusDocument */
/** @typedef {import("./passage.js").Passage} Passage */
/** @typedef {import("../words.js").Words} Words */
/** @typedef {import("../words.js").Key} Key */

/**
 * @param {Passage} passage
 * @param {{ t: Words, document?: CorpusDocument, documentLink?: string }} context
 */
export function citationView({ citation, stances }, { t, document, documentLink }) {
  const { language } = citation;
  const pieces = citation.pieces.length ? citation.pieces : [{ text: citation.sentence, mark: null }];
  return element("article", { class: "citation", "data-stance": stances.length > 1 ? "context" : stances[0] },
    stances.map((stance) => element("p", { class: "stance", "data-stance": stance }, shape(stance), " ", t(/** @type {Key} */ (stance)))),
    element("blockquote", { lang: language, cite: citation.url }, element("p", {}, pieces.map((piece) => pieceView(piece, t)))),
    element("p", { class: "source" },
      element("cite", { lang: language }, document ? documentName(document) : (citation.title ?? citation.document)),
      citation.publisher && element("span", { class: "publisher" }, citation.publisher),
      element("span", { class: "day" }, dateLine(citation, document, t))),
    paragraphView(citation, document, t),
    element("p", { class: "actions" },
      citation.url && element("a", { href: textFragment(citation.url, citation.sentence), rel: "noopener", target: "_blank" }, t("openSource")),
      documentLink && element("a", { href: documentLink }, t("readDocument")),
      copyButton(t("copyQuote"), t("copied"), () => asQuotation(citation, t)),
      copyButton(t("copyMarkdown"), t("copied"), () => asMarkdown(citation, t))));
}

/** Characters of a text that stand in for a missing title. */
const OPENING = 64;

/** A document's title, or its first words when it has none. @param {CorpusDocument} document */
export function documentName({ title, text, id }) {
  if (title) return title;
  const opening = text?.trim().split("\n")[0] ?? "";
  if (!opening) return id;
  return opening.length > OPENING ? `“${opening.slice(0, OPENING).replace(/\s+\S*$/, "")} …”` : `“${opening}”`;
}

/** @param {import("../types").Piece} piece @param {Words} t */
function pieceView({ text, mark }, t) {
  return mark ? element("mark", { "data-facet": mark, title: facetName(mark, t) }, text) : text;
}

/** @param {Citation} citation @param {CorpusDocument | undefined} document @param {Words} t */
function dateLine(citation, document, t) {
  if (citation.published) return t("published", { day: dayText(citation.published, t) });
  if (document?.retrieved) return `${t("undated")} · ${t("copyOf", { day: dayText(document.retrieved, t) })}`;
  return t("undated");
}

/** The paragraph around the sentence, when the document's text is at hand. */
function paragraphView(/** @type {Citation} */ citation, /** @type {CorpusDocument | undefined} */ document, /** @type {Words} */ t) {
  const text = document?.text;
  const [from, to] = citation.span;
  if (!text || text.slice(from, to).trim() !== citation.sentence.trim()) return null;
  const start = text.lastIndexOf("\n", from) + 1;
  const end = text.indexOf("\n", to);
  const before = text.slice(start, from);
  const after = text.slice(to, end < 0 ? undefined : end);
  if (!before.trim() && !after.trim()) return null;
  return element("details", { class: "paragraph" },
    element("summary", {}, t("showParagraph")),
    element("p", { lang: citation.language }, before, element("strong", {}, citation.sentence), after));
}
