// Writes report.d.ts from crate/core/src/report, so that the two cannot drift: node npm/types.mjs [--check]
import { readdirSync, readFileSync, writeFileSync } from "node:fs";

const here = new URL(".", import.meta.url);
const folder = new URL("../../crate/core/src/report/", here);
const rust = readdirSync(folder).sort().map((name) => readFileSync(new URL(name, folder), "utf8")).join("\n");
const target = new URL("report.d.ts", here);

/** Rust type -> TypeScript type. */
function typescript(/** @type {string} */ type) {
  const option = type.match(/^Option<(.+)>$/);
  if (option) return `${typescript(option[1])} | null`;
  const list = type.match(/^Vec<(.+)>$/);
  if (list) return `${typescript(list[1])}[]`;
  const pair = type.match(/^\[(.+); (\d+)\]$/);
  if (pair) return `[${Array(Number(pair[2])).fill(typescript(pair[1])).join(", ")}]`;
  const plain = { String: "string", "&'static str": "string", f64: "number", u32: "number", usize: "number", bool: "boolean" };
  return plain[/** @type {keyof typeof plain} */ (type)] ?? type;
}

const snake = (/** @type {string} */ name) => name.replace(/(?<!^)[A-Z]/g, (letter) => `_${letter}`).toLowerCase();

/** `/// ...` lines -> one JSDoc comment. */
function comment(/** @type {string} */ lines, indent = "") {
  const text = [...lines.matchAll(/\/\/\/ ?(.*)/g)].map((match) => match[1]).join(" ");
  return text ? `${indent}/** ${text} */\n` : "";
}

let output = "// Written by www/npm/types.mjs from crate/core/src/report; do not edit.\n";
const items = /((?:\/\/\/.*\n|#\[.*\n)*)pub (struct|enum) (\w+) \{\n([\s\S]*?)\n\}/g;
for (const [, head, kind, name, body] of rust.matchAll(items)) {
  output += `\n${comment(head)}`;
  if (kind === "enum") {
    const names = [...body.matchAll(/^ {4}(\w+),/gm)].map((match) => `"${snake(match[1])}"`);
    output += `export type ${name} = ${names.join(" | ")};\n`;
    continue;
  }
  output += `export interface ${name} {\n`;
  const fields = /((?: {4}\/\/\/.*\n| {4}#\[.*\n)*) {4}pub (\w+): (.+),/g;
  for (const [, notes, field, type] of body.matchAll(fields)) {
    output += `${comment(notes, "  ")}  ${field}: ${typescript(type)};\n`;
  }
  output += "}\n";
}

if (process.argv.includes("--check")) {
  if (readFileSync(target, "utf8") !== output) {
    console.error("`www/npm/report.d.ts` differs from `crate/core/src/report`; run `node www/npm/types.mjs`");
    process.exit(1);
  }
} else {
  writeFileSync(target, output);
}
