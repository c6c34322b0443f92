/** Copied into every project: everything that the installed package does, once. */
import * as client from "pixelbyte-client";
import * as models from "pixelbyte-client/models";
import * as validation from "pixelbyte-client/validation";
import * as webhooks from "pixelbyte-client/webhooks";
import { exercise } from "./exercise.mjs";

/**
 * @param {string} baseUrl of the mock
 * @param {string} nowhere where nothing listens
 */
export const outcome = (baseUrl, nowhere) => exercise({ client, models, validation, webhooks }, baseUrl, nowhere);
