/** Rows that a client without a helper is asked too. */
const everyClient = [
  "No redirect is followed, and the error says where it led",
  "A submit call that may have been accepted is not sent again",
  "Whatever holds a job id is a submitted job, and nothing else is",
  "A body that cannot be read is kept, but not without bounds",
  "A call ends after its time-out",
  "A key that no header can hold is refused at construction, without being repeated",
  "Nothing that a client, an option or an error prints holds the key",
  "An id that leads elsewhere is refused before anything is sent",
  "An error body cannot change what the error says of itself",
];

const everyHelper = [
  "A wait goes on until the job is done, whatever the looks return",
  "A job that is late is cancelled if that was asked for, and only then",
  "A deadline during the submit call lets it finish, and then cancels the job",
  "A callback that fails does not leave the job running",
  "The cancel carries the headers of the call",
  "An error after acceptance carries the id, and whether the job was cancelled",
  "A list of jobs ends, and a cursor that repeats is an error",
  "What is not an input of the model has no price",
  "A webhook is not verified with a mistaken secret or tolerance",
  "Webhooks are verified like by every client",
];

/**
 * What a language does not do yet, by the name of the row. A row that is listed here fails the suite as soon as it
 * passes, so that the list only gets shorter.
 */
export const notYet: Readonly<Record<string, readonly string[]>> = {
  java: [...everyClient, ...everyHelper],
  ruby: [...everyClient, "There is a time-out without asking for one"],
  php: [...everyClient, "There is a time-out without asking for one"],
};

/** Rows that cannot apply to a language, by the name of the row, with the reason that the table shows. */
export const notApplicable: Readonly<Record<string, Readonly<Record<string, string>>>> = {};
