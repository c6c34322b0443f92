/// <reference types="astro/client" />
/// <reference types="@astrojs/starlight/locals" />

/** The bundled document; see integrations.ts. */
declare module "virtual:openapi" {
  const openapi: import("../../document/view.ts").JsonObject;
  export default openapi;
}

/** What the publisher has chosen; see integrations.ts. */
declare module "virtual:portal-config" {
  const config: import("../portal.config.ts").PortalConfig;
  export default config;
}
