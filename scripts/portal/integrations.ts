import type { AstroIntegration } from "astro";
import sirv from "sirv";
import type { Document } from "../document/view.ts";
import type { PortalConfig } from "./portal.config.ts";

/**
 * Gives the pages the bundled document as the module `virtual:openapi`, and what the publisher has chosen as
 * `virtual:portal-config`. The build hands its own copy of the document on, so the portal shows exactly what the other
 * artifacts were made from.
 */
export function provideData(document: Document, config: PortalConfig): AstroIntegration {
  const modules = new Map<string, unknown>([
    ["virtual:openapi", document.openapi],
    ["virtual:portal-config", config],
  ]);
  return {
    name: "portal-data",
    hooks: {
      "astro:config:setup": ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: "portal-data",
                resolveId: (id) => (modules.has(id) ? `\0${id}` : undefined),
                load(id) {
                  const name = id.slice(1);
                  return id.startsWith("\0") && modules.has(name)
                    ? `export default ${JSON.stringify(modules.get(name))}`
                    : undefined;
                },
              },
            ],
          },
        });
      },
    },
  };
}

/** Lets the dev server serve the files of a folder too: those that the build adds after Astro. */
export function serveFolder(folder: string): AstroIntegration {
  return {
    name: "portal-files",
    hooks: {
      "astro:server:setup": ({ server }) => {
        server.middlewares.use(sirv(folder, { dev: true }));
      },
    },
  };
}
