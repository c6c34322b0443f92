/** A generated TypeScript module: its path below src/, and its text. */
export type Module = readonly [path: string, text: string];

export const notice = "// Made from openapi/ by `npm run build`. Do not edit.\n";

/** A value as TypeScript writes it. */
export const literal = (value: unknown): string => JSON.stringify(value, null, 2);

/** The name of the constant that stands for a component. */
export const constantName = (component: string): string => component.charAt(0).toLowerCase() + component.slice(1);
