/** `llms.txt`: what there is for assistants. */
import type { APIRoute } from "astro";
import { api } from "../lib/api.ts";
import { llmsIndex } from "../lib/twins/pages.ts";
import { url } from "../lib/url.ts";

export const GET: APIRoute = () => new Response(llmsIndex(api, url));
