/** The picture of the catalogue as SVG, written alike by the build and by the page. */
import { type Chart, chartSize, type Kind } from "./chart.ts";

const escapeXml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
const near = (value: number): string => value.toFixed(1);

/** A colour serves several kinds, so those that share one differ in shape. */
const shapes = ['<circle r="5.5"/>', '<rect x="-5" y="-5" width="10" height="10"/>', '<path d="M0-6.5 6.5 5H-6.5Z"/>'];

export const markSvg = ({ index }: Kind): string =>
  `<g fill="var(--bar-${(index % 6) + 1})">${shapes[Math.floor(index / 6) % shapes.length]}</g>`;

/** What is inside the `svg` element. Each model is a link; the name of the one that is pointed at is written out. */
export function chartSvg({ points, times, costs }: Chart): string {
  const { width, height, left, right, top, bottom } = chartSize;
  const rows = costs.map(
    ({ at, label }) =>
      `<path class="line" d="M${left} ${near(at)}H${width - right}"/><text class="tick" x="${left - 8}" y="${near(at + 4)}" text-anchor="end">${label}</text>`,
  );
  const columns = times.map(
    ({ at, label }) =>
      `<path class="line" d="M${near(at)} ${top}V${height - bottom}"/><text class="tick" x="${near(at)}" y="${height - bottom + 18}" text-anchor="middle">${label}</text>`,
  );
  const models = points.map(({ slug, href, label, kind, x, y }) => {
    // The name stays inside the picture.
    const anchor = x > width * 0.66 ? "end" : x < width * 0.33 ? "start" : "middle";
    const above = y < top + 30 ? 22 : -12;
    return `<a href="${escapeXml(href)}" data-point="${escapeXml(slug)}" aria-label="${escapeXml(label)}" transform="translate(${near(x)} ${near(y)})">${markSvg(kind)}<text class="name" y="${above}" text-anchor="${anchor}" aria-hidden="true">${escapeXml(label)}</text></a>`;
  });
  return [...rows, ...columns, ...models].join("");
}

/** The kinds of the models in a picture, each once, with their marks. */
export function legendHtml({ points }: Chart): string {
  const kinds = new Map(points.map(({ kind }) => [kind.index, kind]));
  return [...kinds.values()]
    .toSorted((left, right) => left.index - right.index)
    .map(
      (kind) => `<li><svg viewBox="-7 -7 14 14" aria-hidden="true">${markSvg(kind)}</svg>${escapeXml(kind.title)}</li>`,
    )
    .join("");
}
