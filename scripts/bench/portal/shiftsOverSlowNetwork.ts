import type { Browser } from "playwright-core";
import { shiftOf } from "../../program/layoutShift.ts";

/** As Lighthouse has a phone: bits per second and milliseconds. */
const slow = { offline: false, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8, latency: 150 };
const tabs = 4;

async function load(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(120_000);
    const session = await context.newCDPSession(page);
    await session.send("Network.enable");
    await session.send("Network.emulateNetworkConditions", slow);
    await page.goto(url);
    return (await shiftOf(page)).sum;
  } finally {
    await context.close();
  }
}

/** @returns the median and the largest layout shift of a page that is loaded many times, with an empty cache each time */
export async function shiftsOverSlowNetwork(browser: Browser, url: string, loads: number) {
  const left = Array.from({ length: loads }).values();
  const shifts: number[] = [];
  const work = async () => {
    for (const _ of left) shifts.push(await load(browser, url));
  };
  await Promise.all(Array.from({ length: tabs }, work));
  shifts.sort((low, high) => low - high);
  return { loads, median: shifts[Math.floor(loads / 2)] ?? Number.NaN, most: shifts.at(-1) ?? Number.NaN };
}
