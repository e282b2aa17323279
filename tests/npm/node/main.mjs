// A program in Node; the elements may be imported where no page is.
import { createChecker } from "vouch-checker";
import "vouch-checker/element";
import { use } from "../use.js";

console.log(JSON.stringify(await use(createChecker)));
