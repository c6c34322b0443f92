import type { Server } from "node:http";

/** Closes a server with all its connections, also those that a browser keeps open. */
export const closeServer = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
