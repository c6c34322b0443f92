import type { APIRoute } from "astro";
import type { Model } from "../../../../../document/view.ts";
import { api } from "../../../lib/api.ts";
import type { ModelFile } from "../../../tryit/writeSamples.ts";

export const getStaticPaths = () => api.models.map((model) => ({ params: { slug: model.slug }, props: { model } }));

/** A model as the script of its page needs it to write code samples. */
export const GET: APIRoute<{ readonly model: Model }> = ({ props: { model } }) => {
  const { serverUrl, version } = api;
  return Response.json({ serverUrl, version, model } satisfies ModelFile);
};
