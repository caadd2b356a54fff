export const MACRO_EFFICIENCY_ROW_KINDS = ["MACRO", "VERSION"] as const;
export type MacroEfficiencyRowKind = (typeof MACRO_EFFICIENCY_ROW_KINDS)[number];
export const MACRO_EFFICIENCY_ORDERS = ["MOST_USED", "HIGHEST_RESOLVED", "HIGHEST_FCR", "LOWEST_FCR", "MOST_REPEATED"] as const;
export type MacroEfficiencyOrder = (typeof MACRO_EFFICIENCY_ORDERS)[number];
