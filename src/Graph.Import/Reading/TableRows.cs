using System.Collections;
using System.Runtime.CompilerServices;
using Graph.Import.SettingAside;

namespace Graph.Import.Reading;

/// <summary>The rows of a table: in memory while there are few, otherwise in a file of their own that is gone when the table is.</summary>
/// <remarks>Read and changed by one thread at a time. A row is changed by putting another in its place.</remarks>
[CollectionBuilder(typeof(TableRows), nameof(Of))]
internal sealed class TableRows : IReadOnlyList<TableRow>
{
    // As many as a table has that people make. The cells of more would take much more memory than their texts in a file.
    private const int InMemory = 5_000;

    private readonly Shelf<TableRow> rows;
    private readonly int before;

    /// <summary>No rows, to which some are added.</summary>
    public TableRows()
        : this(new(Write, Read, InMemory), 0)
    {
    }

    private TableRows(Shelf<TableRow> rows, int before) => (this.rows, this.before) = (rows, before);

    /// <inheritdoc/>
    public int Count => rows.Count - before;

    /// <summary>One of the rows, from 0.</summary>
    public TableRow this[int index]
    {
        get => rows[before + index];
        set => rows[before + index] = value;
    }

    /// <summary>The given rows.</summary>
    public static TableRows Of(ReadOnlySpan<TableRow> rows)
    {
        TableRows all = new();
        foreach (TableRow row in rows)
            all.Add(row);
        return all;
    }

    /// <summary>Adds a row at the end.</summary>
    public void Add(TableRow row) => rows.Add(row);

    /// <summary>These rows without the first ones.</summary>
    /// <param name="first">How many are left out.</param>
    public TableRows From(int first) => new(rows, before + first);

    /// <summary>What becomes of these rows: these themselves where nothing does.</summary>
    /// <param name="become">What becomes of one, with its place: the same, another, or null where it is left out. Asked of each once, in their order.</param>
    public TableRows As(Func<TableRow, int, TableRow?> become)
    {
        TableRows? others = null;
        for (int i = 0; i < Count; i++)
        {
            TableRow row = this[i];
            TableRow? other = become(row, i);
            if (others is null && ReferenceEquals(row, other))
                continue;
            if (others is null)
            {
                others = new();
                foreach (TableRow same in this.Take(i))
                    others.Add(same);
            }

            if (other is not null)
                others.Add(other);
        }

        return others ?? this;
    }

    /// <inheritdoc/>
    public IEnumerator<TableRow> GetEnumerator()
    {
        for (int i = 0; i < Count; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static void Write(ShelfWriter writer, TableRow row)
    {
        writer.Number(row.Number);
        writer.Byte(row.IsHidden ? (byte)1 : (byte)0);
        writer.Number(row.Cells.Length);
        foreach (Cell cell in row.Cells)
        {
            writer.Byte((byte)cell.Kind);
            writer.Text(cell.Text);
            writer.Text(cell.Written);
        }
    }

    private static TableRow Read(ShelfReader reader)
    {
        int number = (int)reader.Number();
        bool isHidden = reader.Byte() != 0;
        Cell[] cells = new Cell[reader.Number()];
        for (int i = 0; i < cells.Length; i++)
        {
            CellKind kind = (CellKind)reader.Byte();
            cells[i] = new(reader.Text()!, kind) { Written = reader.Text() };
        }

        return new(number, cells, isHidden);
    }
}
