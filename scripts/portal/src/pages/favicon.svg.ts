/// <reference path="../raw.d.ts" />
import { config } from "../lib/config.ts";
import mark from "../lib/favicon.svg?raw";

/** The icon of the site: the mark of the publisher. */
export const GET = (): Response => new Response(config.mark ?? mark, { headers: { "content-type": "image/svg+xml" } });
