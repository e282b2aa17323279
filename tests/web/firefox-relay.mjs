#!/usr/bin/env node
// Stands between Playwright and Debian's Firefox, started in Firefox's place. Both speak WebDriver BiDi, and everything passes
// unchanged but two things that this Firefox does not know yet:
// - `emulation.setMediaFeaturesOverride`: the relay sets the colour scheme by a preference. The whole browser then shows it,
//   which is enough: a worker runs one test at a time.
// - the id of a download: the relay gives the download's address for one.
import { spawn } from "node:child_process";
import { WebSocket, WebSocketServer } from "ws";

const COLOUR_SCHEME = "emulation.setMediaFeaturesOverride";
const DOWNLOAD = '"method":"browsingContext.download';
const PREFERENCE = "layout.css.prefers-color-scheme.content-override";
const VALUES = { dark: 0, light: 1 };
const SYSTEM = 2;
/** Ids of the relay's own commands: Playwright counts from 1. */
const OWN = 1e12;

const firefox = spawn(process.env.FIREFOX ?? "/usr/bin/firefox-esr", ["--remote-allow-system-access", ...process.argv.slice(2)], { stdio: ["ignore", "inherit", "pipe"] });
firefox.on("exit", (code) => process.exit(code ?? 1));
for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"]) process.on(signal, () => firefox.kill(signal));

let log = "";
firefox.stderr.setEncoding("utf8").on("data", function listen(text) {
  process.stderr.write(text.replace(/WebDriver BiDi listening on .*\n?/, ""));
  log += text;
  const address = log.match(/WebDriver BiDi listening on (ws:\/\/\S+)\n/)?.[1];
  if (!address) return;
  firefox.stderr.off("data", listen).pipe(process.stderr);
  open(address);
});

/** Listens in Firefox's place and says so in Firefox's words. @param {string} address */
function open(address) {
  const server = new WebSocketServer({ port: 0, host: "127.0.0.1" }, () => {
    process.stderr.write(`\nWebDriver BiDi listening on ws://127.0.0.1:${server.address().port}\n`);
  });
  server.on("connection", (client, { url }) => join(client, new WebSocket(address + url, { maxPayload: 0 })));
}

/** @param {WebSocket} client @param {WebSocket} browser */
function join(client, browser) {
  const opened = new Promise((resolve) => browser.on("open", resolve));
  const waiting = new Map();
  let last = OWN;
  let chrome;

  const ask = (method, params) => new Promise((resolve, reject) => {
    waiting.set(++last, { resolve, reject });
    browser.send(JSON.stringify({ id: last, method, params }));
  });
  const paint = async (scheme) => {
    // The window of the browser itself, where preferences may be set.
    chrome ??= (await ask("browsingContext.getTree", { "moz:scope": "chrome" })).contexts[0].context;
    const expression = `Services.prefs.setIntPref("${PREFERENCE}", ${VALUES[scheme] ?? SYSTEM})`;
    await ask("script.evaluate", { expression, target: { context: chrome }, awaitPromise: false });
  };

  client.on("message", async (data) => {
    const text = data.toString();
    await opened;
    if (!text.includes(COLOUR_SCHEME)) return browser.send(text);
    const { id, params } = JSON.parse(text);
    const answer = await paint(params.features["prefers-color-scheme"]).then(() => ({ type: "success", result: {} }), ({ message }) => ({ type: "error", error: "unknown error", message }));
    client.send(JSON.stringify({ id, ...answer }));
  });
  browser.on("message", (data) => {
    const text = data.toString();
    const own = /"id":(1\d{12})\b/.exec(text);
    const caller = own && waiting.get(Number(own[1]));
    if (!caller) return client.send(text.includes(DOWNLOAD) ? withId(text) : text);
    waiting.delete(Number(own[1]));
    const { result, message } = JSON.parse(text);
    if (result) caller.resolve(result);
    else caller.reject(new Error(message));
  });
  client.on("close", () => browser.close());
  browser.on("close", () => client.close());
}

/** A download's event with an id. @param {string} text */
function withId(text) {
  const event = JSON.parse(text);
  event.params.download ??= event.params.url;
  return JSON.stringify(event);
}
