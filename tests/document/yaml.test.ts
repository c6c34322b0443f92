import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isScalar, parse, parseDocument, visit } from "yaml";
import { root } from "../../scripts/document/root.ts";
import { toYaml } from "../../scripts/document/yaml.ts";

const files = globSync(["openapi/**/*.yaml", "generated/{,mock/}*.yaml"], { cwd: root });

describe("YAML that is published", () => {
  it("means the same to readers of YAML 1.1, for which a plain 16:9 is a number", () => {
    expect(files.length).toBeGreaterThan(100);
    const differing = files.filter((file) => {
      const text = readFileSync(`${root}/${file}`, "utf8");
      return JSON.stringify(parse(text, { version: "1.1" })) !== JSON.stringify(parse(text, { version: "1.2" }));
    });
    expect(differing).toEqual([]);
  });

  it("quotes what tools in Java cannot read in a list on one line", () => {
    const unread = files.flatMap((file) => {
      const found: string[] = [];
      visit(parseDocument(readFileSync(`${root}/${file}`, "utf8")), {
        Scalar(_key, node, path) {
          const inFlow = path.some((parent) => "flow" in parent && parent.flow === true);
          if (inFlow && isScalar(node) && node.type === "PLAIN" && /[?&*!|>%@`]/.test(String(node.source))) {
            found.push(`${file}: ${node.source}`);
          }
        },
      });
      return found;
    });
    expect(unread).toEqual([]);
  });

  it("keeps a long paragraph on one line", () => {
    const description = "word ".repeat(60).trim();
    expect(toYaml({ description })).toBe(`description: ${description}\n`);
  });

  it("quotes what YAML 1.1 would read as something else", () => {
    const document = { ratio: "16:9", answer: "no", day: "2026-02-18" };
    expect(parse(toYaml(document), { version: "1.1" })).toEqual(document);
  });
});
