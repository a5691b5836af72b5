using Microsoft.Data.Sqlite;

namespace Graph.Store.Sqlite;

/// <summary>Reads versions of facts out of rows. Many that follow each other are of one change, which is read once.</summary>
/// <param name="nodes">The ids of nodes, where the rows have <see cref="FactTable.StoredColumns"/>; null where they have <see cref="FactTable.ReadColumns"/>.</param>
internal sealed class VersionRows(NodeIds? nodes = null)
{
    /// <summary>The columns before those of the fact: of the table under the name f, and of the change under the name c.</summary>
    public const string Columns = $"f.key, f.fact_version, f.change_to = f.change_from, f.origin_file, f.origin_sheet, f.origin_row, f.{FactTable.MergedColumn}, f.id, {ChangeList.Columns}";

    private const int VersionColumn = 1;
    private const int RetractedColumn = 2;
    private const int FileColumn = 3;
    private const int SheetColumn = 4;
    private const int RowColumn = 5;
    private const int MergedColumn = 6;
    private const int IdColumn = 7;
    private const int FirstChangeColumn = 8;
    private const int FirstFactColumn = FirstChangeColumn + ChangeList.ColumnCount;

    private ChangeInfo? last;

    /// <summary>The key of the version in a row.</summary>
    /// <exception cref="StoreException">The row is damaged.</exception>
    public static long KeyOf(SqliteDataReader row) => StoredRow.Of(row, IdColumn, static row => row.GetInt64(0));

    /// <summary>The version in a row.</summary>
    /// <exception cref="StoreException">The row is damaged.</exception>
    public FactVersion Read(FactTable table, SqliteDataReader row)
    {
        try
        {
            bool isRetraction = !row.IsDBNull(RetractedColumn) && row.GetBoolean(RetractedColumn);
            Fact? fact = isRetraction ? null : table.Read(row, FirstFactColumn, nodes);
            string id = fact?.Id ?? row.GetString(IdColumn);
            return Ontology.OfId(id) != table.Type ? throw Refusal.Unreadable(id) : new(id, row.GetInt64(VersionColumn), fact, ChangeOf(row), OriginOf(row));
        }
        catch (Exception problem) when (StoredRow.IsDamaged(problem))
        {
            throw Refusal.Unreadable(StoredRow.IdAt(row, IdColumn), problem);
        }
    }

    private static Origin? OriginOf(SqliteDataReader row) => row.IsDBNull(FileColumn)
        ? null
        : new(row.GetString(FileColumn), row.IsDBNull(SheetColumn) ? null : row.GetString(SheetColumn), row.IsDBNull(RowColumn) ? null : row.GetInt32(RowColumn)) { Merged = MergedMention.Parse(row.IsDBNull(MergedColumn) ? null : row.GetString(MergedColumn)) };

    private ChangeInfo ChangeOf(SqliteDataReader row) => last?.Sequence == row.GetInt64(FirstChangeColumn) ? last : last = ChangeList.InfoOf(row, FirstChangeColumn);
}
