using Microsoft.Data.Sqlite;

namespace Graph.Store.Sqlite;

/// <summary>The table of a fact type. Its SQL is made once, of names of the ontology only.</summary>
/// <remarks>
/// A row is a version. Its key is made of the number of the change and the place in it, so that rows are appended in the order
/// of the change feed. It was known from the change change_from until change_to (NULL: it is current); a retraction is a
/// version whose change_to is its own change_from, so that no read ever meets it but history.
/// </remarks>
internal sealed class FactTable
{
    private const string Current = " WHERE change_to IS NULL";

    /// <summary>The column of the node that an edge starts at, as its number in node_key.</summary>
    public const string From = "from_key";

    /// <summary>The column of the node that an edge leads to.</summary>
    public const string To = "to_key";

    /// <summary>The column that current nodes are looked up by where their keys are asked for (see <see cref="KeyHash"/>).</summary>
    public const string KeyHashColumn = "key_hash";

    /// <summary>The column of what the row of a version said of merged records (see <see cref="MergedMention"/>).</summary>
    public const string MergedColumn = "origin_merged";

    public FactTable(FactType type)
    {
        Type = type;
        Name = $"\"{type.TableName}\"";
        Encoding = FactEncoding.Of(type);
        Columns = [.. Encoding.Values.Select(encoding => new FactColumn(encoding))];
        Folded = [.. Columns.Where(column => column.IsFolded)];
        IdentifierLists = [.. Columns.Where(column => column.Property.Kind == PropertyKind.IdentifierList)];
        References = [.. Columns.Where(column => column.Property.Kind == PropertyKind.Reference)];
        string[] ends = type.IsNode ? [] : [From, To];

        string[] own = ["id", .. ends, .. Columns.Select(column => column.Name)];
        StoredColumns = string.Join(", ", own.Select(column => $"f.{column}"));
        ReadColumns = string.Join(", ", own.Select((column, place) => IsNodeAt(place) ? $"(SELECT n.id FROM node_key AS n WHERE n.key = f.{column})" : $"f.{column}"));
        ReadCount = own.Length;

        string[] written = ["key", "id", "fact_version", "change_to", "origin_file", "origin_sheet", "origin_row", MergedColumn, .. ends, .. Columns.Select(column => column.Name), .. Folded.Select(column => column.SortName), .. HasKeyHash ? [KeyHashColumn] : Array.Empty<string>()];
        Insert = $"INSERT INTO {Name} ({string.Join(", ", written)}) VALUES ({string.Join(", ", written.Select((_, place) => $"@{place}"))})";
        Close = $"UPDATE {Name} SET change_to = @change WHERE key = @key";
        Latest = $"""
            SELECT f.key, f.fact_version, f.change_to, {ReadColumns}
            FROM json_each(@ids) AS wanted CROSS JOIN {Name} AS f ON f.id = wanted.value
            WHERE f.fact_version = (SELECT max(v.fact_version) FROM {Name} AS v WHERE v.id = wanted.value)
            """;
        ByKey = $"SELECT f.{KeyHashColumn}, f.id FROM json_each(@hashes) AS wanted CROSS JOIN {Name} AS f ON f.{KeyHashColumn} = wanted.value WHERE f.change_to IS NULL ORDER BY f.id";
    }

    public FactType Type { get; }

    public FactEncoding Encoding { get; }

    /// <summary>The table's name, quoted.</summary>
    public string Name { get; }

    public IReadOnlyList<FactColumn> Columns { get; }

    /// <summary>The columns that hold ids of nodes, besides the ends of an edge.</summary>
    public IReadOnlyList<FactColumn> References { get; }

    /// <summary>The columns that have their text a second time with its case folded.</summary>
    public IReadOnlyList<FactColumn> Folded { get; }

    public IReadOnlyList<FactColumn> IdentifierLists { get; }

    /// <summary>What <see cref="Read"/> needs of the table under the name f.</summary>
    public string ReadColumns { get; }

    public int ReadCount { get; }

    /// <summary>What <see cref="Read"/> needs of the table under the name f, where the ids of nodes are at hand.</summary>
    public string StoredColumns { get; }

    public string Insert { get; }

    /// <summary>Ends the time in which a version was known.</summary>
    public string Close { get; }

    /// <summary>The last version of each of @ids, retracted or not: key, version, change_to, then <see cref="ReadColumns"/>.</summary>
    public string Latest { get; }

    /// <summary>The current nodes that have one of @hashes: the hash, the id.</summary>
    public string ByKey { get; }

