/** A file of columns, as docs/pictures.md describes it. */
export interface Columns<Header> {
  readonly header: Header;
  /** A column of numbers. */
  readonly numbers: (name: string) => NumberColumn;
  /** A column of texts. */
  readonly texts: (name: string) => readonly string[];
}

export type NumberColumn = Float32Array | Uint8Array | Uint16Array | Uint32Array | Int32Array;

interface Column {
  readonly name: string;
  readonly type: 'text' | keyof typeof arrays;
  readonly offset: number;
  readonly length: number;
}

const arrays = { float32: Float32Array, uint8: Uint8Array, uint16: Uint16Array, uint32: Uint32Array, int32: Int32Array };

/** Reads a file of columns; its numbers are read where they lie. */
export function readColumns<Header>(file: ArrayBuffer): Columns<Header> {
  if (new TextDecoder().decode(file.slice(0, 4)) !== 'PGC1') throw new Error('This is not a file of columns.');
  const length = new DataView(file).getUint32(4, true);
  const header = JSON.parse(new TextDecoder().decode(new Uint8Array(file, 8, length))) as Header & { readonly columns: readonly Column[] };
  const begin = Math.ceil((8 + length) / 8) * 8;
  const find = (name: string): Column => {
    const found = header.columns.find((column) => column.name === name);
    if (found === undefined) throw new Error(`The file has no column ${name}.`);
    return found;
  };
  return {
    header,
    numbers: (name) => {
      const { type, offset, length: count } = find(name);
      return type === 'text' ? new Uint8Array() : new arrays[type](file, begin + offset, count);
    },
    texts: (name) => {
      const { offset, length: count } = find(name);
      return count === 0 ? [] : new TextDecoder().decode(new Uint8Array(file, begin + offset, count)).split('\n');
    },
  };
}
