import { proxyHandler } from "pixelbyte-client/proxy";
import { policy } from "../../../../handlers.mjs";

const handler = proxyHandler(policy);

export { handler as GET, handler as POST };
