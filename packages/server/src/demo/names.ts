import type { Language } from "./language.ts";

/** Invented people. Chinese names stand family name first, as they are signed. */
export const NAMES: Record<Language, { readonly given: readonly string[]; readonly family: readonly string[] }> = {
  en: {
    given: [
      "Olivia",
      "James",
      "Emma",
      "Liam",
      "Grace",
      "Noah",
      "Hannah",
      "Ethan",
      "Chloe",
      "Mason",
      "Ruth",
      "Owen",
      "Nora",
      "Caleb",
      "Audrey",
      "Wyatt",
      "Leah",
      "Dylan",
      "Paige",
      "Marcus",
      "Tessa",
      "Gavin",
      "Joan",
      "Derek",
    ],
    family: [
      "Bennett",
      "Foster",
      "Hayes",
      "Coleman",
      "Sutton",
      "Walsh",
      "Barrett",
      "Doyle",
      "Pearson",
      "Whitaker",
      "Lawson",
      "Mercer",
      "Quinn",
      "Holloway",
      "Brandt",
      "Ellison",
      "Vaughn",
      "Rhodes",
      "Tanner",
      "Keller",
    ],
  },
  de: {
    given: [
      "Anna",
      "Lukas",
      "Katharina",
      "Jonas",
      "Sabine",
      "Felix",
      "Miriam",
      "Tobias",
      "Greta",
      "Matthias",
      "Ines",
      "Stefan",
      "Johanna",
      "Uwe",
    ],
    family: [
      "Krüger",
      "Schäfer",
      "Vogel",
      "Lindner",
      "Brandl",
      "Hoffmann",
      "Seidel",
      "Pohl",
      "Engelhardt",
      "Weiß",
      "Thoma",
      "Ritter",
    ],
  },
  fr: {
    given: [
      "Camille",
      "Hugo",
      "Élodie",
      "Mathieu",
      "Chloé",
      "Antoine",
      "Margaux",
      "Julien",
      "Sylvie",
      "Rémi",
      "Inès",
      "Thibault",
    ],
    family: ["Moreau", "Lefèvre", "Garnier", "Perrin", "Chevalier", "Blanchard", "Renaud", "Fontaine", "Marchand", "Giraud"],
  },
  it: {
    given: ["Giulia", "Marco", "Chiara", "Luca", "Francesca", "Davide", "Elena", "Matteo", "Silvia", "Paolo", "Ilaria"],
    family: ["Conti", "Ferrara", "Gallo", "Marchetti", "Villa", "Bellini", "Rinaldi", "Serra", "Fontana", "Colombo"],
  },
  es: {
    given: ["Lucía", "Javier", "Carmen", "Diego", "Marta", "Álvaro", "Rocío", "Sergio", "Elena", "Pablo", "Nuria"],
    family: ["Navarro", "Ortega", "Castaño", "Molina", "Iglesias", "Peña", "Vidal", "Cabrera", "Fuentes", "Rivas"],
  },
  zh: {
    given: ["伟", "芳", "娜", "静", "磊", "洋", "婷", "浩然", "雨桐", "志强", "晓燕", "子轩"],
    family: ["王", "李", "张", "陈", "刘", "杨", "赵", "周", "吴", "林"],
  },
};

/** For addresses and usernames: plain letters, whatever the name's script. */
export const asciiOf = (name: string): string =>
  name
    .normalize("NFD")
    .replaceAll("ß", "ss")
    .replaceAll(/[\u0300-\u036F]/g, "")
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, ".")
    .replaceAll(/^\.|\.$/g, "");
