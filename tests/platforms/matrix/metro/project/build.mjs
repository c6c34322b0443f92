// Bundles for React Native twice: as Metro does since 0.82, which React Native has since 0.79, and as it did before.
import { mkdir } from "node:fs/promises";
import { createRequire } from "node:module";
import Metro from "metro";

const { resolve } = createRequire(import.meta.url);
await mkdir("dist");
for (const unstable_enablePackageExports of [true, false]) {
  const defaults = await Metro.loadConfig({ cwd: import.meta.dirname });
  const config = {
    ...defaults,
    reporter: { update() {} },
    resolver: {
      ...defaults.resolver,
      unstable_enablePackageExports,
      // As in the configuration of React Native. The files of this test are .mjs.
      platforms: ["android", "ios"],
      resolverMainFields: ["react-native", "browser", "main"],
      unstable_conditionNames: ["react-native"],
      sourceExts: ["js", "jsx", "json", "ts", "tsx", "mjs"],
    },
    transformer: {
      ...defaults.transformer,
      babelTransformerPath: resolve("@react-native/metro-babel-transformer"),
    },
  };
  const out = unstable_enablePackageExports ? "dist/exports.js" : "dist/fields.js";
  await Metro.runBuild(config, { entry: "program.mjs", platform: "ios", dev: false, out });
}
