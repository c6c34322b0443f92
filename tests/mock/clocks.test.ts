import { beforeEach, describe, expect, it } from "vitest";
import { type Clocks, createClocks } from "../../scripts/mock/time/clocks.ts";
import { milliseconds } from "../../scripts/mock/time/duration.ts";

const start = Date.parse("2026-02-18T15:00:00Z");
const second = 1_000;

let clocks: Clocks;
beforeEach(() => {
  const fail = (error: unknown): never => {
    throw error;
  };
  clocks = createClocks({ now: () => start }, fail);
});

describe("the clocks of accounts", () => {
  it("move together, also those of accounts that come later", async () => {
    await clocks.advance(second);
    expect(clocks.furthest()).toBe(start + second);
    clocks.reset();
    const early = clocks.of("early");
    await clocks.advance(second);
    expect([early.now(), clocks.of("late").now(), clocks.furthest()]).toEqual(Array(3).fill(start + second));
  });

  it("move one by one", async () => {
    await clocks.advance(second, "one");
    expect([clocks.of("one").now(), clocks.of("other").now()]).toEqual([start + second, start]);
    expect([clocks.furthest(), clocks.furthest("one"), clocks.furthest("other")]).toEqual([
      start + second,
      start + second,
      start,
    ]);
  });

  it("do what is due at the same time in the order in which it was asked for", async () => {
    const done: number[] = [];
    for (const index of [0, 1, 2, 3]) clocks.of("one").at(start + second, () => void done.push(index));
    await clocks.advance(second - 1);
    expect(done).toEqual([]);
    await clocks.advance(1);
    expect(done).toEqual([0, 1, 2, 3]);
  });

  it("do everything at the time when it is due, and nothing before", async () => {
    const seen: number[] = [];
    const clock = clocks.of("one");
    for (const after of [3, 1]) clock.at(start + after * second, () => void seen.push(clock.now()));
    await clocks.advance(2 * second, "one");
    expect(seen).toEqual([start + second]);
    await clocks.advance(5 * second, "one");
    expect(seen).toEqual([start + second, start + 3 * second]);
    expect(clock.now()).toBe(start + 7 * second);
  });

  it("are idle again once what they started has ended", async () => {
    const clock = clocks.of("one");
    const { promise, resolve } = Promise.withResolvers<void>();
    clock.at(start + second, () => promise);
    expect(clock.isIdle).toBe(false);
    const advanced = clocks.advance(second, "one");
    expect(clock.isIdle).toBe(false);
    resolve();
    await advanced;
    expect(clock.isIdle).toBe(true);
  });

  it("are put back one by one, or together, without what was to be done", async () => {
    const done: string[] = [];
    for (const account of ["one", "other"]) {
      await clocks.advance(second, account);
      clocks.of(account).at(start + 5 * second, () => void done.push(account));
    }
    clocks.reset("one");
    expect([clocks.of("one").now(), clocks.of("other").now()]).toEqual([start, start + second]);
    await clocks.advance(9 * second);
    expect(done).toEqual(["other"]);
    const other = clocks.of("other");
    other.at(start + 20 * second, () => void done.push("too late"));
    clocks.reset();
    expect(other.now()).toBe(start);
    expect(clocks.of("other")).not.toBe(other);
    expect(["other", "new"].map((account) => clocks.of(account).now())).toEqual([start, start]);
    expect(clocks.furthest()).toBe(start);
    await clocks.advance(30 * second);
    expect(done).toEqual(["other"]);
  });
});

describe("when there are many accounts", () => {
  const many = 5_000;
  const accounts = Array.from({ length: many }, (_, index) => `account ${index}`);

  it("half of the idle clocks are forgotten, those first that nobody has moved", async () => {
    let isDone = false;
    await clocks.advance(second, "moved");
    clocks.of("busy").at(start + second, () => {
      isDone = true;
    });
    const others = accounts.slice(2).map((account) => clocks.of(account));
    expect(clocks.of("account 2")).toBe(others[0]);
    clocks.of("one more");
    expect(clocks.of("account 4999")).toBe(others.at(-1));
    expect(clocks.of("account 2502")).toBe(others[2500]);
    expect(clocks.of("account 2501")).not.toBe(others[2499]);
    expect(clocks.of("moved").now()).toBe(start + second);
    await clocks.advance(second, "busy");
    expect(isDone).toBe(true);
  });

  it("even those that were moved are forgotten, if all were", async () => {
    await Promise.all(accounts.map((account) => clocks.advance(second, account)));
    clocks.of("one more");
    expect(clocks.of("account 0").now()).toBe(start);
    expect(clocks.of("account 4999").now()).toBe(start + second);
  });
});

describe("a duration", () => {
  it.each([
    ["200ms", 200],
    ["1.25s", 1_250],
    ["4m", 240_000],
    ["1 h", 3_600_000],
    ["2d", 172_800_000],
    [17, 17],
    [0, 0],
  ])("is %j", (duration, length) => {
    expect(milliseconds(duration)).toBe(length);
  });

  it.each(["", "4", "m", "4x", "in 4m", "4m ago", "1.s", "1.xs", "-1s", -1, Number.NaN])("is not %j", (duration) => {
    expect(() => milliseconds(duration)).toThrow(`"${duration}" is not a duration. Write a number and a unit`);
  });
});
