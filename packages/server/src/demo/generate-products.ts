import { PRODUCTS } from "./catalogue.ts";
import { createDemoIds, DEMO_WORKSPACE } from "./demo-id.ts";
import type { DemoRows } from "./demo.store.ts";
import { DAY, HOUR } from "./demo-time.ts";
import type { At } from "./demo-time.ts";
import { factsOf } from "./product-facts.ts";

/** Age of the catalogue: the product information system sends it every night. */
const TOLD = 9 * HOUR;
const DOCS = "https://docs.northwind.example/";

/** The catalogue with what answers technical questions. It holds on every channel. */
export const generateProducts = (at: At): Pick<DemoRows, "products"> => {
  const mint = createDemoIds(900);
  return {
    products: PRODUCTS.map(({ sku, asin, title, sized }, index) => {
      const attributes = factsOf(sku);
      return {
        workspaceId: DEMO_WORKSPACE,
        id: mint("product", 200 * DAY - index),
        channelAccountId: null,
        sku,
        asin,
        title,
        brand: "Northwind",
        attributes,
        bullets: attributes.slice(0, 3).map(({ name, value }) => `${name}: ${value}`),
        documents: [
          { title: `${title}: manual`, url: `${DOCS}${sku}/manual.pdf`, kind: "MANUAL" as const },
          sized
            ? { title: "Size chart", url: `${DOCS}sizes.pdf`, kind: "SPECIFICATION" as const }
            : { title: "Two-year warranty", url: `${DOCS}warranty.pdf`, kind: "WARRANTY" as const },
        ],
        imageUrl: `https://img.northwind.example/${sku}.jpg`,
        asOf: at(TOLD),
        source: "demo",
        createdAt: at(200 * DAY - index),
      };
    }),
  };
};
