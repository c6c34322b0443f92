/** How time passes for a run. */
import { setTimeout } from "node:timers/promises";

export interface Time {
  /** Milliseconds since 1970. */
  now(): number;
  /** Lets so many milliseconds pass. */
  pause(milliseconds: number): Promise<void>;
}

export const machineTime: Time = {
  now: () => Date.now(),
  pause: (milliseconds) => setTimeout(milliseconds),
};
