// What Hermes and React Native do not have, and Node does.
delete AbortSignal.any;
delete AbortSignal.timeout;
