// The engine behind the package's elements: the package's own, with the options that the elements have.

import { createChecker as create } from "./index.js";

/** @param {import("../embed-view.js").Options} options */
export const createChecker = ({ pack, packIntegrity, worker }) => create({ packUrl: pack, packIntegrity, worker: worker ?? true });
