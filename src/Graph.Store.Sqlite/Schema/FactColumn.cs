using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Graph.Store.Sqlite;

/// <summary>The column of a property, and how its values are written in it.</summary>
/// <remarks>Decimals are whole ten-thousandths, words and dates their text, lists JSON; an empty list is NULL.</remarks>
internal sealed class FactColumn
{
    private const decimal TenThousandths = 10_000m;

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly FrozenDictionary<object, string> words;
    private readonly FrozenDictionary<string, object> values;

    public FactColumn(PropertyDefinition property)
    {
        Property = property;
        Name = $"\"{property.ColumnName}\"";
        IsFolded = property is { Kind: PropertyKind.Text, IsFacet: true };
        SortName = IsFolded ? $"\"{property.ColumnName}_folded\"" : Name;
        values = property.Words.ToFrozenDictionary(word => word, property.ParseWord, StringComparer.Ordinal);
        words = values.ToFrozenDictionary(pair => pair.Value, pair => pair.Key);
    }

    public PropertyDefinition Property { get; }

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

    public static string Fold(string text) => text.ToUpperInvariant();

    /// <summary>The words of the property in the order of their values.</summary>
    public IEnumerable<string> OrderedWords => values.OrderBy(pair => Convert.ToInt64(pair.Value, CultureInfo.InvariantCulture)).Select(pair => pair.Key);

    /// <summary>What stands in the column for a value: a string, a long or null.</summary>
    /// <exception cref="FormatException">The value can't be kept; the message goes on from the property's name.</exception>
    public object? Encode(object? value) => value switch
    {
        null => Property.IsRequired ? throw new FormatException("is missing") : null,
        string text => EncodeText(text),
        bool yes => yes ? 1L : 0L,
        int number => (long)number,
        decimal number => EncodeDecimal(number),
        PartialDate { Year: 0 } => throw new FormatException("is no date"),
        PartialDate date => date.ToString(),
        GeoPoint { IsValid: false } => throw new FormatException("is no point on the earth"),
        GeoPoint point => point.ToString(),
        ValueList<string> { Count: 0 } or ValueList<OrgIdentifier> { Count: 0 } => null,
        ValueList<string> list => JsonSerializer.Serialize(list.Select(EncodeText), Json),
        ValueList<OrgIdentifier> list => JsonSerializer.Serialize(list.Select(identifier => EncodeText(identifier.ToString())), Json),
        _ => words.TryGetValue(value, out string? word) ? word : throw new FormatException($"is none of {string.Join(", ", words.Values)}"),
    };

    public object? Read(SqliteDataReader row, int ordinal) => row.IsDBNull(ordinal) ? null : Property.Kind switch
    {
        PropertyKind.Text or PropertyKind.Reference => row.GetString(ordinal),
        PropertyKind.Word => values[row.GetString(ordinal)],
        PropertyKind.Boolean => row.GetInt64(ordinal) != 0,
        PropertyKind.Integer => (int)row.GetInt64(ordinal),
        PropertyKind.Decimal => row.GetInt64(ordinal) / TenThousandths,
        PropertyKind.Date => PartialDate.Parse(row.GetString(ordinal)),
        PropertyKind.Point => GeoPoint.Parse(row.GetString(ordinal)),
        PropertyKind.TextList => ValueListBuilder.Create<string>(ReadList(row.GetString(ordinal))),
        PropertyKind.IdentifierList => ValueListBuilder.Create<OrgIdentifier>(Array.ConvertAll(ReadList(row.GetString(ordinal)), OrgIdentifier.Parse)),
        _ => throw new NotSupportedException($"{Property} is of a kind that this store does not know."),
    };

    private static string[] ReadList(string json) => JsonSerializer.Deserialize<string[]>(json, Json)!;

    private string EncodeText(string text)
    {
        if (Property.IsRequired && string.IsNullOrWhiteSpace(text))
            throw new FormatException("is empty, and every one needs it");
        CheckText(text);
        return text;
    }

    /// <summary>Refuses what would not come back as it went in.</summary>
    /// <exception cref="FormatException">The text has a NUL character or half a surrogate pair.</exception>
    public static void CheckText(string text)
    {
        if (text.Contains('\0'))
            throw new FormatException("has a NUL character in it");
        for (int i = 0; (i = NextSurrogate(text, i)) >= 0; i += 2)
        {
            if (!Rune.TryGetRuneAt(text, i, out _))
                throw new FormatException($"is no Unicode text: half a character stands at position {i + 1}");
        }

        static int NextSurrogate(string text, int from) =>
            text.AsSpan(from).IndexOfAnyInRange('\uD800', '\uDFFF') is var next and >= 0 ? from + next : -1;
    }

    private static long EncodeDecimal(decimal number)
    {
        if (Math.Abs(number) > long.MaxValue / TenThousandths)
            throw new FormatException("is too large a number to be kept exactly");
        decimal scaled = number * TenThousandths;
        return decimal.IsInteger(scaled) ? (long)scaled : throw new FormatException("has more than four decimal places");
    }
}
