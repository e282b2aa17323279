// Serves a folder on loopback: node server.mjs FOLDER PORT. Counts nothing, caches nothing, sends the right types.
import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

export const TYPES = {
  ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8",
  ".wasm": "application/wasm", ".json": "application/json", ".webmanifest": "application/manifest+json",
  ".svg": "image/svg+xml", ".png": "image/png", ".pack": "application/octet-stream", ".bin": "application/octet-stream",
};

/** A server of `folder`; `headers` gives further headers for a path. */
export function serve(folder, port, headers = () => ({})) {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, "http://x").pathname));
    const file = join(folder, path.endsWith("/") ? `${path}index.html` : path);
    if (!existsSync(file) || statSync(file).isDirectory()) {
      response.writeHead(404, { "content-type": "text/plain" }).end("not here");
      return;
    }
    response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream", "cache-control": "no-cache", ...headers(path) });
    createReadStream(file).pipe(response);
  });
  return new Promise((resolve) => server.listen(port, "127.0.0.1", () => resolve(server)));
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const [folder, port] = process.argv.slice(2);
  if (!existsSync(join(folder, "index.html"))) {
    console.error(`\`${folder}\` holds no page; run \`cargo xtask build\``);
    process.exit(1);
  }
  await serve(folder, Number(port));
}
