export { POST } from "../../webhook/route";

export const runtime = "edge";
