import { proxyHandler } from "pixelbyte-client/proxy";

const handler = proxyHandler({
  models: ["kling/kling-2.6-pro/text-to-video"],
  maxCostMicroCents: 350_000, // $0.35 for one job
  authorize: () => true, // your sessions and budgets
});

export { handler as GET, handler as POST };
