export const manifest = new URL("../package.json", import.meta.url);
