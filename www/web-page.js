// The article out of a web page the reader gives: its own text and what it says of itself. The parsed page is never shown,
// runs no script and loads nothing; only its text is taken.

import { inertHtml } from "./trusted.js";

/** Elements around an article that are not its text. */
const FURNITURE = "script, style, noscript, template, nav, header, footer, aside, form, button, figure figcaption, iframe, svg, [hidden], [aria-hidden=true], [role=navigation], [role=banner], [role=contentinfo], [role=complementary]";
const BLOCKS = "p, li, h1, h2, h3, h4, h5, h6, blockquote, td, pre";

/** @param {string} name @param {string} html @returns {import("./types").SourceFile} */
export function readWebPage(name, html) {
  const page = new DOMParser().parseFromString(inertHtml(html), "text/html");
  const meta = (/** @type {string[]} */ ...names) => {
    for (const key of names) {
      const content = page.querySelector(`meta[property="${key}"], meta[name="${key}"]`)?.getAttribute("content")?.trim();
      if (content) return content;
    }
    return undefined;
  };
  const about = {
    title: meta("og:title", "twitter:title") ?? (page.title.trim() || undefined),
    publisher: meta("og:site_name"),
    author: meta("author", "article:author"),
    published: meta("article:published_time", "date", "dc.date")?.match(/^\d{4}-\d{2}-\d{2}/)?.[0],
    url: page.querySelector("link[rel=canonical]")?.getAttribute("href") ?? meta("og:url"),
  };
  for (const node of page.querySelectorAll(FURNITURE)) node.remove();
  return { name, text: blocks(body(page)).join("\n\n"), ...about };
}

/** Where most of the paragraphs stand: the article, the main part, or the parent with the most paragraph text. @param {Document} page */
function body(page) {
  const named = [...page.querySelectorAll("article, main, [role=main], [itemprop=articleBody]")];
  const parents = [...new Set([...page.querySelectorAll("p")].map((node) => node.parentElement))].filter((node) => node !== null);
  const length = (/** @type {Element} */ node) => [...node.querySelectorAll("p")].reduce((sum, { textContent }) => sum + (textContent?.length ?? 0), 0);
  const best = (/** @type {Element[]} */ nodes) => nodes.sort((a, b) => length(b) - length(a))[0];
  return best(named) ?? best(parents) ?? page.body;
}

/** The text of each block, outermost first. @param {Element} root */
function blocks(root) {
  const found = [...root.querySelectorAll(BLOCKS)].filter((node) => !node.parentElement?.closest(BLOCKS));
  const texts = (found.length ? found : [root]).map((node) => node.textContent?.replace(/\s+/g, " ").trim() ?? "");
  return texts.filter(Boolean);
}
