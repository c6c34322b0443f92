import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import type { StarlightUserConfig } from "@astrojs/starlight/types";
import { parse } from "yaml";
import { z } from "zod";
import type { Document, Model } from "../document/view.ts";
import type { PortalConfig } from "./portal.config.ts";

type Sidebar = NonNullable<StarlightUserConfig["sidebar"]>;

const guidesFolder = fileURLToPath(new URL("src/content/docs/guides/", import.meta.url));
const frontmatterSchema = z.object({
  maintainers: z.boolean().default(false),
  sidebar: z.object({ order: z.number() }),
});

const modelLink = (model: Model) => ({
  label: `${model.displayName} ${model.capability.title}`,
  link: `/models/${model.slug}/`,
});

/** The models by provider, in the order of the document. */
function providersOf(models: readonly Model[]): Sidebar {
  return [...Map.groupBy(models, (model) => model.provider)].map(([label, own]) => ({
    label,
    collapsed: true,
    items: own.map(modelLink),
  }));
}

/**
 * The guides by the `sidebar.order` of their head. Starlight would find them itself only with its work folder around
 * the sources.
 */
function guides({ maintainersPages }: PortalConfig): { slug: string }[] {
  const headOf = (file: string) => {
    const [, head = ""] = readFileSync(guidesFolder + file, "utf8").split(/^---$/m);
    const { success, data } = frontmatterSchema.safeParse(parse(head));
    if (!success) throw new Error(`The guide ${file} needs a number as sidebar.order in its head`);
    return data;
  };
  return readdirSync(guidesFolder)
    .map((file) => ({ slug: `guides/${basename(file, ".mdx")}`, ...headOf(file) }))
    .filter(({ maintainers }) => maintainersPages || !maintainers)
    .sort((left, right) => left.sidebar.order - right.sidebar.order)
    .map(({ slug }) => ({ slug }));
}

/** Start, Models by provider, Guides, Reference. A new model or guide appears by itself. */
export function sidebarOf(document: Document, config: PortalConfig): Sidebar {
  return [
    { label: "Start", items: [{ label: "Overview", link: "/" }, { slug: "quick-start" }] },
    { label: "Models", items: [{ label: "All models", link: "/models/" }, ...providersOf(document.models)] },
    { label: "Guides", items: guides(config) },
    {
      label: "Reference",
      items: [
        { label: "HTTP reference", link: "/reference/" },
        { label: "TypeScript client", link: "/client/" },
      ],
    },
  ];
}
