import { nodeResolve } from "@rollup/plugin-node-resolve";

export default {
  input: "page.mjs",
  plugins: [nodeResolve({ browser: true })],
  onwarn({ message }) {
    throw new Error(message);
  },
  output: [
    { format: "es", dir: "dist/es" },
    { format: "iife", file: "dist/iife.js", inlineDynamicImports: true },
  ],
};
