import { redirect } from "next/navigation";
import { outcomeHere } from "../outcomeHere";

async function act() {
  "use server";
  redirect(`/?${new URLSearchParams({ outcome: JSON.stringify(await outcomeHere()) })}`);
}

export default function Page() {
  return (
    <form action={act}>
      <button type="submit">Make a video</button>
    </form>
  );
}
