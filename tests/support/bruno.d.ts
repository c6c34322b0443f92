/** What we use of Bruno's importer, which comes without types. */
declare module "@usebruno/converters" {
  export interface BrunoItem {
    readonly type: string;
    readonly items?: readonly BrunoItem[];
  }
  export function postmanToBruno(
    collection: unknown,
  ): Promise<{ readonly collection: { readonly items: readonly BrunoItem[] }; readonly issues: readonly unknown[] }>;
}
