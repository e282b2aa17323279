// The entry of index.html.

import { startPage } from "./page.js";

startPage();
