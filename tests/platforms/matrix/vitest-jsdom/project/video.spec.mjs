import { expect, it } from "vitest";
import { outcome } from "./outcome.mjs";

it("makes a video where there is a document", async () => {
  expect(document.body).toBeDefined();
  const { PIXELBYTE_BASE_URL, NOWHERE } = process.env;
  console.log(JSON.stringify(await outcome(PIXELBYTE_BASE_URL, NOWHERE)));
});
