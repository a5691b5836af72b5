/** A word of a GraphQL enumeration as people read it: FRONT_LINE → "front line". */
export function plain(word: string): string {
  return word.toLowerCase().replaceAll('_', ' ');
}

/** The same at the beginning of a line: "Front line". */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A number with its noun: "1 person", "1,204 people". */
export function count(number: number, one: string, many: string): string {
  return `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`;
}

/** Words in a row: "a", "a and b", "a, b and c". */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`;
}

/** Words with a full stop, where nothing ends them yet. */
export function sentence(words: string): string {
  return /[.!?…]$/.test(words) ? words : `${words}.`;
}

/** A text of no more than so many letters, cut off where it is longer. */
export function short(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}

/** The name of a type of records as people read it: AnnualReturn → "annual return". */
export function typeWords(typeName: string): string {
  return typeName.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
}
