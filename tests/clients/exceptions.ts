/**
 * What a language does not do yet, by the name of the row. A row that is listed here fails the suite as soon as it
 * passes, so that the list only gets shorter.
 */
export const notYet: Readonly<Record<string, readonly string[]>> = {};

/** Rows that cannot apply to a language, by the name of the row, with the reason that the table shows. */
export const notApplicable: Readonly<Record<string, Readonly<Record<string, string>>>> = {};
