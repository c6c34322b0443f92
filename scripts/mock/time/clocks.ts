/** A clock for each account, so that tests that run beside each other can each move their own time. */
import { createClock, type MovableClock, type TimeSource } from "./clock.ts";

export interface Clocks {
  /** The machine's time, which tests cannot move: webhooks are signed with it. */
  readonly machine: TimeSource;
  /** The clock of an account. */
  of(account: string): MovableClock;
  /** The time of the clock that is furthest ahead: of one account, or of all current and future ones. */
  furthest(account?: string): number;
  /** Moves the clock of one account, or of all current and future ones. */
  advance(milliseconds: number, account?: string): Promise<void>;
  /** Puts the clock of one account, or of all, back to the machine's time, and forgets what was to be done. */
  reset(account?: string): void;
}

/** How many clocks are kept before some are forgotten. */
const mostClocks = 5_000;

/** @param onError told of work that failed */
export function createClocks(machine: TimeSource, onError: (error: unknown) => void): Clocks {
  const clocks = new Map<string, MovableClock>();
  /** By how many milliseconds accounts that come later are ahead of the machine. */
  let ahead = 0;

  /** Forgets half of the idle clocks, unmoved ones first. */
  function makeRoom(): void {
    const forgetIf = (isUnneeded: (clock: MovableClock) => boolean): void => {
      for (const [account, clock] of clocks) {
        if (clocks.size <= mostClocks / 2) return;
        if (clock.isIdle && isUnneeded(clock)) clocks.delete(account);
      }
    };
    forgetIf(({ offset }) => offset === ahead);
    forgetIf(() => true);
  }

  function of(account: string): MovableClock {
    const known = clocks.get(account);
    if (known !== undefined) return known;
    if (clocks.size > 0 && clocks.size % mostClocks === 0) makeRoom();
    const clock = createClock(machine, onError, ahead);
    clocks.set(account, clock);
    return clock;
  }

  return {
    machine,
    of,
    furthest(account) {
      if (account !== undefined) return of(account).now();
      return [...clocks.values()].reduce((latest, clock) => Math.max(latest, clock.now()), machine.now() + ahead);
    },
    async advance(milliseconds, account) {
      if (account !== undefined) return of(account).advance(milliseconds);
      ahead += milliseconds;
      await Promise.all([...clocks.values()].map((clock) => clock.advance(milliseconds)));
    },
    reset(account) {
      if (account !== undefined) {
        clocks.get(account)?.reset();
        return;
      }
      for (const clock of clocks.values()) clock.reset();
      clocks.clear();
      ahead = 0;
    },
  };
}
