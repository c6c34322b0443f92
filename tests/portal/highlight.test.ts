import { expect, test } from "vitest";
import { highlight } from "../../scripts/portal/src/lib/highlight.ts";

test("code has its texts, comments and keywords marked", () => {
  expect(highlight("const a = 'b<c'; // d", "typescript")).toBe("<b>const</b> a = <q>'b&lt;c'</q>; <i>// d</i>");
  expect(highlight("curl 'a' # in b", "sh")).toBe("curl <q>'a'</q> <i># in b</i>");
});

test("what a program prints is no code", () => {
  const printed = "Saved in 'a' & \"b\": https://example.com";
  expect(highlight(printed, "text")).toBe(printed.replace("&", "&amp;"));
});

test("neither words nor URLs in YAML are keywords or comments", () => {
  expect(highlight('url: https://example.com # from "a"\nin: query', "yaml")).toBe(
    'url: https://example.com <i># from "a"</i>\nin: query',
  );
});
