/** What a page is, in the words of schema.org, for search engines. */
import { formatUsd } from "../../../document/formatUsd.ts";
import type { Document, JsonObject } from "../../../document/view.ts";

/**
 * @param page the address of the page, relative to the portal's root
 * @param title of the page
 * @param address its whole address, where the portal knows its host
 */
export function structuredData(
  document: Document,
  page: string,
  title: string,
  description: string,
  address: string | undefined,
): JsonObject {
  const common = {
    "@context": "https://schema.org",
    name: title,
    description,
    ...(address === undefined ? {} : { url: address }),
  };
  const model = document.models.find(({ slug }) => page === `models/${slug}/`);
  if (page === "") return { ...common, "@type": "WebAPI", name: document.title, documentation: address ?? "" };
  if (model === undefined) return { ...common, "@type": "TechArticle", headline: title };
  const { baseCostMicroCents, per } = model.price;
  const price = formatUsd(baseCostMicroCents).slice(1);
  return {
    ...common,
    "@type": "Service",
    serviceType: model.capability.title,
    identifier: model.slug,
    provider: { "@type": "Organization", name: model.provider },
    offers: {
      "@type": "Offer",
      price,
      priceCurrency: "USD",
      priceSpecification: { "@type": "UnitPriceSpecification", price, priceCurrency: "USD", unitText: per },
    },
  };
}
