/** The Markdown twin of every page: `models/` has `models.md`. */
import type { APIRoute, GetStaticPaths } from "astro";
import { api } from "../lib/api.ts";
import { twinPath } from "../lib/twins/address.ts";
import { twins } from "../lib/twins/pages.ts";
import { url } from "../lib/url.ts";

export const getStaticPaths = (() =>
  twins(api, url).map(({ page, markdown }) => ({
    params: { page: twinPath(page).replace(/\.md$/, "") },
    props: { markdown },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ markdown: string }> = ({ props }) => new Response(props.markdown);
