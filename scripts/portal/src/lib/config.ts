import data from "virtual:portal-config";
import type { PortalConfig } from "../../portal.config.ts";

/** What the publisher has chosen. */
export const config: PortalConfig = data;
