/** Closes a connection without a response. */
export class Dropped extends Error {}
