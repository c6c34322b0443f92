/** What the components of the guides show, as Markdown, from the same data. */
import { costMicroCents, derivedFactors, formatUsd, multiplierOf } from "../../../../document/pricing.ts";
import type { Document, Model, Parameter } from "../../../../document/view.ts";
import { formatCost, formatNumber, formatSeconds, limitsOf, listedValues, typeName } from "../format.ts";
import { type Program, programTitle, usage } from "../languages.ts";
import { lowestCost, priceList } from "../prices.ts";
import { type SourceLocation, sourceLocation } from "../sourceLocation.ts";
import { jobStates } from "../states.ts";
import { blocks, code, fence, list, table } from "./markdown.ts";

/** Gives the address of a page's twin, from the page's address relative to the portal's root. */
export type Link = (page: string) => string;

export const modelTitle = ({ displayName, capability }: Model): string => `${displayName} ${capability.title}`;

const shown = (value: unknown): string => code(typeof value === "string" ? value : JSON.stringify(value));

const assumed = (text: string | undefined): string | undefined => text && `> Assumed. ${text}`;

function values(parameter: Parameter): string | undefined {
  const { schema, multipliers } = parameter;
  const listed = listedValues(parameter).map((value) => {
    const multiplier = multipliers?.[String(value)];
    const notes = [
      ...(value === schema.default ? ["default"] : []),
      ...(multiplier === undefined ? [] : [`× ${multiplier}`]),
    ];
    return shown(value) + (notes.length > 0 ? ` (${notes.join(", ")})` : "");
  });
  return listed.length > 0 ? listed.join(", ") : undefined;
}

/** The inputs of a model, one section each. */
export const parameters = (all: readonly Parameter[]): string =>
  blocks(
    ...all.flatMap((parameter) => {
      const { name, required, description, schema, assumption } = parameter;
      const facts = [typeName(schema), required ? "required" : "optional", ...limitsOf(schema)];
      const allowed = values(parameter);
      const byDefault = allowed === undefined && schema.default !== undefined;
      return [
        `### ${code(name)}`,
        `${facts.join(", ")}${byDefault ? `, default ${shown(schema.default)}` : ""}`,
        description,
        allowed && `Values: ${allowed}`,
        assumed(assumption),
      ];
    }),
  );

/** How the cost of a model follows from its price. */
export function pricing({ price }: Model): string {
  const { baseCostMicroCents: base, per, factors } = price;
  const derived = derivedFactors(price);
  const defaults = factors.map((factor) => `${factor.parameter}=${factor.default}`).join(", ");
  const workedOut = [base, ...factors.map((factor) => multiplierOf(factor, {}))].map(formatNumber).join(" × ");
  return blocks(
    `Base cost: ${formatNumber(base)} micro-cents per ${per} (${formatUsd(base)} per ${per})`,
    code(["finalCost = baseCost", ...factors.map(({ parameter }) => parameter)].join(" × ")),
    factors.length > 0
      ? table(
          ["Factor", "Option", "Multiplier"],
          factors.flatMap(({ parameter, multipliers }) =>
            Object.entries(multipliers).map(([value, multiplier]) => [
              code(parameter),
              code(value),
              `${formatNumber(multiplier)}x`,
            ]),
          ),
        )
      : undefined,
    ...derived.map(
      ({ parameter, derivedFrom, default: value }) =>
        `${code(parameter)} is not sent: it is measured on the file of ${code(derivedFrom ?? "")}. Costs are given for an assumed ${code(value)}.`,
    ),
    `${derived.length > 0 ? "Assumed cost" : "Default cost"}${defaults && ` (${defaults})`}: ${workedOut} = ${formatCost(costMicroCents(price))}`,
    factors.length > 0
      ? table(
          [...factors.map(({ parameter }) => parameter), "micro-cents", "US dollars"],
          priceList(price).map(({ values: chosen, costMicroCents: cost }) => [
            ...chosen.map(code),
            formatNumber(cost),
            formatUsd(cost),
          ]),
        )
      : undefined,
  );
}

const retries = { never: "no", reads: "reads only", always: "yes" };

/** Error codes with status, when they come, and what to do. */
export const errors = (document: Document, codes: readonly string[] = [...document.errorCodes.keys()]): string =>
  table(
    ["Status", "Code", "When", "What to do", "Worth a retry"],
    codes.flatMap((name) => {
      const facts = document.errorCodes.get(name);
      return facts === undefined ? [] : [[facts.status, code(name), facts.when, facts.remedy, retries[facts.retry]]];
    }),
  );

/** One program in several languages. */
export const programs = (all: readonly Program[], level: string): string =>
  blocks(
    ...all.flatMap((program) => [
      `${level} ${programTitle(program)}`,
      fence(program.code, program.language.highlight),
      usage(program),
    ]),
  );

export const states = (document: Document): string =>
  list(jobStates(document).map(({ name, meaning }) => `${code(name)}: ${meaning}`));

/** Links to models, each with what it costs and how long it takes. */
export const modelLinks = (models: readonly Model[], link: Link): string =>
  list(
    models.map(
      (model) =>
        `[${modelTitle(model)}](${link(`models/${model.slug}/`)}): ${code(model.slug)}, from ${formatUsd(lowestCost(model.price))}, about ${formatSeconds(model.processingSeconds)}`,
    ),
  );

/** Price and time of all models. */
export const priceTable = (document: Document, link: Link): string =>
  table(
    ["Model", "Base cost", "From", "By default", "Takes about"],
    document.models.map((model) => [
      `[${modelTitle(model)}](${link(`models/${model.slug}/`)})`,
      `${formatUsd(model.price.baseCostMicroCents)} per ${model.price.per}`,
      formatUsd(lowestCost(model.price)),
      `${formatUsd(costMicroCents(model.price))}${derivedFactors(model.price).length > 0 ? " (assumed)" : ""}`,
      formatSeconds(model.processingSeconds),
    ]),
  );

/** The assumptions of one area, each once, with the places where it counts. */
export function assumptions(document: Document, area: SourceLocation["area"]): string {
  const found = document.assumptions.map(({ pointer, text }) => ({ text, ...sourceLocation(document, pointer) }));
  return list(
    [...Map.groupBy(found, ({ text }) => text)]
      .filter(([, places]) => places[0]?.area === area)
      .map(([text, places]) => `${text} (${places.map(({ label }) => label).join("; ")})`),
  );
}
