import type { Command } from "commander";
import { openApi } from "../api.ts";
import { uploadLifetime } from "../catalogue/facts.ts";
import { dryRun, throwIssues } from "../input/check.ts";
import { readFile } from "../input/files.ts";
import { type AddCommand, allOptions } from "./command.ts";

/** `pixelbyte upload <file...>`: uploads files and prints their URLs. */
export const addUpload: AddCommand = (program, context) => {
  program
    .command("upload")
    .description(`upload files and print their URLs, which work for ${uploadLifetime()}`)
    .argument("<file...>", "images, videos or audio")
    .action(async (paths: readonly string[], _: object, self: Command) => {
      const options = allOptions(self);
      const files = await Promise.all(paths.map((path) => readFile(path, "upload")));
      for (const file of files) throwIssues(await dryRun(context, ({ client }) => client.uploads.create(file)));
      const { client } = await openApi(context, options);
      const uploads = [];
      for (const file of files) {
        const upload = await client.uploads.create(file);
        uploads.push(upload);
        if (!options.json) context.terminal.print(upload.fileUrl);
      }
      if (options.json) context.terminal.print(JSON.stringify(uploads));
    });
};
