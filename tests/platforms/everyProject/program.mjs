/** Copied into every project: a program that prints its outcome. */
import { outcome } from "./outcome.mjs";

const { PIXELBYTE_BASE_URL, NOWHERE } = process.env;
outcome(PIXELBYTE_BASE_URL, NOWHERE).then((result) => console.log(JSON.stringify(result)));
