// The address of a check: claim and pack hash in the fragment, which no server sees.

const VIEWS = ["check", "article", "browse", "documents"];

/** @typedef {{ view: string, claim: string, pack: string, document: string, at: number }} Place */

/** What a fragment names. @param {string} fragment @returns {Place} */
export function parsePlace(fragment) {
  const text = fragment.replace(/^#/, "").split(":~:")[0];
  const values = new URLSearchParams(text.includes("=") ? text : "");
  const view = values.has("claim") ? "check" : values.has("document") ? "browse" : VIEWS.includes(text) ? text : "check";
  return { view, claim: values.get("claim") ?? "", pack: values.get("pack") ?? "", document: values.get("document") ?? "", at: Number(values.get("at") ?? -1) };
}

/** @param {string} claim @param {string} pack */
export function claimLink(claim, pack) {
  return `#claim=${encodeURIComponent(claim)}&pack=${encodeURIComponent(pack)}`;
}

/** @param {string} document @param {number} at */
export function documentLink(document, at) {
  return `#document=${encodeURIComponent(document)}&at=${at}`;
}
