/** What Northwind sells. Prices are minor units of the order's currency: a pound, a euro and a dollar price are set alike. */
export type Product = {
  readonly sku: string;
  readonly asin: string;
  readonly title: string;
  readonly minor: number;
  readonly sized: boolean;
};

const product = (sku: string, asin: string, minor: number, title: string, sized = false): Product => ({
  sku,
  asin,
  title,
  minor,
  sized,
});

export const PRODUCTS: readonly Product[] = [
  product("NW-TNT-2P", "B0NWTNT2P1", 12999, "Northwind Fjell 2-Person Trekking Tent, 2.1 kg"),
  product("NW-TNT-4P", "B0NWTNT4P2", 21950, "Northwind Fjell 4-Person Family Tent"),
  product("NW-SLB-LGT", "B0NWSLBLG3", 7995, "Northwind Down-Free Sleeping Bag, 5 °C"),
  product("NW-MAT-SI", "B0NWMATSI4", 4490, "Northwind Self-Inflating Mat, 3.8 cm"),
  product("NW-BCK-28", "B0NWBCK285", 6495, "Northwind Ridge Daypack 28 L, Slate"),
  product("NW-BCK-55", "B0NWBCK556", 13450, "Northwind Ridge Trekking Pack 55 L"),
  product("NW-STV-GAS", "B0NWSTVGA7", 3999, "Northwind Compact Gas Stove with Igniter"),
  product("NW-POT-SET", "B0NWPOTSE8", 3450, "Northwind Anodised Camping Pot Set, 4 Pieces"),
  product("NW-BTL-750", "B0NWBTL759", 2295, "Northwind Insulated Bottle 750 ml, Forest"),
  product("NW-BTL-1L", "B0NWBTL1LA", 2695, "Northwind Insulated Bottle 1 L, Sand"),
  product("NW-LMP-HD", "B0NWLMPHDB", 2990, "Northwind Rechargeable Headlamp 400 lm"),
  product("NW-LTN-CMP", "B0NWLTNCMC", 3495, "Northwind Camp Lantern, Dimmable"),
  product("NW-CHR-FLD", "B0NWCHRFLD", 4995, "Northwind Folding Camp Chair"),
  product("NW-TBL-FLD", "B0NWTBLFLE", 6950, "Northwind Folding Camp Table, Aluminium"),
  product("NW-HMK-DBL", "B0NWHMKDBF", 3895, "Northwind Double Hammock with Straps"),
  product("NW-JKT-RN-M", "B0NWJKTRNG", 8995, "Northwind Rain Jacket, Men, Size M", true),
  product("NW-JKT-RN-W", "B0NWJKTRNH", 8995, "Northwind Rain Jacket, Women, Size S", true),
  product("NW-FLC-M", "B0NWFLCMEJ", 5495, "Northwind Fleece Pullover, Men, Size L", true),
  product("NW-BTS-42", "B0NWBTS42K", 11995, "Northwind Hiking Boots, EU 42", true),
  product("NW-BTS-38", "B0NWBTS38L", 11995, "Northwind Hiking Boots, EU 38", true),
  product("NW-SCK-2P", "B0NWSCK2PM", 1895, "Northwind Merino Hiking Socks, 2 Pairs, Size 39-42", true),
  product("NW-GLV-L", "B0NWGLVLGN", 2450, "Northwind Fleece Gloves, Size L", true),
  product("NW-KTL-12", "B0NWKTL12P", 4290, "Northwind Home Gooseneck Kettle 1.2 L"),
  product("NW-MUG-EN4", "B0NWMUGEN4", 2690, "Northwind Home Enamel Mugs, Set of 4"),
  product("NW-SKL-26", "B0NWSKL26Q", 3990, "Northwind Home Cast Iron Skillet 26 cm"),
  product("NW-BLK-WL", "B0NWBLKWLR", 5990, "Northwind Home Wool Blanket 130 x 180 cm"),
  product("NW-CND-3", "B0NWCND3PS", 1990, "Northwind Home Citronella Candles, 3 Pieces"),
  product("NW-BSK-LOG", "B0NWBSKLGT", 4590, "Northwind Home Log Basket, Felt"),
  product("NW-PLN-STD", "B0NWPLNSTV", 5290, "Northwind Home Plant Stand, Bamboo"),
  product("NW-BRD-HS", "B0NWBRDHSW", 2790, "Northwind Garden Bird House, Cedar"),
  product("NW-HSE-20", "B0NWHSE20X", 4890, "Northwind Garden Expandable Hose 20 m"),
  product("NW-PRN-BYP", "B0NWPRNBYY", 2590, "Northwind Garden Bypass Pruner"),
  product("NW-FPT-45", "B0NWFPT45Z", 9990, "Northwind Garden Steel Fire Pit 45 cm"),
  product("NW-CRB-6", "B0NWCRB6P1", 1295, "Northwind Carabiners, 6 Pieces"),
  product("NW-PTC-KIT", "B0NWPTCKT2", 995, "Northwind Tent Repair Kit"),
];
