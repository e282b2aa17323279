// Claims to try on the bundled documents: some hold, some do not. Other corpora bring their own.

/** @type {Record<string, string[]>} By the corpus's name. */
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

/** @param {import("./types").Description} description */
export function examplesFor({ id, examples }) {
  return chosen[id] ?? examples;
}
