import type { ProductAttribute } from "../features/product/product-input.policy.ts";

/** Facts of what Northwind sells, by the second part of the SKU: what customers ask about and nobody knows by heart. */
const FACTS: Readonly<Record<string, string>> = {
  TNT: "Waterproof to=3000 mm|Floor=5000 mm, taped seams|Packed size=48 x 16 cm|Poles=aluminium 7001|Set-up time=6 minutes",
  SLB: "Comfort temperature=5 °C|Limit temperature=0 °C|Filling=recycled polyester|Length=215 cm|Washable=30 °C, no softener",
  MAT: "Thickness=3.8 cm|R-value=3.2|Size=183 x 51 cm|Weight=840 g|Repair=patches included",
  BCK: "Back length=adjustable|Rain cover=included|Laptop sleeve=15 inches|Hydration system=up to 3 l|Material=nylon 210D",
  STV: "Fuel=screw-on gas cartridge (EN 417)|Power=3000 W|Boils 1 l in=3 min 40 s|Weight=118 g|Indoor use=no",
  POT: "Material=hard-anodised aluminium|Volumes=0.9, 1.6 and 2.4 l|Induction=no|Dishwasher=no|Weight=760 g",
  BTL: "Keeps cold=24 hours|Keeps hot=12 hours|Material=steel 18/8, double-walled|Dishwasher=lid only|Carbonated drinks=yes",
  LMP: "Brightness=400 lm|Battery=1800 mAh, USB-C|Burn time=6 to 80 hours|Water resistance=IPX4|Weight=78 g",
  LTN: "Brightness=20 to 350 lm|Battery=5200 mAh, USB-C|Burn time=8 to 100 hours|Water resistance=IPX4|Charges phones=yes",
  CHR: "Carries up to=120 kg|Seat height=40 cm|Packed size=90 x 18 cm|Weight=3.1 kg|Material=polyester 600D, steel",
  TBL: "Carries up to=30 kg|Size=70 x 70 x 68 cm|Packed size=70 x 17 cm|Weight=2.9 kg|Material=aluminium",
  HMK: "Carries up to=200 kg|Size=270 x 180 cm|Straps=2 x 3 m, included|Material=nylon 70D|Drying=line dry",
  JKT: "Waterproof to=10000 mm|Breathability=8000 g/m²|Seams=taped|Washable=30 °C|Fit=regular, true to size",
  FLC: "Material=100% recycled polyester|Weight=260 g/m²|Washable=40 °C|Fit=slim, choose one size up over a shirt|Pockets=2 with zip",
  BTS: "Upper=suede and mesh|Membrane=waterproof|Sole=rubber, lugs of 4 mm|Fit=one half size small|Care=brush, no washing machine",
  SCK: "Material=70% merino, 28% polyamide, 2% elastane|Height=crew|Cushioning=heel and toe|Washable=30 °C wool|Pairs=2",
  GLV: "Material=polyester fleece|Touch screen=thumb and index finger|Washable=30 °C|Palm circumference=20 to 22 cm|Lining=none",
  KTL: "Volume=1.2 l|Induction=yes|Gas and ceramic=yes|Whistle=no|Material=steel 18/8",
  MUG: "Volume=350 ml|Dishwasher=yes|Open fire=yes|Microwave=no|Material=enamelled steel",
  SKL: "Diameter=26 cm|Induction=yes|Oven=yes, up to 250 °C|Dishwasher=no|Seasoning=pre-seasoned with rapeseed oil",
  BLK: "Material=80% wool, 20% polyester|Size=130 x 180 cm|Washable=by hand, cold|Weight=1.1 kg|Origin=woven in Portugal",
  CND: "Burn time=30 hours each|Scent=citronella|Outdoor use only=yes|Height=9 cm|Wax=soy",
  BSK: "Size=40 x 40 x 50 cm|Carries up to=15 kg|Material=felt of recycled bottles|Handles=2|Foldable=yes",
  PLN: "Height=60 cm|Carries up to=25 kg|Pots up to=28 cm|Material=bamboo, oiled|Indoor use=yes",
  BRD: "Entrance=32 mm, for great tits|Material=untreated cedar|Cleaning=opens at the back|Hanging=bracket included|Size=28 x 17 cm",
  HSE: "Length=7 m, 20 m under water|Connection=3/4 inch and 1/2 inch|Pressure=up to 6 bar|Nozzle=8 patterns|Frost-proof=no, drain in winter",
  PRN: "Cuts up to=20 mm|Blade=SK5 steel, replaceable|Handedness=both|Lock=thumb|Length=21 cm",
  FPT: "Diameter=45 cm|Material=steel 1.5 mm|Spark guard=included|Surface=heat-proof ground only|Weight=6.4 kg",
  CRB: "Climbing=no|Carries up to=25 kg each|Length=8 cm|Material=aluminium|Pieces=6",
  PTC: "Patches=8, three sizes|Glue=seam sealer 28 g|Suitable for=nylon, polyester, PVC|Drying=4 hours|Pole sleeve=included",
};

export const factsOf = (sku: string): ProductAttribute[] =>
  (FACTS[sku.split("-")[1] ?? ""] ?? "").split("|").flatMap((fact) => {
    const [name, value] = fact.split("=");
    return name && value ? [{ name, value }] : [];
  });
