import { defineCollection } from "astro:content";
import { docsLoader } from "@astrojs/starlight/loaders";
import { docsSchema } from "@astrojs/starlight/schema";
import { z } from "astro/zod";

export const collections = {
  docs: defineCollection({
    loader: docsLoader(),
    schema: docsSchema({
      extend: z.object({
        /** A short line above the title: what kind of page this is. */
        kicker: z.string().optional(),
        /** The title in two parts, the second one set quietly; without it, the title as it is. */
        heading: z.object({ main: z.string(), tail: z.string() }).optional(),
        /** A text to draw as bytes beside the title, in the colour of a bar. */
        screen: z.object({ text: z.string(), color: z.number() }).optional(),
      }),
    }),
  }),
};