    /// <summary>Whether nodes of the type can be looked up by what their keys say of them.</summary>
    public bool HasKeyHash => Type.IsNode && Type.Key.HasWords;

    public string CreateTable => $"""
        CREATE TABLE {Name} (
          key INTEGER PRIMARY KEY,
          id TEXT NOT NULL,
          fact_version INTEGER NOT NULL,
          change_from INTEGER GENERATED ALWAYS AS (key >> {VersionKey.PlaceBits}) VIRTUAL,
          change_to INTEGER,
          origin_file TEXT,
          origin_sheet TEXT,
          origin_row INTEGER,
          {MergedColumn} TEXT,
          {(Type.IsNode ? "" : $"{From} INTEGER REFERENCES node_key (key), {To} INTEGER REFERENCES node_key (key),")}
          {string.Join(", ", Columns.SelectMany(column => column.Definitions).Select(column => column.Definition))},
          {(HasKeyHash ? $"{KeyHashColumn} TEXT," : "")}
          UNIQUE (id, fact_version)
          {(Type.IsNode ? "" : $", CHECK (change_to = key >> {VersionKey.PlaceBits} OR ({From} IS NOT NULL AND {To} IS NOT NULL))")}
        ) STRICT
        """;

    /// <summary>The indexes by name. Those that connect facts serve past reads too; facets are for lists of what is current, and of nodes only: edges are found by their ends.</summary>
    public IEnumerable<(string Name, string Sql)> Indexes
    {
        get
        {
            string[] links = [.. Type.IsNode ? [] : new[] { From, To }, .. References.Select(column => column.Name)];
            foreach (string column in links)
                yield return Index(column, "");
            foreach (FactColumn column in Columns.Where(column => Type.IsNode && column.Property.IsFacet))
                yield return Index(column.SortName, Current);
            if (HasKeyHash)
                yield return Index(KeyHashColumn, Current);
            yield return ($"{Type.TableName}_{MergedColumn}", $"CREATE INDEX \"{Type.TableName}_{MergedColumn}\" ON {Name} (id) WHERE {MergedColumn} IS NOT NULL");
        }
    }

    /// <summary>Whether a column of <see cref="ReadColumns"/> names a node, which the table has by its number.</summary>
    public bool IsNodeAt(int place) => Encoding.IsNodeAt(place);

    /// <summary>The column of a property.</summary>
    /// <exception cref="ArgumentException">It is a property of another type, whose place says nothing here.</exception>
    public FactColumn ColumnOf(PropertyDefinition property) => Columns[Encoding.ValueOf(property).Property.Ordinal];

    /// <summary>The column that has the node at an end.</summary>
    /// <exception cref="ArgumentException">It is a property of another type.</exception>
    public string ColumnOf(EdgeEnd end) => end.Property is { } property ? ColumnOf(property).Name : end == EdgeEnd.From ? From : To;

    /// <summary>The place of a property's column among those of <see cref="ReadColumns"/>.</summary>
    public int PlaceOf(FactColumn column) => Encoding.FirstProperty + column.Property.Ordinal;

    /// <summary>The fact in a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="first">Where its columns begin.</param>
    /// <param name="nodes">The ids of nodes, where the row has <see cref="StoredColumns"/>; null where it has <see cref="ReadColumns"/>.</param>
    /// <exception cref="StoreException">The row is damaged.</exception>
    public Fact Read(SqliteDataReader row, int first = 0, NodeIds? nodes = null)
    {
        try
        {
            object?[] values = new object?[Columns.Count];
            for (int i = 0; i < values.Length; i++)
            {
                int place = Encoding.FirstProperty + i;
                values[i] = nodes is null || !IsNodeAt(place) ? Columns[i].Read(row, first + place)
                    : row.IsDBNull(first + place) ? null
                    : nodes[row.GetInt64(first + place)];
            }

            return Type.IsNode
                ? Encoding.Create(row.GetString(first), null, null, values)
                : Encoding.Create(row.GetString(first), End(first + 1), End(first + 2), values);
        }
        catch (Exception problem) when (StoredRow.IsDamaged(problem))
        {
            throw Refusal.Unreadable(StoredRow.IdAt(row, first), problem);
        }

        string End(int place) => nodes is null ? row.GetString(place) : nodes[row.GetInt64(place)];
    }

    private (string Name, string Sql) Index(string column, string where)
    {
        string name = $"{Type.TableName}_{column.Trim('"')}";
        return (name, $"CREATE INDEX \"{name}\" ON {Name} ({column}){where}");
    }
}
