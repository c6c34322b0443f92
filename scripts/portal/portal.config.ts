/** What makes this portal one publisher's own. Everything else on its pages comes from the document. */
import manifest from "../../package.json" with { type: "json" };

/** A host on which jobs cost nothing. */
export interface Sandbox {
  /** Shown in the form, such as `Sandbox`. */
  readonly name: string;
  /** Without a slash at the end, such as `https://sandbox.example.com`. Pages may connect to it. */
  readonly url: string;
}

export interface PortalConfig {
  /** Shown in the head of each page and in titles. Without it, the title of the document. */
  readonly name?: string;
  /** The mark beside the name, and the icon of the site, as the text of an SVG file. */
  readonly mark?: string;
  /** The colour of buttons and marks, and of text on it, which needs a contrast of 4.5 to it. */
  readonly colors?: { readonly signal: string; readonly onSignal: string };
  /** Shown in the foot of each page, such as to the terms of use. */
  readonly links: readonly { readonly label: string; readonly url: string }[];
  /** Offered by the form, besides the mocks and the API. */
  readonly sandbox?: Sandbox;
  /** The web address of the repository. Without it, no page speaks of a clone. */
  readonly repository?: string;
  /**
   * A script that counts visits: a file of the site, or an absolute URL. Pages may load it and connect to its
   * host; pages of models do not, because they hold the reader's key.
   */
  readonly analytics?: string;
  /** Names of guides that there are no more, each with that of its successor, such as `{ "rate-limits": "limits" }`. */
  readonly formerGuides?: Readonly<Record<string, string>>;
  /** Whether the pages about the making of the document are shown: adding a model, and what is assumed. */
  readonly maintainersPages: boolean;
}

const config: PortalConfig = {
  links: [],
  repository: manifest.repository.url.replace(/^git\+|\.git$/g, ""),
  maintainersPages: true,
};

export default config;
