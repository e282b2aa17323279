// What is seen before a claim is typed: examples, and what the corpus covers.

import { element } from "../dom.js";
import { examplesFor } from "../examples.js";
import { documentLink } from "../permalink.js";
import { documentName } from "../view/citation.js";
import { dayText } from "../words.js";

/** @typedef {import("../types").Description} Description */
/** @typedef {import("../words.js").Words} Words */

/** @param {Description} description @param {Words} t @param {(claim: string) => void} ask */
export function startView(description, t, ask) {
  const examples = examplesFor(description);
  return element("div", {},
    examples.length > 0 && element("section", {},
      element("h2", { class: "title" }, t("examples")),
      element("ul", { class: "examples" }, examples.map(({ claim, language }) =>
        element("li", {}, element("button", { type: "button", lang: language, onclick: () => ask(claim) }, claim))))),
    holds(description, t));
}

/** @param {Description} description @param {Words} t */
function holds({ documents, statements }, t) {
  const publishers = [...new Set(documents.map(({ publisher }) => publisher).filter((name) => name !== null))];
  const days = documents.map(({ published }) => published).filter((day) => day !== null).sort();
  const named = documents.every(({ publisher }) => publisher !== null);
  const list = new Intl.ListFormat(t.language);
  const lead = [
    t("holdsText", { n: documents.length }),
    publishers.length > 0 && t(named ? "holdsFrom" : "holdsOthers", { publishers: list.format(publishers) }) + (days.length ? "," : ""),
    days.length > 0 && period(days[0], days[days.length - 1], t),
    t("holdsStatements", { n: statements }),
  ];
  return element("section", { class: "section holds" },
    element("h2", { class: "title" }, t("holds")),
    element("p", { class: "lead" }, lead.filter(Boolean).join(" ")),
    element("p", { class: "meta" }, t("holdsLimit")),
    element("ul", { class: "plain" }, documents.map((document) =>
      element("li", {},
        element("a", { href: documentLink(document.id, 0), lang: document.language }, documentName(document)), " ",
        element("small", {}, [document.publisher, dayText(document.published, t)].filter(Boolean).join(" · "))))));
}

/** @param {string} first @param {string} last @param {Words} t */
function period(first, last, t) {
  const words = first === last ? t("holdsDay", { day: dayText(first, t) }) : t("holdsDates", { first: dayText(first, t), last: dayText(last, t) });
  return `${words},`;
}

/** The newest day the documents name: the date of the corpus. @param {Description} description */
export function corpusDay({ documents }) {
  return documents.flatMap(({ published, retrieved }) => [published, retrieved]).filter((day) => typeof day === "string").sort().at(-1) ?? "";
}
