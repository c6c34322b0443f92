import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { at, list } from "../../document/json.ts";
import { root } from "../../document/root.ts";
import type { Json } from "../../document/view.ts";
import { fileLife, maxSizeOf } from "../../mock/uploads.ts";
import type { ApiResponse, Client } from "../client/client.ts";
import { longestName, type Plan } from "../plan.ts";
import { type Case, type Cases, noOtherKey } from "./case.ts";
import { submit } from "./jobs.ts";

/** A small real image. */
const image = join(root, "scripts/mock/media/output.png");
const filename = "contract.png";
const contentType = "image/png";

/** A name as people have them: blanks, capitals, brackets, and letters beyond ASCII. */
const oddName = "Café 1 (final) – 東京.PNG";

/** Announces a file and sends it. */
async function upload(client: Client): Promise<{ presigned: ApiResponse; data: Json | undefined; bytes: Uint8Array }> {
  const presigned = await client.succeed("presignUpload", { body: { filename, contentType } });
  const data = at(presigned.body, "data");
  const bytes = new Uint8Array(await readFile(image));
  const url = String(at(data, "uploadUrl"));
  const { status } = await client.file({ method: "PUT", url, headers: { "content-type": contentType }, bytes });
  client.expect(status >= 200 && status < 300, presigned, `The file was sent to uploadUrl, which returned ${status}.`);
  return { presigned, data, bytes };
}

/** Clocks of two machines may differ, in milliseconds. */
const tolerance = 120_000;
const timeOfServer = ({ headers }: ApiResponse): number => Date.parse(headers.get("date") ?? "") || Date.now();

/** The media types that the document lists. */
const mediaTypesOf = ({ document }: Plan): string[] =>
  list(at(document.openapi, "components", "schemas", "UploadContentType", "enum")).map(String);

/** Each media type can be uploaded, up to its size. */
const limitCases = (plan: Plan): Case[] =>
  mediaTypesOf(plan).map((type) => ({
    rule: "upload-limit",
    operation: "presignUpload",
    title: `${type} can be uploaded, up to the documented size`,
    run: async (client: Client) => {
      const name = `contract.${type.split("/")[1]}`;
      const presigned = await client.succeed("presignUpload", { body: { filename: name, contentType: type } });
      const data = at(presigned.body, "data");
      client.same(presigned, "maxSize", at(data, "maxSize"), maxSizeOf(plan.document, type));
      const life = Date.parse(String(at(data, "expiresAt"))) - timeOfServer(presigned);
      const documented = plan.document.uploadLifetime.fileSeconds * 1000;
      const isRight = Math.abs(life - documented) < tolerance;
      client.expect(
        isRight,
        presigned,
        `expiresAt is ${Math.round(life / 1000)} s from now, not ${documented / 1000} s.`,
      );
    },
  }));

const namesKept = (plan: Plan): Case => ({
  rule: "upload-kept",
  operation: "presignUpload",
  uses: ["getUpload"],
  requests: 5,
  title: "A file keeps its name, and is found only by its full id",
  run: async (client) => {
    const longest = `${"x".repeat(longestName(plan.document) - 4)}.png`;
    await client.succeed("presignUpload", { body: { filename: longest, contentType } });
    const presigned = await client.succeed("presignUpload", { body: { filename: oddName, contentType } });
    const id = String(at(presigned.body, "data", "fileId"));
    const kept = await client.succeed("getUpload", { path: { id } });
    client.same(kept, "filename", at(kept.body, "data", "filename"), oddName);
    for (const other of [id.slice(0, -1), `${id}0`]) {
      const codes = ["NOT_FOUND", "VALIDATION_ERROR"];
      await client.refused(
        "getUpload",
        codes,
        { path: { id: other } },
        "The id differs by one character from that of an upload",
      );
    }
  },
});

const uploadKept = (plan: Plan): Case => ({
  rule: "upload-kept",
  operation: "presignUpload",
  uses: ["getUpload"],
  requests: 5,
  title: "A file can be uploaded, downloaded from its URL, and is described correctly",
  run: async (client) => {
    const { presigned, data, bytes } = await upload(client);
    client.same(presigned, "maxSize", at(data, "maxSize"), maxSizeOf(plan.document, contentType));
    const second = await client.succeed("presignUpload", { body: { filename, contentType } });
    for (const member of ["fileId", "fileUrl"]) {
      const isNew = at(second.body, "data", member) !== at(data, member);
      client.expect(isNew, second, `${member} is that of another upload of the same name.`);
    }
    const address = String(at(data, "fileUrl"));
    client.expect(address.endsWith(filename), presigned, "fileUrl does not end with the file's name.");
    const got = await client.file({ method: "GET", url: address, headers: {} });
    const isSame = got.status === 200 && Buffer.compare(got.bytes, bytes) === 0;
    client.expect(isSame, presigned, `fileUrl returned ${got.status}, not the bytes that were uploaded.`);

    const response = await client.succeed("getUpload", { path: { id: String(at(data, "fileId")) } });
    const kept = at(response.body, "data");
    client.same(response, "id", at(kept, "id"), at(data, "fileId") ?? null);
    client.same(response, "filename", at(kept, "filename"), filename);
    client.same(response, "contentType", at(kept, "contentType"), contentType);
    client.same(response, "fileUrl", at(kept, "fileUrl"), at(data, "fileUrl") ?? null);
    client.same(response, "status of a file that can be used", at(kept, "status"), "pending");
    client.same(response, "expiresAt", at(kept, "expiresAt"), at(data, "expiresAt") ?? null);
    const life = Date.parse(String(at(kept, "expiresAt"))) - Date.parse(String(at(kept, "createdAt")));
    client.same(response, "The time from createdAt to expiresAt, in milliseconds,", life, fileLife(plan.document));
  },
});

export const uploads: Cases = (plan) => [
  uploadKept(plan),
  namesKept(plan),
  ...limitCases(plan),
  {
    rule: "upload-of-another-refused",
    operation: "getUpload",
    uses: ["presignUpload"],
    requests: 2,
    title: "An upload of another account is not returned",
    skip: plan.otherKey === undefined ? noOtherKey : undefined,
    run: async (client) => {
      const presigned = await client.succeed("presignUpload", { body: { filename, contentType } });
      const path = { id: String(at(presigned.body, "data", "fileId")) };
      const response = await client.send("getUpload", { path, key: plan.otherKey ?? null });
      client.expect(response.status >= 400, response, "The upload belongs to another account, but was returned.");
    },
  },
  {
    rule: "upload-used",
    operation: "submitJob",
    requests: 3,
    title: "A job accepts an uploaded file",
    costs: { pays: plan.withFile.job.cost },
    run: async (client) => {
      const { data } = await upload(client);
      const { job, input } = plan.withFile;
      const body = { ...job.body, input: { ...job.body.input, [input]: at(data, "fileUrl") ?? null } };
      await submit(client, { ...job, body });
    },
  },
];
