// A page that loads the package as it lies in node_modules.
import { createChecker } from "vouch-checker";
import "vouch-checker/element";
import { usePage } from "../use.js";

usePage(createChecker);
