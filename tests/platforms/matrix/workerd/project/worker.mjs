import { fetchServer } from "./fetchServer.mjs";

export default { fetch: (request, variables) => fetchServer(variables)(request) };
