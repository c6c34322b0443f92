/**
 * Puts values in the places of a template, such as `__BODY__`. Lines that are added stand as deep as the line of the
 * place, so no text in a value may go on over several lines: it would get the margin too.
 *
 * @throws when there is no value for a place
 */
export const fillTemplate = (template: string, values: Readonly<Record<string, string>>): string =>
  template.trimEnd().replaceAll(/__([A-Z]+)__/g, (found, name: string, offset: number) => {
    const value = values[name];
    if (value === undefined) throw new Error(`A sample has the placeholder ${found}, but no value for it`);
    const [margin = ""] = /^[ \t]*/.exec(template.slice(template.lastIndexOf("\n", offset) + 1)) ?? [];
    return value.replaceAll("\n", `\n${margin}`);
  });
