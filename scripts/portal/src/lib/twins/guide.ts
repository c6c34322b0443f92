/** Guides as Markdown: their prose as it is written, and each component as Markdown from the same data. */
import type { Document } from "../../../../document/view.ts";
import { errorExample } from "../errorExample.ts";
import { featuredModel } from "../featuredModel.ts";
import { firstCalls, firstPrograms, type Shown } from "../firstJob.ts";
import { jobCalls } from "../jobCalls.ts";
import { steps } from "../lifeCycle.ts";
import { repositoryText } from "../repository.ts";
import type { SourceLocation } from "../sourceLocation.ts";
import { testProgram } from "../testProgram.ts";
import { webhookFacts } from "../webhookEvent.ts";
import { webhookPrograms } from "../webhookPrograms.ts";
import { generatorsMarkdown } from "./generators.ts";
import { blocks, code, fence, list } from "./markdown.ts";
import { assumptions, errors, type Link, modelTitle, pricing, programs, states } from "./parts.ts";

const shown = ({ label, title, code: text, lang }: Shown): string =>
  blocks(`${label === undefined ? "" : `${label} `}${title}:`, fence(text, lang));

function webhookEvent(document: Document): string {
  const { description, headers, bodies } = webhookFacts(document);
  return blocks(
    description.trim(),
    list(headers.map(({ name, description: text }) => `${code(name)}: ${text.trim().replaceAll("\n", " ")}`)),
    ...bodies.map(shown),
  );
}

const areas: readonly SourceLocation["area"][] = ["Models", "Operations and webhooks", "Shared parts"];

/** What a component shows, by its name. */
function component(document: Document, link: Link, name: string, given: ReadonlyMap<string, string>): string {
  const lead = featuredModel(document);
  switch (name) {
    case "Assumptions": {
      const area = areas.find((known) => known === given.get("area"));
      if (area === undefined) throw new Error(`There is no area ${given.get("area")} of assumptions`);
      return assumptions(document, area);
    }
    case "ErrorExample":
      return shown(errorExample(document));
    case "ErrorTable":
      return errors(document);
    case "FirstJob":
      return blocks(...firstCalls(document).map(shown));
    case "FirstProgram":
      return programs(firstPrograms(document), "###");
    case "Generators":
      return generatorsMarkdown();
    case "JobCalls":
      return list(
        jobCalls(document).map(({ method, path, summary }) => `${summary}: ${code(`${method.toUpperCase()} ${path}`)}`),
      );
    case "JobStates":
      return states(document);
    case "LifeCycle":
      return list(steps(document));
    case "PriceExample":
      return blocks(`For [${modelTitle(lead)}](${link(`models/${lead.slug}/`)}):`, pricing(lead));
    case "Repository":
      return repositoryText(given.get("text") ?? "", given.get("section"));
    case "TestProgram":
      return shown(testProgram(document));
    case "WebhookCheck":
      return programs(webhookPrograms, "###");
    case "WebhookEvent":
      return webhookEvent(document);
    default:
      throw new Error(`The Markdown twin of a guide does not know the component ${name}; see twins/guide.ts`);
  }
}

/** Takes apart what stands between the lines with three hyphens. */
function frontmatter(source: string): { readonly title: string; readonly description: string; readonly body: string } {
  const [, head = "", ...rest] = source.split(/^---$/m);
  const member = (name: string): string => new RegExp(`^${name}: (.+)$`, "m").exec(head)?.[1] ?? "";
  return { title: member("title"), description: member("description"), body: rest.join("---") };
}

/** The address of the page that a link of a guide means, relative to the portal's root. */
const resolve = (page: string, target: string): string => new URL(target, `http://portal/${page}`).pathname.slice(1);

/**
 * A guide as Markdown.
 *
 * @param page its address relative to the portal's root, such as `guides/errors/`
 * @param source its MDX
 */
export function guideTwin(document: Document, page: string, source: string, link: Link): string {
  const { title, description, body } = frontmatter(source);
  const text = body
    .replace(/^(?:\s*import .+\n)+/, "")
    .replaceAll(/\]\((\.\.?\/[^)]*)\)/g, (_, target: string) => `](${link(resolve(page, target))})`)
    .replaceAll(/^<(\w+)([^>]*?) ?\/>$/gm, (_, name: string, attributes: string) =>
      component(
        document,
        link,
        name,
        new Map([...attributes.matchAll(/(\w+)="([^"]*)"/g)].map(([, key = "", value = ""]) => [key, value])),
      ),
    );
  return blocks(`# ${title}`, `> ${description}`, text.trim());
}
