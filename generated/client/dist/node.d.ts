/**
 * A file on disk, to be uploaded.
 *
 * @example
 * const { fileUrl } = await client.uploads.create(await fileFromPath("dog.jpg"));
 */
declare const fileFromPath: (path: string) => Promise<File>;
export { fileFromPath };