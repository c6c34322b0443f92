import { readFile } from "node:fs/promises";
import { at } from "../../document/json.ts";
import type { Json } from "../../document/view.ts";
import { maxSizeOf, uploadLife } from "../../mock/uploads.ts";
import type { Answer, Wire } from "../client/client.ts";
import type { Cases } from "./case.ts";
import { submit } from "./jobs.ts";

/** A small real image. */
const image = new URL("../../mock/media/output.png", import.meta.url);
const filename = "contract.png";
const contentType = "image/png";

/** Announces a file and sends it. */
async function upload(wire: Wire): Promise<{ presigned: Answer; data: Json | undefined; bytes: Uint8Array }> {
  const presigned = await wire.succeed("presignUpload", { body: { filename, contentType } });
  const data = at(presigned.body, "data");
  const bytes = new Uint8Array(await readFile(image));
  const url = String(at(data, "uploadUrl"));
  const { status } = await wire.file({ method: "PUT", url, headers: { "content-type": contentType }, bytes });
  wire.expect(status >= 200 && status < 300, presigned, `The file was sent to uploadUrl, which answered ${status}.`);
  return { presigned, data, bytes };
}

export const uploads: Cases = (subject) => [
  {
    rule: "upload-kept",
    operation: "presignUpload",
    title: "A file can be uploaded, is there under its address, and is described as it is",
    run: async (wire) => {
      const { presigned, data, bytes } = await upload(wire);
      wire.same(presigned, "maxSize", at(data, "maxSize"), maxSizeOf(subject.document, contentType));
      const address = String(at(data, "fileUrl"));
      wire.expect(address.endsWith(filename), presigned, "fileUrl does not end with the file's name.");
      const got = await wire.file({ method: "GET", url: address, headers: {} });
      const isSame = got.status === 200 && Buffer.compare(got.bytes, bytes) === 0;
      wire.expect(isSame, presigned, `fileUrl was answered ${got.status}, and not with the bytes that were sent.`);

      const answer = await wire.succeed("getUpload", { path: { id: String(at(data, "fileId")) } });
      const kept = at(answer.body, "data");
      wire.same(answer, "id", at(kept, "id"), at(data, "fileId") ?? null);
      wire.same(answer, "filename", at(kept, "filename"), filename);
      wire.same(answer, "contentType", at(kept, "contentType"), contentType);
      wire.same(answer, "fileUrl", at(kept, "fileUrl"), at(data, "fileUrl") ?? null);
      wire.same(answer, "status of a file that can be used", at(kept, "status"), "pending");
      wire.same(answer, "expiresAt", at(kept, "expiresAt"), at(data, "expiresAt") ?? null);
      const life = Date.parse(String(at(kept, "expiresAt"))) - Date.parse(String(at(kept, "createdAt")));
      wire.same(answer, "The time from createdAt to expiresAt, in milliseconds,", life, uploadLife);
    },
  },
  {
    rule: "upload-used",
    operation: "submitJob",
    title: "A job takes an uploaded file",
    costs: { pays: subject.withFile.job.cost },
    run: async (wire) => {
      const { data } = await upload(wire);
      const { job, input } = subject.withFile;
      const body = { ...job.body, input: { ...job.body.input, [input]: at(data, "fileUrl") ?? null } };
      await submit(wire, { ...job, body });
    },
  },
];
