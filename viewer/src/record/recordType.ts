import type { NodeType } from '../graphql/operations.ts';

/** What a field of a form takes. */
export type FieldKind = 'text' | 'longText' | 'number' | 'whole' | 'date' | 'lastDay' | 'yesNo' | 'texts' | 'identifiers' | 'point' | 'choice' | 'record';

/** A property of a type, as its form asks for it. */
export interface RecordField {
  readonly name: string;
  readonly label: string;
  /** What it means and how it is written, in the words of the ontology. */
  readonly hint: string;
  /** Whether nothing of the type can be recorded without it. */
  readonly isNeeded: boolean;
  /** Whether it is one of the two that a connection connects, which makes it what it is. */
  readonly isEnd: boolean;
  readonly kind: FieldKind | string;
  /** The values that can be chosen, each with what it means. */
  readonly choices?: readonly (readonly string[])[];
  /** Which records can be chosen; any where there is none. */
  readonly types?: readonly string[];
}

/** A type that can be recorded. */
export interface RecordType {
  /** Its name in the schema, such as annualReturn. */
  readonly name: string;
  readonly typeName: string;
  /** What it is called: Annual return. */
  readonly words: string;
  readonly meaning: string;
  /** Whether it is something of its own, and not a connection between two others. */
  readonly isNode: boolean;
  readonly fields: readonly RecordField[];
  /** The question that reads the versions of one, to correct it. */
  readonly read: string;
}

/** The types of records that a field takes. */
export function typesOf({ types = [] }: RecordField): readonly NodeType[] {
  return types as readonly NodeType[];
}
