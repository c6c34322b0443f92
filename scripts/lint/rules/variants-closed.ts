import type { Location, UserContext } from "@redocly/openapi-core";
import { forEachModel, type LintedModel } from "../models.ts";
import { componentName, follow, isRef, list, type Members, members, type Place, quoted } from "../nodes.ts";

/** The members of every request, in the order in which a model file lists them. */
const requestMembers = ["model", "version", "input", "webhookUrl"];
const required = ["model", "input"];
/** Shared components that a request refers to, so that every model takes the same. */
const shared = { version: "ModelVersion", webhookUrl: "WebhookUrl" };

function checkClosed(ctx: UserContext, { node, location }: Place, what: string): void {
  if (node.type !== "object") {
    ctx.report({
      message: `${what} has to be an object. Write \`type: object\`.`,
      location: location.child("type").key(),
    });
  }
  if (node.additionalProperties !== false) {
    ctx.report({
      message: `${what} has to be closed, so that an unknown parameter is an error. Write \`additionalProperties: false\`.`,
      location: location.child("additionalProperties").key(),
    });
  }
  for (const keyword of ["allOf", "anyOf", "oneOf"].filter((keyword) => keyword in node)) {
    ctx.report({
      message: `${what} cannot use \`${keyword}\`: generated clients lose its literal values. Write the properties out.`,
      location: location.child(keyword).key(),
    });
  }
}

function checkMembers(ctx: UserContext, { node, location }: Place, properties: Members): void {
  for (const name of requestMembers.filter((name) => !(name in properties))) {
    ctx.report({
      message: `The request has no \`${name}\`. Every request has exactly ${quoted(requestMembers)}.`,
      location: location.child("properties").key(),
    });
  }
  for (const name of Object.keys(properties).filter((name) => !requestMembers.includes(name))) {
    ctx.report({
      message: `\`${name}\` is not a member of a request. Move it into the input: a request has exactly ${quoted(requestMembers)}.`,
      location: location.child(["properties", name]).key(),
    });
  }
  if ([...list(node.required)].sort().join() !== [...required].sort().join()) {
    ctx.report({
      message: `\`model\` and \`input\` have to be the only required members. Write \`required: [${required.join(", ")}]\`.`,
      location: location.child("required").key(),
    });
  }
}

function checkReference(ctx: UserContext, name: string, value: unknown, component: string, at: Location): void {
  const target = isRef(value) ? follow(ctx, value, at) : undefined;
  if (target !== undefined && componentName(target.location) === component) return;
  if (isRef(value) && target === undefined) return;
  ctx.report({
    message: `\`${name}\` has to be the same for every model. Refer to the shared ${component}.`,
    location: at.key(),
  });
}

function checkInput(ctx: UserContext, { node, location, component, input }: LintedModel, value: unknown): void {
  const name = `${component}Input`;
  const ref = `#/$defs/${name}`;
  if (!isRef(value) || value.$ref !== ref) {
    ctx.report({
      message: `The input has to be its own component. Write \`input: {$ref: "${ref}"}\` and the schema under \`$defs.${name}\`.`,
      location: location.child(["properties", "input"]).key(),
    });
    return;
  }
  for (const other of Object.keys(members(node.$defs)).filter((other) => other !== name)) {
    ctx.report({
      message: `\`$defs\` may only contain the input. Move ${other} to openapi/components/schemas, or remove it.`,
      location: location.child(["$defs", other]).key(),
    });
  }
  if (name in members(node.$defs)) checkClosed(ctx, input, "An input");
}

/** Every request and every input is a closed object of one shape, which every generator of clients understands. */
export const variantsClosed = forEachModel((model, ctx) => {
  const { location } = model;
  const properties = members(model.node.properties);
  const at = (name: string): Location => location.child(["properties", name]);
  checkClosed(ctx, model, "A request");
  checkMembers(ctx, model, properties);
  const { type, const: slug } = members(properties.model);
  if ("model" in properties && (type !== "string" || typeof slug !== "string")) {
    ctx.report({
      message: "`model` has to be fixed to the slug. Write `type: string` and `const: <slug>`.",
      location: at("model").key(),
    });
  }
  for (const [name, component] of Object.entries(shared)) {
    if (name in properties) checkReference(ctx, name, properties[name], component, at(name));
  }
  if ("input" in properties) checkInput(ctx, model, properties.input);
});
