/** Files leave this machine only from folders that the user allowed. */
import { once } from "node:events";
import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { failure, value } from "./calls.ts";
import { connect, mcpWith, type TestApi, testApi } from "./support.ts";

let place: string;
let allowed: string;
let api: TestApi;
beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), "mcp-files-"));
  allowed = join(place, "allowed");
  api = testApi();
  await mkdir(join(allowed, "inside.png"), { recursive: true });
  await mkdir(join(place, "allowed-not"));
  for (const file of [
    "secret.png",
    "allowed-not/secret.png",
    "allowed/dog.png",
    "allowed/notes.txt",
    "allowed/large.png",
  ]) {
    await writeFile(join(place, file), "bytes");
  }
  await truncate(join(allowed, "large.png"), 3_000_000_000);
  await symlink(join(place, "secret.png"), join(allowed, "link.png"));
  await symlink(place, join(allowed, "up"));
});
afterAll(() => rm(place, { recursive: true, force: true }));

const client = () => connect(mcpWith(api, { folders: [allowed] }));

it("uploads a file by its absolute path, or relative to an allowed folder", async () => {
  for (const path of ["dog.png", join(allowed, "dog.png")]) {
    expect(await value(await client(), "upload_file", { path })).toMatchObject({
      bytes: 5,
      fileUrl: expect.stringMatching(/^http/),
    });
  }
});

it.each([
  ["above them", "../secret.png"],
  ["anywhere else", "/etc/passwd"],
  ["in a folder whose name begins alike", "../allowed-not/secret.png"],
  ["behind a link", "link.png"],
  ["behind a link to a folder", "up/secret.png"],
  ["that do not exist, in the same words", "none.png"],
])("uploads no file %s", async (_, path) => {
  expect(await failure(await client(), "upload_file", { path })).toMatch(
    /^There is no file '.*' in the allowed folders: .*allowed\. Nothing was sent\.$/,
  );
});

it("does not tell the real path of a file that it cannot read", async () => {
  const socket = createServer().listen(join(allowed, "socket.png"));
  await once(socket, "listening");
  const told = await failure(await client(), "upload_file", { path: "socket.png" });
  socket.close();
  expect(told).toBe("'socket.png' cannot be read. Nothing was sent.");
});

it.each([
  ["inside.png", /is not a file/],
  ["large.png", /has 3,000,000,000 bytes, more than/],
  ["notes.txt", /^The media type of notes\.txt is unknown; these are accepted: image\/jpeg, .*wav\.$/],
])("says why it does not upload %s", async (path, sentence) => {
  expect(await failure(await client(), "upload_file", { path })).toMatch(sentence);
});
