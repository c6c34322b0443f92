import { z } from "zod";
import { extensionSchemas, pricingSchema } from "../extensions.ts";

/**
 * A JSON Schema of the `x-` members in the published document. It describes any object of the document: all members are
 * optional, and others are allowed.
 */
export const extensionsSchema = () =>
  z.toJSONSchema(
    z
      .looseObject({ ...extensionSchemas, "x-pricing": pricingSchema })
      .partial()
      .meta({
        title: "Extensions of the PixelByte API's OpenAPI document",
        description: "The members of an object whose names begin with x-.",
      }),
  );
