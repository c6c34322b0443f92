/** `robots.txt`: everything may be read; the sitemap is named if the host is known. */
import type { APIRoute } from "astro";
import { url } from "../lib/url.ts";

export const GET: APIRoute = ({ site }) => {
  const sitemap = site && `Sitemap: ${new URL(url("sitemap-index.xml"), site).href}\n`;
  return new Response(`User-agent: *\nAllow: /\n${sitemap ?? ""}`);
};
