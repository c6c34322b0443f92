import openapi from "virtual:openapi";
import { viewDocument } from "../../../document/view.ts";

/** The document that this build of the portal shows. */
export const api = viewDocument(openapi);
