import type { Locator, Page } from "playwright-core";
import type { Shown } from "./shown.ts";

/** A list from which a reader chooses a model. */
export interface Picker {
  /** What opens the list. It has the chosen name at its end. */
  readonly trigger: Locator;
  /** Where the chosen model is described. */
  readonly shown: Locator;
}

/** Opens the list again and again, and chooses one model after the other. */
export async function chooseEach(page: Page, { trigger, shown }: Picker): Promise<Shown[]> {
  // A box to search in has no text.
  const options = page.locator("[role=option], [role=menuitem]").filter({ visible: true, hasText: /\w/ });
  await trigger.click();
  await options.first().waitFor();
  const names = (await options.allInnerTexts()).map((name) => name.trim());
  const models: Shown[] = [];
  for (const [index, name] of names.entries()) {
    if (index > 0) await trigger.click();
    await options.nth(index).click();
    const escaped = name.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll(/\s+/g, "\\s+");
    await trigger.filter({ hasText: new RegExp(`${escaped}\\s*$`) }).waitFor();
    models.push({ name, text: (await shown.textContent()) ?? "" });
  }
  return models;
}
