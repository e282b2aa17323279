// schema.org ClaimReview and W3C Web Annotation of a report that a person has confirmed.

/** @typedef {import("../types").Report} Report */
/** @typedef {import("../types").Verdict} Verdict */
/** @typedef {import("../words.js").Key} Key */
/** @typedef {{ by: string, url: string, claimant: string, appeared: string, rating: number | null, words: string }} Person */

/** ClaimReview asks for fewer than 75 characters. */
const LONGEST_CLAIM = 74;

/**
 * The ratings a person may choose from, the verdict's own first. What is not decided gets words and never a number.
 *
 * @param {Verdict} verdict @returns {{ value: number | null, words: Key }[]}
 */
export function ratings(verdict) {
  const all = /** @type {{ value: number | null, words: Key }[]} */ ([
    { value: 5, words: "supported" },
    { value: 3, words: "partly_supported" },
    { value: 1, words: "refuted" },
    { value: null, words: "conflicting" },
    { value: null, words: "not_enough_evidence" },
  ]);
  return all.sort((a, b) => Number(b.words === verdict) - Number(a.words === verdict));
}

/** @param {Report} report @param {Person} person */
export function claimReview(report, { by, url, claimant, appeared, rating, words }) {
  const short = report.claim.length > LONGEST_CLAIM ? `${report.claim.slice(0, LONGEST_CLAIM - 1).trimEnd()}…` : report.claim;
  const numbers = rating === null ? {} : { ratingValue: rating, bestRating: 5, worstRating: 1 };
  return {
    "@context": "https://schema.org",
    "@type": "ClaimReview",
    url,
    claimReviewed: short,
    author: { "@type": "Organization", name: by },
    itemReviewed: {
      "@type": "Claim",
      ...(claimant && { author: { "@type": "Person", name: claimant } }),
      ...(appeared && { appearance: appeared }),
    },
    reviewRating: { "@type": "Rating", alternateName: words, ...numbers, ratingExplanation: report.summary },
  };
}

/** One annotation per cited passage, anchored by its words. @param {Report} report @param {Person} person */
export function annotation(report, { by, words }) {
  return report.citations.map((citation) => ({
    "@context": "http://www.w3.org/ns/anno.jsonld",
    type: "Annotation",
    motivation: "assessing",
    creator: { type: "Organization", name: by },
    body: { type: "TextualBody", value: `${report.claim}: ${words}. ${report.summary}`, format: "text/plain", language: report.language },
    target: {
      source: citation.url ?? `urn:vouch:${report.corpus.hash}:${encodeURIComponent(citation.document)}`,
      selector: { type: "TextQuoteSelector", exact: citation.sentence },
    },
  }));
}
