// esbuild leaves addresses alone: the files are copied beside the bundle, and two of them are named here.
import { createChecker } from "vouch-checker";
import "vouch-checker/element";
import { usePage } from "../../use.js";

usePage(createChecker, { wasmUrl: "/vouch.wasm", packUrl: "/us-mexico-security.pack" });
