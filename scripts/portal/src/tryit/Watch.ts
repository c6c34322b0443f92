/** Shows what became of a request: the response, the job's progress and its files. The markup is JobWatch.astro. */
import { isObject, type Json } from "../../../document/json.ts";
import type { JobFile } from "./files.ts";
import { find } from "./find.ts";
import { toJson } from "./httpText.ts";
import { jsonNodes } from "./jsonNodes.ts";
import { textIn } from "./request.ts";

/** The elements that show a file of a type; any other file is a link only. */
const players: Readonly<Record<string, (src: string) => HTMLElement>> = {
  video: (src) => Object.assign(document.createElement("video"), { src, controls: true, muted: true, loop: true }),
  image: (src) => Object.assign(document.createElement("img"), { src, alt: "The image that the job generated" }),
};

function elementsOf({ url, type, source }: JobFile): HTMLElement[] {
  const link = Object.assign(document.createElement("a"), { href: source, textContent: url });
  // Without a name of its own, the file would be saved under a random one.
  if (source !== url) link.download = url.slice(url.lastIndexOf("/") + 1);
  const player = players[type]?.(source);
  return player === undefined ? [link] : [player, link];
}

export class Watch {
  readonly #section: HTMLElement;
  readonly #progress: HTMLProgressElement;
  /** Where the page was when the section was brought into view. */
  #scrolledTo = 0;

  constructor(root: ParentNode) {
    this.#section = find(root, ".watch", HTMLElement);
    this.#progress = find(this.#section, "progress", HTMLProgressElement);
  }

  /**
   * Says what is known.
   *
   * @param label a status in one word or number; empty for none
   */
  say(label: string, message: string, isError = false): void {
    this.#section.hidden = false;
    this.#section.classList.toggle("error", isError);
    this.#part("[data-label]").textContent = label;
    this.#part("[data-news]").textContent = message;
  }

  /** Empties the section for another job, and brings it into view: on a phone it is below the button. */
  clear(message: string): void {
    this.#progress.hidden = true;
    this.#progress.value = 0;
    this.#part("[data-files]").replaceChildren();
    this.#part("[data-response]").replaceChildren();
    this.say("", message);
    this.#section.scrollIntoView({ block: "nearest" });
    this.#scrolledTo = window.scrollY;
  }

  /** Shows the body of a response. */
  showBody(body: Json): void {
    this.#part("[data-response]").replaceChildren(...jsonNodes(toJson(body)));
  }

  /** Shows a job, as submit or a later poll returned it. */
  showJob(body: Json, jobId: string, jobFiles: readonly JobFile[] = []): void {
    const status = textIn(body, "status") ?? "";
    const failure = textIn(body, "error", "message");
    this.say(status, failure === undefined ? jobId : `${jobId}: ${failure}`, failure !== undefined);
    this.#progress.hidden = false;
    this.#progress.value = isObject(body) && typeof body.progress === "number" ? body.progress : 0;
    this.showBody(body);
    // A file that is shown already keeps playing.
    const files = jobFiles.flatMap(elementsOf);
    if (this.#part("[data-files]").childElementCount === files.length) return;
    this.#part("[data-files]").replaceChildren(...files);
    // A file has its size once it has loaded.
    for (const file of files)
      for (const event of ["load", "loadedmetadata"])
        file.addEventListener(event, () => this.#bringIntoView(file), { once: true });
  }

  /** Whoever has scrolled meanwhile looks at something else. */
  #bringIntoView(file: HTMLElement): void {
    if (window.scrollY !== this.#scrolledTo) return;
    file.scrollIntoView({ block: "nearest" });
    this.#scrolledTo = window.scrollY;
  }

  #part(selector: string): HTMLElement {
    return find(this.#section, selector, HTMLElement);
  }
}
