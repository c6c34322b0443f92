/** What makes this portal one publisher's own. Everything else on its pages comes from the document. */

/** A host on which jobs cost nothing. */
export interface Sandbox {
  /** Shown in the form, such as `Sandbox`. */
  readonly name: string;
  /** Without a slash at the end, such as `https://sandbox.example.com`. Pages may connect to it. */
  readonly url: string;
}

export interface PortalConfig {
  /** Offered by the form, besides the mocks and the API. */
  readonly sandbox?: Sandbox;
}

const config: PortalConfig = {};

export default config;
