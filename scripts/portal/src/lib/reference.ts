import type { Operation } from "../../../document/view.ts";

/** Where an operation is in the HTTP reference, relative to the portal's root. */
export const referencePath = ({ tag, id }: Operation): string => `reference/#/${tag.toLowerCase()}/${id.toLowerCase()}`;
