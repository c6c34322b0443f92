/** The minute of the newest string. Formatting a date is slow, and most times are close to each other. */
let known = { minute: Number.NaN, text: "" };

/** A time in milliseconds since 1970 as ISO 8601, as `Date` writes it. */
export function isoOf(time: number): string {
  const whole = Math.trunc(time);
  const minute = Math.floor(whole / 60_000);
  if (minute !== known.minute) {
    known = { minute, text: new Date(minute * 60_000).toISOString().slice(0, -"00.000Z".length) };
  }
  const digits = String(100_000 + (whole - minute * 60_000));
  return `${known.text}${digits.slice(1, 3)}.${digits.slice(3)}Z`;
}
