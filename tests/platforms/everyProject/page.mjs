/** Copied into every project: the program of a page, for bundlers. */
import { outcome } from "./outcome.mjs";

const { baseUrl, nowhere } = Object.fromEntries(new URLSearchParams(location.search));
outcome(baseUrl, nowhere).then((result) => console.log(JSON.stringify(result)));
