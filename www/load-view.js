// Fetches the rest of the embed. The package for developers has another such file, written for bundlers.

import { files } from "./files.js";

/** The rest of the embed, verified against the hash this file was built with. @returns {Promise<typeof import("./embed-view.js")>} */
export function loadView() {
  return new Promise((resolve, reject) => {
    const integrity = files.integrity[files.view];
    const go = () => import(/* @vite-ignore */ files.view).then(resolve, reject);
    if (!integrity) return go();
    const link = Object.assign(document.createElement("link"), { rel: "modulepreload", href: files.view, integrity, crossOrigin: "anonymous" });
    link.onload = link.onerror = go;
    document.head.append(link);
  });
}
