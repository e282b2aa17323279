// The interface's words in the reader's language. One table per language in `words/`.

import { english } from "./words/en.js";
import { spanish } from "./words/es.js";

/** @typedef {keyof typeof english} Key */
/** @typedef {((key: Key, values?: Record<string, string | number>) => string) & { language: "en" | "es" }} Words */

export const languages = { en: english, es: spanish };

/**
 * A function from key to words. `{name}` is replaced by a value; of `one|many`, the value `n` chooses.
 *
 * @param {"en" | "es"} language
 * @returns {Words}
 */
export function wordsFor(language) {
  const table = languages[language];
  const numbers = new Intl.NumberFormat(language);
  /** @param {Key} key @param {Record<string, string | number>} [values] */
  const words = (key, values = {}) => {
    const [one, many = one] = table[key].split("|");
    const chosen = values.n === 1 ? one : many;
    return chosen.replace(/\{(\w+)\}/g, (_, name) => {
      const value = values[name] ?? "";
      return typeof value === "number" ? numbers.format(value) : value;
    });
  };
  return Object.assign(words, { language });
}

/** The reader's language among those the interface has. @param {readonly string[]} wanted @returns {"en" | "es"} */
export function preferred(wanted) {
  const found = wanted.map((tag) => tag.slice(0, 2)).find((tag) => tag in languages);
  return found === "es" ? "es" : "en";
}

/** A day as people write it; what is not a day stays as it is. @param {string | null | undefined} day @param {Words} t */
export function dayText(day, t) {
  const match = day?.match(/^(\d{4})-(\d{2})-(\d{2})$/);
  if (!match) return day ?? "";
  const date = new Date(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])));
  return new Intl.DateTimeFormat(t.language, { dateStyle: "long", timeZone: "UTC" }).format(date);
}
