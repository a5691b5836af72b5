// Makes src/graphql/operations.ts of every .graphql file: the text of each operation with the types of its answer and variables.
// A question that the schema has no answer for fails the build. The schema is the snapshot that the tests of the server hold.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codegen } from '@graphql-codegen/core';
import * as types from '@graphql-codegen/typescript-operations';
import { buildASTSchema, Kind, parse, print, visit } from 'graphql';
import { writeRecordTypes } from './recordTypes.mjs';

const viewer = dirname(dirname(fileURLToPath(import.meta.url)));
const schemaFile = join(viewer, '../tests/Graph.Api.Tests/Derivation/__snapshots__/schema.graphql.snap');
const output = join(viewer, 'src/graphql/operations.ts');

const read = (file) => readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
const schema = parse(read(schemaFile));
const documents = readdirSync(join(viewer, 'src'), { recursive: true }).filter((file) => file.endsWith('.graphql')).sort().map((file) => ({ location: file, document: parse(read(join(viewer, 'src', file))) }));
const definitions = documents.flatMap(({ document }) => document.definitions);
const fragments = new Map(definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION).map((fragment) => [fragment.name.value, fragment]));

/** A definition with every fragment that it uses, each once. */
function whole(definition) {
  const used = new Map();
  const look = (node) => visit(node, {
    FragmentSpread({ name: { value } }) {
      if (used.has(value) || !fragments.has(value)) return;
      used.set(value, fragments.get(value));
      look(fragments.get(value));
    },
  });
  look(definition);
  return [definition, ...used.values()].map(print).join('\n');
}

const shapes = await codegen({
  schema,
  documents,
  filename: relative(viewer, output),
  config: {},
  plugins: [{
    types: {
      immutableTypes: true,
      enumsAsTypes: true,
      skipTypename: true,
      avoidOptionals: { field: true },
      scalars: { ID: 'string', Date: 'string', DateTime: 'string', PartialDate: 'string', Decimal: 'number' },
    },
  }],
  pluginMap: { types },
}).catch((error) => {
  for (const each of error.errors ?? [error]) console.error(each.message, each.locations?.map(({ line }) => `line ${line}`).join(', ') ?? '');
  process.exit(1);
});

const operations = definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION).map((operation) => {
  const name = operation.name.value;
  const suffix = operation.operation === 'mutation' ? 'Mutation' : 'Query';
  return `export const ${name} = ${JSON.stringify(whole(operation))} as Operation<${name}${suffix}, ${name}${suffix}Variables>;`;
});

const text = `// Made by build/operations.mjs of the .graphql files beside the views.\nimport type { Operation } from './ask.ts';\n\n${shapes}\n${operations.join('\n')}\n`;
// What has not changed is left alone, so that nothing is built again because of it.
if (!existsSync(output) || readFileSync(output, 'utf8') !== text) writeFileSync(output, text);
writeRecordTypes(buildASTSchema(schema), join(viewer, 'src/record/types.ts'));
