/**
 * What a language does not do yet, by the name of the row. A row that is listed here fails the suite as soon as it
 * passes, so that the list only gets shorter.
 */
export const notYet: Readonly<Record<string, readonly string[]>> = {};

/** Languages in which nobody can give up a call that is under way. */
const unabortable = (reason: string): Readonly<Record<string, string>> => ({
  "A caller that gives up during the submit request lets it finish, and then the job is cancelled": reason,
  "A caller that gives up during a wait ends it, and the job is cancelled if that was asked for": reason,
  "A submit request is not tried again for a caller that has given up": reason,
});

/** Rows that cannot apply to a language, by the name of the row, with the reason that the table shows. */
export const notApplicable: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  typescript: {
    "Every model's example passes through the client's types unchanged": "types are gone when a program runs",
    "A 64-bit number keeps its width": "numbers of JavaScript are exact up to 2^53, which is 9 billion US dollars",
    "Pauses and what is sent again are those of every client":
      "the package does not export them; the tests of its source use the same vectors",
    "A proxy of the machine is used, and an empty address in the environment counts as none":
      "the platform's fetch decides; the README says how",
    "By hand, from the published document alone, a first request is right": "it is written by hand",
  },
  rust: unabortable("dropping a future runs no code"),
  ruby: unabortable("only an exception from another thread ends a call, wherever it strikes"),
  php: unabortable("nothing runs beside a call that could end it"),
};
