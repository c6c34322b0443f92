/** Pagefind, as far as the search uses it. It is written into the site by the build, so there is nothing to import. */

/** A place with an id on a page; `location` counts words. */
interface Anchor {
  readonly id: string;
  readonly location: number;
}

/** A page on which something was found. */
export interface Found {
  readonly url: string;
  readonly meta: { readonly title?: string };
  /** HTML, in which everything but `<mark>` is escaped. */
  readonly excerpt: string;
  readonly anchors: readonly Anchor[];
  readonly locations: readonly number[];
}

export interface Index {
  options(options: { readonly ranking: { readonly metaWeights: Readonly<Record<string, number>> } }): Promise<void>;
  /** Null when another search has begun in the meantime. */
  debouncedSearch(text: string): Promise<{ results: readonly { data(): Promise<Found> }[] } | null>;
}

/** Loads the index's program; the parts of the index itself follow with each search. */
export async function loadIndex(address: string): Promise<Index> {
  const index: Index = await import(/* @vite-ignore */ address);
  // A title has its weight as a heading already. Counted again, an operation comes before the guide that explains it.
  await index.options({ ranking: { metaWeights: { title: 1 } } });
  return index;
}

/** Where on its page the found words are: at an id that ends like the words, or else at the last id before them. */
export function sourceLocation({ url, anchors, locations }: Found, text: string): string {
  const [first = 0] = locations;
  const anchor =
    anchors.find(({ id }) => id.toLowerCase().endsWith(text.toLowerCase())) ??
    anchors.filter(({ location }) => location <= first).at(-1);
  return anchor === undefined || anchor.id.startsWith("_") ? url : `${url}#${anchor.id}`;
}
