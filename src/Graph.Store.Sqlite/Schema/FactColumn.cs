using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Graph.Store.Sqlite;

/// <summary>The column of a property, and how its values are written in it.</summary>
/// <remarks>As <see cref="ValueEncoding"/> makes them, with yes and no as 1 and 0, and lists as JSON.</remarks>
internal sealed class FactColumn
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public FactColumn(ValueEncoding encoding)
    {
        Encoding = encoding;
        PropertyDefinition property = encoding.Property;
        Name = $"\"{property.ColumnName}\"";
        IsFolded = property is { Kind: PropertyKind.Text, IsFacet: true };
        SortName = IsFolded ? $"\"{FoldedName(property.ColumnName)}\"" : Name;
    }

    public ValueEncoding Encoding { get; }

    public PropertyDefinition Property => Encoding.Property;

    /// <summary>The column's name, quoted.</summary>
    public string Name { get; }

    /// <summary>Whether a second column has the text with its case folded: SQLite itself folds ASCII only.</summary>
    public bool IsFolded { get; }

    /// <summary>The column to compare and sort by: the folded text where there is one.</summary>
    public string SortName { get; }

    /// <summary>The columns of the property, and what is written of each in CREATE TABLE.</summary>
    public IEnumerable<(string Name, string Definition)> Definitions
    {
        get
        {
            string type = Property.Kind is PropertyKind.Boolean or PropertyKind.Integer or PropertyKind.Decimal or PropertyKind.Reference ? "INTEGER" : "TEXT";
            yield return (Name, $"{Name} {type}{(Property.Kind == PropertyKind.Reference ? " REFERENCES node_key (key)" : "")}");
            if (IsFolded)
                yield return (SortName, $"{SortName} TEXT");
        }
    }

    /// <summary>The name, without quotes, of the column that has a column's text folded.</summary>
    public static string FoldedName(string column) => $"{column}_folded";

    /// <summary>What adds the property to a table that is older than it; the folded text of one that has become a facet is made up for.</summary>
    public IEnumerable<string> MissingFrom(FactTable table, IReadOnlySet<string> columns)
    {
        foreach ((string name, string definition) in Definitions)
        {
            if (columns.Contains(name.Trim('"')))
                continue;
            yield return $"ALTER TABLE {table.Name} ADD COLUMN {definition}";
            if (IsFolded && name == SortName)
                yield return $"UPDATE {table.Name} SET {SortName} = fold({Name})";
        }
    }

    /// <summary>What stands in the column for what <see cref="ValueEncoding.Encode"/> made of a value: a string, a long or null.</summary>
    public static object? Column(object? encoded) => encoded switch
    {
        bool yes => yes ? 1L : 0L,
        string[] list => JsonSerializer.Serialize(list, Json),
        _ => encoded,
    };

    public object? Read(SqliteDataReader row, int ordinal) => row.IsDBNull(ordinal) ? null : Property.Kind switch
    {
        PropertyKind.Text or PropertyKind.Reference => row.GetString(ordinal),
        PropertyKind.Word => Encoding.DecodeWord(row.GetString(ordinal)),
        PropertyKind.Boolean => row.GetInt64(ordinal) != 0,
        PropertyKind.Integer => (int)row.GetInt64(ordinal),
        PropertyKind.Decimal => ValueEncoding.DecodeDecimal(row.GetInt64(ordinal)),
        PropertyKind.Date => PartialDate.Parse(row.GetString(ordinal)),
        PropertyKind.Point => GeoPoint.Parse(row.GetString(ordinal)),
        PropertyKind.TextList => ValueListBuilder.Create<string>(ReadList(row.GetString(ordinal))),
        PropertyKind.IdentifierList => ValueListBuilder.Create<OrgIdentifier>(Array.ConvertAll(ReadList(row.GetString(ordinal)), OrgIdentifier.Parse)),
        _ => throw new NotSupportedException($"{Property} is of a kind that this store does not know."),
    };

    private static string[] ReadList(string json) => JsonSerializer.Deserialize<string[]>(json, Json)!;
}
