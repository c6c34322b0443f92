import { defineCollection } from "astro:content";
import { docsLoader } from "@astrojs/starlight/loaders";
import { docsSchema } from "@astrojs/starlight/schema";
import type { Loader } from "astro/loaders";
import { z } from "astro/zod";
import { config } from "./lib/config.ts";

const allPages = docsLoader();

/** Leaves out the pages for maintainers where the publisher does not want them. */
const loader: Loader = {
  ...allPages,
  async load(context) {
    await allPages.load(context);
    for (const { id, data } of context.store.values())
      if (data.maintainers === true && !config.maintainersPages) context.store.delete(id);
  },
};

export const collections = {
  docs: defineCollection({
    loader,
    schema: docsSchema({
      extend: z.object({
        /** A short line above the title: what kind of page this is. */
        kicker: z.string().optional(),
        /** Whether the page is about the making of the document; the publisher decides whether it is shown. */
        maintainers: z.boolean().default(false),
        /** The title in two parts, the second one set quietly; without it, the title as it is. */
        heading: z.object({ main: z.string(), tail: z.string() }).optional(),
        /** A text to draw as bytes beside the title, in the colour of a bar. */
        screen: z.object({ text: z.string(), color: z.string() }).optional(),
      }),
    }),
  }),
};
