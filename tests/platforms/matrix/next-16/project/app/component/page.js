import { outcomeHere } from "../outcomeHere";

/** Rendered at each visit, because what it shows depends on the address. */
export default async function Page({ searchParams }) {
  const { visitor } = await searchParams;
  return visitor && <pre>{JSON.stringify(await outcomeHere())}</pre>;
}
