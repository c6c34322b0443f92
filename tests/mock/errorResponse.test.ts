import { describe, expect, it } from "vitest";
import { ApiError } from "../../scripts/mock/errors/ApiError.ts";
import { isMissingModule } from "../../scripts/mock/errors/isMissingModule.ts";
import { mswNotInstalled } from "../../scripts/mock/errors/mswNotInstalled.ts";
import { errorResponse } from "../../scripts/mock/errors/response.ts";
import { document } from "../support/bundle.ts";

const { errorCodes } = document;

describe("the response to a request that fails", () => {
  it.each([...errorCodes])("has the status of %s, and asks for a key if that is 401", (code, { status }) => {
    const response = errorResponse(errorCodes, "req_abc123", new ApiError(code, "No."));
    expect(response).toEqual({
      status,
      headers: status === 401 ? { "www-authenticate": "Bearer" } : {},
      body: { success: false, error: { code, message: "No." }, requestId: "req_abc123" },
    });
    expect(Object.keys(Object(response.body.error))).toEqual(["code", "message"]);
  });

  it("does not exist for a code that the document does not have", () => {
    const error = new ApiError("NO_SUCH_CODE", "No.");
    expect(() => errorResponse(errorCodes, "req_abc123", error)).toThrow("The document has no error code NO_SUCH_CODE");
  });
});

describe("a package that is not installed", () => {
  const failed = (code: string): Error => Object.assign(new Error("Cannot find it"), { code });

  it("is told from other errors, in both kinds of modules", () => {
    expect(["ERR_MODULE_NOT_FOUND", "MODULE_NOT_FOUND", "ENOENT"].map(failed).map(isMissingModule)).toEqual([
      true,
      true,
      false,
    ]);
    expect([new Error("no"), { code: "MODULE_NOT_FOUND" }, undefined].map(isMissingModule)).toEqual([
      false,
      false,
      false,
    ]);
  });

  it("is msw: the error says how to install it, and keeps its cause", () => {
    const cause = failed("ERR_MODULE_NOT_FOUND");
    expect(mswNotInstalled(cause)).toMatchObject({ message: expect.stringContaining("npm install"), cause });
    const other = new Error("no");
    expect(mswNotInstalled(other)).toBe(other);
  });
});
