// WebKit as Debian has it, driven over WebDriver. Playwright drives only a WebKit of its own, which no package registry has.
import { spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { createServer } from "node:net";

export const DRIVER = process.env.WEBKIT_DRIVER ?? "/usr/bin/WebKitWebDriver";
const SCREEN = "/usr/bin/Xvfb";
const LIBRARIES = `/usr/lib/${{ x64: "x86_64", arm64: "aarch64" }[process.arch] ?? process.arch}-linux-gnu`;

/** Debian's small browser around the engine, made for tests. */
function miniBrowser() {
  const found = existsSync(LIBRARIES) ? readdirSync(LIBRARIES).filter((name) => name.startsWith("webkit2gtk-")).sort().reverse() : [];
  return found.map((name) => `${LIBRARIES}/${name}/MiniBrowser`).find(existsSync);
}

/** Whether everything is there that WebKit takes. */
export const present = existsSync(DRIVER) && existsSync(SCREEN) && Boolean(miniBrowser());

/** A free port of this machine. @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** What `ask` answers once it stops failing. */
async function patiently(ask, tries = 100) {
  for (let left = tries; ; left--) {
    try {
      return await ask();
    } catch (error) {
      if (left === 0) throw error;
      await new Promise((done) => setTimeout(done, 100));
    }
  }
}

/** A screen in memory. @returns {Promise<{ display: string, close: () => void }>} */
function screen() {
  // The server chooses the number itself and writes it down, so that two runs do not meet.
  const server = spawn(SCREEN, ["-displayfd", "3", "-screen", "0", "1280x1024x24", "-nolisten", "tcp"], { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  return new Promise((resolve) => server.stdio[3].once("data", (number) => resolve({ display: `:${String(number).trim()}`, close: () => server.kill() })));
}

/** Starts the browser. */
export async function openWebKit() {
  const [{ display, close }, port] = [await screen(), await freePort()];
  const driver = spawn(DRIVER, [`--port=${port}`], { stdio: "ignore", env: { ...process.env, DISPLAY: display, LIBGL_ALWAYS_SOFTWARE: "1" } });
  const call = async (method, path, body) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { method, body: body && JSON.stringify(body) });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
    return value;
  };
  const binary = miniBrowser();
  await patiently(() => call("GET", "/status"));
  const { sessionId } = await call("POST", "/session", { capabilities: { alwaysMatch: { "webkitgtk:browserOptions": { binary, args: ["--automation"] } } } });
  const session = (method, path, body) => call(method, `/session/${sessionId}${path}`, body);
  return new WebKit(session, async () => {
    await session("DELETE", "").catch(() => {});
    driver.kill();
    close();
  });
}

/** One window. */
class WebKit {
  #session;

  constructor(session, close) {
    this.#session = session;
    this.close = close;
  }

  async visit(url) {
    await this.#session("POST", "/url", { url: "about:blank" });
    await this.#session("POST", "/url", { url });
  }

  reload = () => this.#session("POST", "/refresh", {});

  /** Runs a function in the page and answers what it promises. */
  async run(act, ...args) {
    const script = `const done = arguments[arguments.length - 1]; Promise.resolve().then(() => (${act})(...[...arguments].slice(0, -1))).then((value) => done({ value }), (error) => done({ error: String(error) }));`;
    const { value, error } = await this.#session("POST", "/execute/async", { script, args });
    if (error) throw new Error(error);
    return value;
  }

  /** Types into what has the focus; names in braces are keys. @param {...string} keys */
  async type(...keys) {
    const NAMED = { "{Tab}": "\uE004", "{Enter}": "\uE007", "{Escape}": "\uE00C" };
    const letters = keys.flatMap((key) => (NAMED[key] ? [NAMED[key]] : [...key]));
    const actions = letters.flatMap((value) => [{ type: "keyDown", value }, { type: "keyUp", value }]);
    await this.#session("POST", "/actions", { actions: [{ type: "key", id: "keyboard", actions }] });
  }

  /** Gives a file to a file field. @param {string} selector @param {string} path */
  async choose(selector, path) {
    const found = await this.#session("POST", "/element", { using: "css selector", value: selector });
    await this.#session("POST", `/element/${Object.values(found)[0]}/value`, { text: path });
  }
}
