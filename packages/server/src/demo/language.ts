/** Languages in which the demo's customers write and its macros answer. */
export const LANGUAGES = ["en", "de", "fr", "it", "es", "zh"] as const;
export type Language = (typeof LANGUAGES)[number];

/** What a customer's locale looks like when a channel reports it. */
export const LOCALES: Record<Language, string> = { en: "en-US", de: "de-DE", fr: "fr-FR", it: "it-IT", es: "es-ES", zh: "zh-CN" };
