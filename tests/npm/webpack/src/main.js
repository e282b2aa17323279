// webpack finds the worker, the engine and the documents by their addresses in the package.
import { createChecker } from "vouch-checker";
import "vouch-checker/element";
import { usePage } from "../../use.js";

usePage(createChecker);
