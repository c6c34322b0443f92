import type { AstroIntegration } from "astro";
import sirv from "sirv";
import type { Document } from "../document/view.ts";

const moduleName = "virtual:openapi";

/**
 * Gives the pages the bundled document as the module `virtual:openapi`. The build hands its own copy on, so the portal
 * shows exactly what the other artifacts were made from.
 */
export function provideDocument(document: Document): AstroIntegration {
  return {
    name: "portal-document",
    hooks: {
      "astro:config:setup": ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: "portal-document",
                resolveId: (id) => (id === moduleName ? `\0${moduleName}` : undefined),
                load: (id) =>
                  id === `\0${moduleName}` ? `export default ${JSON.stringify(document.openapi)}` : undefined,
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
