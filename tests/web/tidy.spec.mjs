// The sources of the page keep the rules of `www/README.md`.
import { readFileSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { expect, test } from "@playwright/test";

const www = join(import.meta.dirname, "../../www");
const files = readdirSync(www, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.m?js$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .filter((path) => !path.includes("node_modules"))
  .map((path) => ({ name: relative(www, path), text: readFileSync(path, "utf8") }));
const shipped = files.filter(({ name }) => !/\.mjs$/.test(name));

// `web-page.js` parses a page the reader gives, into a document that is not shown.
test("nothing becomes markup or code", () => {
  const forbidden = /\b(innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|new Function|setHTMLUnsafe|createContextualFragment|parseFromString|srcdoc)\b/;
  expect(shipped.filter(({ name, text }) => forbidden.test(name === "web-page.js" ? text.replace("parseFromString", "") : text)).map(({ name }) => name)).toEqual([]);
});

test("every file begins by saying what it is, and stays short", () => {
  for (const { name, text } of files) {
    expect(text.startsWith("//"), `${name} begins with a comment`).toBe(true);
    if (!name.startsWith("words/")) expect(text.split("\n").length, `${name} has at most 400 lines`).toBeLessThanOrEqual(400);
  }
});

/** Who may import whom; a folder stands for its files. */
const RULES = [
  [/^(sw|store|files|trusted|dom|permalink|examples)\.js$/, /^$/],
  [/^web-page\.js$/, /^trusted\.js$/],
  [/^words\//, /^$/],
  [/^words\.js$/, /^words\//],
  [/^view\//, /^(dom|words)\.js$|^view\/|^report\.css$/],
  [/^panel\//, /^(dom|words|permalink|store|trusted|examples|web-page)\.js$|^view\/|^panel\//],
  [/^engine\.js$/, /^$/],
  [/^checker-worker\.js$/, /^engine\.js$|^pkg\//],
  [/^checker\.js$/, /^(files|trusted)\.js$/],
  [/^vouch\.js$/, /^load-view\.js$/],
  [/^load-view\.js$/, /^files\.js$/],
];

test("modules import only what they may", () => {
  const wrong = [];
  for (const { name, text } of shipped) {
    const rule = RULES.find(([from]) => from.test(name));
    if (!rule) continue;
    for (const [, path] of text.matchAll(/^import .*?"(\.[^"]+)"/gm)) {
      const target = relative(www, join(www, name, "..", path));
      if (!rule[1].test(target)) wrong.push(`${name} may not import ${target}`);
    }
  }
  expect(wrong).toEqual([]);
});

test("both languages have the same words with the same holes", async () => {
  const { english } = await import(join(www, "words/en.js"));
  const { spanish } = await import(join(www, "words/es.js"));
  expect(Object.keys(spanish)).toEqual(Object.keys(english));
  const holes = (words) => [...words.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
  for (const key of Object.keys(english)) {
    expect(new Set(holes(spanish[key])), key).toEqual(new Set(holes(english[key])));
  }
});
