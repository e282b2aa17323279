// What the claim says against what the source says, point by point.

import { element } from "../dom.js";
import { shape } from "./shape.js";

/** @typedef {import("../types").Finding} Finding */
/** @typedef {import("../words.js").Words} Words */
/** @typedef {import("../words.js").Key} Key */

/** The name of a facet. @param {string} facet @param {Words} t */
export function facetName(facet, t) {
  return t(/** @type {Key} */ (facet === "comparison" ? "comparisonFacet" : facet));
}

/**
 * The roles are written out because narrow screens lay the rows out as blocks, which would take them away.
 *
 * @param {Finding[]} findings @param {import("../types").Report} report @param {Words} t
 */
export function facetTable(findings, { language, citations }, t) {
  const heads = [t("facet"), t("claimSays"), t("sourceSays"), t("comparison")];
  return element("table", { class: "facets", role: "table" },
    element("caption", {}, t("facets")),
    element("thead", { role: "rowgroup" },
      element("tr", { role: "row" }, heads.map((head) => element("th", { scope: "col", role: "columnheader" }, head)))),
    element("tbody", { role: "rowgroup" }, unique(findings).map((finding) => row(finding, t, heads, [language, citations[finding.citation ?? 0]?.language ?? language]))));
}

/** What several parts of a claim share is said once. @param {Finding[]} findings */
function unique(findings) {
  /** @type {Map<string, Finding>} */
  const rows = new Map();
  for (const finding of findings) {
    const key = JSON.stringify([finding.facet, finding.outcome, finding.claim, finding.source]);
    if (!rows.has(key)) rows.set(key, finding);
  }
  return [...rows.values()];
}

/** @param {Finding} finding @param {Words} t @param {string[]} heads @param {[string, string]} languages Of the claim and of the source. */
function row(finding, t, heads, [claim, source]) {
  const words = (/** @type {string} */ text, /** @type {string} */ language) =>
    text ? element("span", { lang: language }, text) : element("span", { class: "absent" }, t("nothing"));
  return element("tr", { role: "row", "data-outcome": finding.outcome },
    element("th", { scope: "row", role: "rowheader" }, facetName(finding.facet, t)),
    element("td", { role: "cell", "data-head": heads[1] }, words(finding.claim, claim)),
    element("td", { role: "cell", "data-head": heads[2] }, words(finding.source, source)),
    element("td", { role: "cell", class: "outcome" }, shape(finding.outcome), " ", t(/** @type {Key} */ (finding.outcome))));
}
