import type { Operation } from "./view.ts";

/** Whether an operation takes money: it can respond that the balance is too low. */
export const charges = ({ errorCodes }: Pick<Operation, "errorCodes">): boolean =>
  errorCodes.includes("INSUFFICIENT_BALANCE");
