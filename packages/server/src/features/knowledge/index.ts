export { armOf } from "./deflection.policy.ts";
export { noteContact } from "./note-contact.ts";
export { translationRow } from "./translation-row.ts";
