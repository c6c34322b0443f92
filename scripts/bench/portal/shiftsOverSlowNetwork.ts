import { type Browser, errors } from "playwright-core";
import { shiftOf } from "../../program/layoutShift.ts";

/** As Lighthouse has a phone: bits per second and milliseconds. */
const slow = { offline: false, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8, latency: 150 };
const tabs = 4;
/** In milliseconds. */
const longestLoad = 60_000;

/** The emulation of Chromium stops now and then, with all requests open. Such a load says nothing, and is done again. */
async function load(browser: Browser, url: string, attempts = 5): Promise<number> {
  try {
    return await loadOnce(browser, url);
  } catch (error) {
    if (attempts <= 1 || !(error instanceof errors.TimeoutError)) throw error;
    return load(browser, url, attempts - 1);
  }
}

async function loadOnce(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(longestLoad);
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
