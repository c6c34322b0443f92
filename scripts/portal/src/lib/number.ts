const number = new Intl.NumberFormat("en-US", { maximumFractionDigits: 6 });

/** 40000 is `40,000`. A module of its own, because scripts in the page use it too. */
export const formatNumber = (value: number): string => number.format(value);
