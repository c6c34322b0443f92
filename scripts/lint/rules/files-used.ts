import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Oas3Rule, Source } from "@redocly/openapi-core";

/** Every file of the document is part of it. A component that nothing refers to is never read, so no other rule sees it. */
export const filesUsed: Oas3Rule = () => {
  const used = new Set<string>();
  return {
    ref(node, ctx) {
      const { location } = ctx.resolve(node);
      if (location !== undefined) used.add(location.source.absoluteRef);
    },
    Root: {
      leave(_root, ctx) {
        const folder = dirname(ctx.location.source.absoluteRef);
        for (const name of globSync("{components,paths,webhooks}/**/*.{yaml,yml,json}", { cwd: folder }).sort()) {
          const file = join(folder, name);
          if (used.has(file)) continue;
          ctx.report({
            message: "Nothing refers to this file. Add a reference to it, or delete it.",
            location: { source: new Source(file, readFileSync(file, "utf8")), pointer: "#/", reportOnKey: false },
          });
        }
      },
    },
  };
};
