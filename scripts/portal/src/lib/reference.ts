import type { Operation } from "../../../document/view.ts";

/** The last part of the address of an operation's page: `list-jobs` for `listJobs`. */
export const operationPath = (id: string): string => id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Where an operation is in the HTTP reference, relative to the portal's root. */
export const referencePath = ({ id }: Pick<Operation, "id">): string => `reference/${operationPath(id)}/`;
