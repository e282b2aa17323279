// Claims to try on the bundled documents: some hold, some do not. Other corpora bring their own.

/** @type {Record<string, string[]>} By the corpus's name; in English. */
const chosen = {
  "us-mexico-security": [
    "32,000 firearms seized",
    "154 tonnes of cocaine were seized",
    "Authorities seized 17 million rounds of ammunition and 90,000 firearms",
    "Homicides in Mexico rose 9.2% in the first nine months of the year",
    "Mexico proposed 20 measures to U.S. officials",
    "40 tonnes of marijuana were seized",
  ],
};

/**
 * Each with its language: a sentence has that of the document it is taken from.
 * @param {import("./types").Description} description
 * @returns {{ claim: string, language: string | undefined }[]}
 */
export function examplesFor({ id, documents, examples }) {
  const written = (/** @type {string} */ claim) => documents.find(({ text }) => text.includes(claim))?.language;
  return chosen[id]?.map((claim) => ({ claim, language: "en" })) ?? examples.map((claim) => ({ claim, language: written(claim) }));
}
