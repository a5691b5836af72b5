// Makes src/record/types.ts: what the forms have to know of each type that can be recorded, by the input types of the schema and
// their descriptions, so that a property that is added to the ontology is in its form.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { getNamedType, isEnumType, isInterfaceType, isListType } from 'graphql';

/** What every input has beside the properties of its type. */
const bookkeeping = ['id', 'ref', 'expectedVersion'];

/** How many characters a text may have for which one line is not enough. */
const longText = /At most 20,000 characters\./;
const endOfConnection = /^Where the connection (?:starts|leads)/;

/** What is recorded as the day after the last one, of which people say the last. */
const dayAfter = /^The day after /;
const needed = / ?A new (?:one|connection) needs it\./;

/** What is said of an end of a connection for programs, not for readers. */
const endForPrograms = /: an id, or the ref of another fact of this request\./;

/** Writes the file, where it would be another than the one that is there. */
export function writeRecordTypes(schema, output) {
  const facts = Object.values(schema.getType('FactInput').getFields());
  const types = facts.map(({ name, type, description }) => typeOf(schema, name, getNamedType(type), description));
  const text = `// Made by build/recordTypes.mjs of the schema.\nimport type { RecordType } from './recordType.ts';\n\n/** All types that can be recorded, by their names in the schema. */\nexport const recordTypes: readonly RecordType[] = ${JSON.stringify(types, null, 1)};\n`;
  if (!existsSync(output) || readFileSync(output, 'utf8') !== text) writeFileSync(output, text);
}

function typeOf(schema, name, input, meaning) {
  const typeName = input.name.replace(/Input$/, '');
  const shown = schema.getType(typeName);
  const nodes = schema.getType('NodeType').getValues().map((value) => value.name);
  const fields = Object.values(input.getFields()).filter((field) => !bookkeeping.includes(field.name)).map((field) => fieldOf(field, shown.getFields()[field.name], nodes));
  const isNode = shown.getInterfaces().some(({ name: each }) => each === 'Node');
  return {
    name, typeName, words: wordsOf(typeName), meaning, isNode,
    fields: [...fields.filter(({ isNeeded }) => isNeeded), ...fields.filter(({ isNeeded }) => !isNeeded)],
    read: `query ReadRecord($id: ID!, $after: Int) { history(id: $id, first: 100, after: $after) { version recordedAt actor onBehalfOf fact { id ... on ${typeName} { ${[...isNode ? ['caption'] : [], ...fields.map(selection)].join(' ')} } } } }`,
  };
}

function fieldOf({ name, type, description }, shown, nodes) {
  const inner = getNamedType(type);
  const target = shown === undefined ? undefined : getNamedType(shown.type);
  const isEnd = inner.name === 'ID' && target !== undefined;
  const isUntil = dayAfter.test(description);
  return {
    name, label: isUntil ? lastDayOf(name) : wordsOf(name), isNeeded: needed.test(description), isEnd: endOfConnection.test(description),
    hint: isUntil ? 'The last day on which it was so.' : (isEnd ? description.replace(endForPrograms, '.') : description).replace(needed, '').replace(/; null [^.;]*(?=[.;])/g, '').trim(),
    ...isEnd ? { kind: 'record', types: isInterfaceType(target) ? named(description, nodes) : [enumName(target.name)] }
      : isEnumType(inner) ? { kind: 'choice', choices: inner.getValues().map((value) => [value.name, value.description]) }
      : isUntil ? { kind: 'lastDay' }
      : { kind: kindOf(type, inner, description) },
  };
}

/** The types that a description names in brackets, as of an end at which several may be; none where it may be any. */
function named(description, nodes) {
  const words = /\(([^)]*)\)/.exec(description)?.[1]?.split(/, | or /) ?? [];
  return words.map((word) => word.toUpperCase().replaceAll(' ', '_')).filter((word) => nodes.includes(word));
}

function kindOf(type, inner, description) {
  if (isListType(type)) return inner.name === 'OrgIdentifierInput' ? 'identifiers' : 'texts';
  switch (inner.name) {
    case 'Boolean': return 'yesNo';
    case 'Int': return 'whole';
    case 'Decimal': case 'Float': return 'number';
    case 'PartialDate': case 'Date': return 'date';
    case 'GeoPointInput': return 'point';
    default: return longText.test(description) ? 'longText' : 'text';
  }
}

function selection({ name, kind }) {
  if (kind === 'record') return `${name} { id caption }`;
  if (kind === 'identifiers') return `${name} { scheme value }`;
  return kind === 'point' ? `${name} { latitude longitude }` : name;
}

function wordsOf(name) {
  const words = name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** "Last day" for until, "Last day of the agreement" for agreementUntil. */
function lastDayOf(name) {
  const what = wordsOf(name).replace(/ ?until$/i, '');
  return what === '' ? 'Last day' : `Last day of the ${what.toLowerCase()}`;
}

function enumName(typeName) {
  return typeName.replace(/([a-z])([A-Z])/g, '$1_$2').toUpperCase();
}
