/** The Astro configuration of the portal, the same for building and for the dev server. */

import { join } from "node:path";
import { fileURLToPath } from "node:url";
import starlight from "@astrojs/starlight";
import type { AstroInlineConfig } from "astro";
import type { Document } from "../document/view.ts";
import { fontsIn } from "./fonts.ts";
import { provideData } from "./integrations.ts";
import type { PortalConfig } from "./portal.config.ts";
import { sidebarOf } from "./sidebar.ts";

const here = new URL("./", import.meta.url);
const at = (path: string): string => fileURLToPath(new URL(path, here));

/** Component overrides of Starlight, by name; the files are in src/overrides. */
const overrides = ["Footer", "Head", "Header", "Hero", "PageTitle", "Search", "SiteTitle"];

/** In bytes. */
const smallScript = 1_000;

/**
 * @param document what the pages show
 * @param config what the publisher has chosen
 * @param base the path below which the site is served, such as `/` or `/docs/`
 * @param workFolder where Astro keeps what it needs while it runs; the sources stay free of it. The fonts are in its
 *   folder `fonts` already
 * @param site the address of the host; empty where it is not known
 */
export function astroConfig(
  document: Document,
  config: PortalConfig,
  base: string,
  workFolder: string,
  site = "",
): AstroInlineConfig {
  return {
    configFile: false,
    root: workFolder,
    srcDir: at("src/"),
    publicDir: at("public/"),
    cacheDir: join(workFolder, "astro"),
    base,
    ...(site === "" ? {} : { site }),
    trailingSlash: "always",
    devToolbar: { enabled: false },
    build: { inlineStylesheets: "never" },
    vite: {
      cacheDir: join(workFolder, "vite"),
      // A request for a small script costs more than the script. The policy of each page lists its inline scripts.
      build: { assetsInlineLimit: (file, content) => file.endsWith(".js") && content.length < smallScript },
      worker: { format: "es" },
    },
    fonts: fontsIn(join(workFolder, "fonts")),
    integrations: [
      provideData(document, config),
      starlight({
        title: config.name ?? document.title,
        description: document.summary,
        favicon: "/favicon.svg",
        credits: false,
        customCss: ["tokens", "base"].map((name) => at(`src/styles/${name}.css`)),
        components: Object.fromEntries(overrides.map((name) => [name, at(`src/overrides/${name}.astro`)])),
        sidebar: sidebarOf(document, config),
        expressiveCode: {
          // Code stands on the dark screen in both themes.
          themes: ["vesper"],
          defaultProps: { frame: "none", wrap: true },
          styleOverrides: {
            borderRadius: "10px",
            borderWidth: "0",
            codeBackground: "var(--screen)",
            codeFontFamily: "var(--sl-font-mono)",
            codeFontSize: "0.78125rem",
          },
        },
      }),
    ],
  };
}
