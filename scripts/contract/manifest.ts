/** The manifest of the package. In the package, `package/manifest.ts` takes the place of this module. */
export const manifest = new URL("./package/package.json", import.meta.url);
