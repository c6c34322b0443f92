/** How programs in Java start that are over before much optimizing pays: it would take longer than all else. */
export const quickStart = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"];
