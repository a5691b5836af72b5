import { useEffect, useState } from 'preact/hooks';
import type { Named } from '../dom/link.ts';
import { lookFor } from '../dom/lookFor.ts';
import { typeWords } from '../format/words.ts';
import type { NodeType } from '../graphql/operations.ts';
import type { RecordType } from './recordType.ts';

/** How long somebody must have stopped typing, in milliseconds. */
const pause = 400;

/** How many letters say something about a name. */
const enough = 3;

/** Records of a type that are called like what is being typed, so that nothing is recorded twice. */
export function useNamesakes(type: RecordType, name: string): readonly Named[] {
  const [found, setFound] = useState<readonly Named[]>([]);
  useEffect(() => {
    if (!type.isNode || name.trim().length < enough) {
      setFound([]);
      return;
    }

    return lookFor(name, [typeWords(type.typeName).toUpperCase().replaceAll(' ', '_') as NodeType], pause, ({ near }) => setFound(near.slice(0, 5)));
  }, [name]);
  return found;
}
