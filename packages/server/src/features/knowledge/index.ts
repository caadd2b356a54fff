export { noteContact } from "./note-contact.ts";
