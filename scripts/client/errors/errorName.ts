/** The class of a code: `INSUFFICIENT_BALANCE` is an `InsufficientBalanceError`, and `INTERNAL_ERROR` an `InternalError`. */
export const errorName = (code: string): string =>
  code
    .toLowerCase()
    .replace(/(_error)?$/, "_error")
    .replace(/(^|_)./g, (start) => start.slice(-1).toUpperCase());
