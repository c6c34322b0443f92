/** Shows the response to a submitted job, its progress and its files; the markup is JobWatch.astro. */
import { isObject, type Json } from "../../../document/json.ts";
import { find } from "./find.ts";
import { toJson } from "./httpText.ts";
import { jsonNodes } from "./jsonNodes.ts";
import { type ApiResponse, textIn } from "./request.ts";

/** The elements that show a file of a type; any other file is a link only. */
const players: Readonly<Record<string, (url: string) => HTMLElement>> = {
  video: (src) => Object.assign(document.createElement("video"), { src, controls: true, muted: true, loop: true }),
  image: (src) => Object.assign(document.createElement("img"), { src, alt: "The picture that the job made" }),
};

function filesOf(job: Json): HTMLElement[] {
  const outputs = isObject(job) && Array.isArray(job.outputs) ? job.outputs : [];
  return outputs.flatMap((output) => {
    const url = textIn(output, "url");
    if (url === undefined) return [];
    const link = Object.assign(document.createElement("a"), { href: url, textContent: url });
    const player = players[textIn(output, "type") ?? ""]?.(url);
    return player === undefined ? [link] : [player, link];
  });
}

export class Watch {
  readonly #section: HTMLElement;
  readonly #progress: HTMLProgressElement;

  constructor(root: ParentNode) {
    this.#section = find(root, ".watch", HTMLElement);
    this.#progress = find(this.#section, "progress", HTMLProgressElement);
  }

  /** Says that there is nothing to see yet, or nothing more. */
  say(label: string, news: string, isError = false): void {
    this.#section.hidden = false;
    this.#section.classList.toggle("error", isError);
    this.#part("[data-label]").textContent = label;
    this.#part("[data-news]").textContent = news;
  }

  /** Empties the section for a new call. */
  clear(): void {
    this.#progress.hidden = true;
    this.#progress.value = 0;
    this.#part("[data-files]").replaceChildren();
    this.#part("[data-response]").replaceChildren();
  }

  /** Brings the section into sight: on a phone it is below the button. */
  reveal(): void {
    this.#section.scrollIntoView({ block: "nearest" });
  }

  /** Shows a response that is not about a job, such as an error. */
  showError({ status, body }: ApiResponse): void {
    this.say(String(status), textIn(body, "error", "message") ?? "The server refused the request.", true);
    this.#part("[data-response]").replaceChildren(...jsonNodes(toJson(body)));
  }

  /** Shows a job, as submit or a later poll returned it. */
  showJob({ body }: ApiResponse): void {
    const status = textIn(body, "status") ?? "";
    const failure = textIn(body, "error", "message");
    this.say(status, failure ?? "", failure !== undefined);
    const progress = isObject(body) && typeof body.progress === "number" ? body.progress : 0;
    this.#progress.hidden = false;
    this.#progress.value = progress;
    this.#part("[data-response]").replaceChildren(...jsonNodes(toJson(body)));
    this.#part("[data-files]").replaceChildren(...filesOf(body));
  }

  #part(selector: string): HTMLElement {
    return find(this.#section, selector, HTMLElement);
  }
}
