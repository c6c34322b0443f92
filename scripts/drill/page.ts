/** The page of a model as its provider would write it, in Markdown: what a maintainer has at hand. */
import { formatUsd } from "../document/formatUsd.ts";
import { costMicroCents, multiplierOf } from "../document/pricing.ts";
import type { Model, Parameter } from "../document/view.ts";

const amount = (microCents: number): string => microCents.toLocaleString("en-US");

function placeholder({ schema: { type } }: Parameter): unknown {
  const [first] = Array.isArray(type) ? type.filter((one) => one !== "null") : [type];
  if (first === "integer" || first === "number") return 123;
  if (first === "boolean") return true;
  if (first === "array") return ["<string>"];
  return first === "object" ? {} : "<string>";
}

const request = (body: unknown): string => {
  const json = JSON.stringify(body, null, 2).replaceAll("'", "'\\''");
  return `\`\`\`bash\ncurl https://api.example.com/v1/jobs/submit \\\n  --data '${json}'\n\`\`\``;
};

/** What the page says of an input below its name. */
function inputLines({ name, required, schema }: Parameter): string[] {
  return [
    name,
    ...(required ? ["required"] : []),
    ...(schema.default === undefined ? [] : [`default: ${schema.default}`]),
    ...(schema.enum === undefined ? [] : [`Options: ${schema.enum.join(", ")}`]),
    "",
  ];
}

/** Formula, table and default cost. */
function pricing({ price }: Model): string[] {
  const { baseCostMicroCents: base, per, factors } = price;
  const head = `**Base cost:** ${amount(base)} micro-cents per ${per} (${formatUsd(base)}/${per})`;
  if (factors.length === 0) return [head];
  const names = factors.map(({ parameter }) => parameter);
  const rows = factors.flatMap(({ parameter, multipliers }) =>
    Object.entries(multipliers).map(([value, by]) => `| ${parameter} | \`${value}\` | ${by}x |`),
  );
  const chosen = factors.map((factor) => `${factor.parameter}=${factor.default}`).join(", ");
  const terms = [amount(base), ...factors.map((factor) => multiplierOf(factor, {}))].join(" × ");
  const cost = costMicroCents(price);
  return [
    head,
    `finalCost = baseCost × ${names.join(" × ")}`,
    "",
    "| Factor | Option | Multiplier |",
    "| :--- | :--- | :--- |",
    ...rows,
    "",
    `Default cost (${chosen}): ${terms} = ${amount(cost)} micro-cents (${formatUsd(cost)})`,
  ];
}

/** The page of a model. */
export function pageOf(model: Model): string {
  const { slug, displayName, provider, capability, price, processingSeconds, parameters, example } = model;
  const { baseCostMicroCents: base, per } = price;
  const input = Object.fromEntries(parameters.map((one) => [one.name, placeholder(one)]));
  return [
    `# ${displayName} — ${capability.title}`,
    "",
    request({ model: "<string>", input }),
    "",
    "| Property | Value |",
    "|---|---|",
    `| **Provider** | ${provider} |`,
    `| **Model** | ${displayName} |`,
    `| **Capability** | ${capability.title} |`,
    `| **Base Cost** | ${amount(base)} micro-cents/${per} (${formatUsd(base)}/${per}) |`,
    `| **Processing Time** | ~${processingSeconds} seconds |`,
    "",
    "## Request Body",
    "",
    "model",
    `Model slug. Use ${slug}.`,
    "",
    ...parameters.flatMap(inputLines),
    "## Pricing",
    "",
    ...pricing(model),
    "",
    "## Code Examples",
    "",
    request(example),
    "",
  ].join("\n");
}
