/// <reference types="astro/client" />
/// <reference types="@astrojs/starlight/locals" />

/** The bundled document; see integrations.ts. */
declare module "virtual:openapi" {
  const openapi: import("../../document/view.ts").JsonObject;
  export default openapi;
}
