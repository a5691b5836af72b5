using System.Text.RegularExpressions;
using Graph.Import.Sources.Tables;
using Graph.Import.Values;
using Graph.Model;
using Column = Graph.Import.Sources.CausalMaps.CausalMapFormat;

namespace Graph.Import.Sources.CausalMaps;

/// <summary>Reads the rows of a causal map.</summary>
internal static partial class CausalMapReader
{
    /// <summary>The polarity that a sign stands for; null where a text is no sign.</summary>
    public static Polarity? SignOf(string? text) => text is not null && WordLists.Polarities.TryRead(text, out Polarity sign) ? sign : null;

    /// <summary>The code of a variable of which Kumu made the id; null for other ids, which are of the file alone.</summary>
    public static string? CodeOf(string? id) => id is not null && KumuId().IsMatch(id) ? $"kumu:{id}" : null;

    /// <summary>The element that a row is about; null where it is about a connection, or names none.</summary>
    public static ElementRow? Element(RowView row) => IsConnection(row) || row.Value(Column.Label) is not { } label
        ? null
        : new(row.At, label, row.Value(Column.Map), row.Given(Column.Meaning), row.Period(Column.Since, Column.Until)) { Code = CodeOf(row.Value(Column.Id)) };

    /// <summary>The connection that a row is about; null where it is about an element, or does not name both ends.</summary>
    public static ConnectionRow? Connection(RowView row)
    {
        if (!IsConnection(row))
            return null;
        foreach (ImportColumn end in new[] { Column.From, Column.To })
        {
            if (row.IsBlank(end))
                row.Problem(end, "it is blank, but the row is about a connection. Enter the label of the element, or delete the row.");
        }

        return row.Value(Column.From) is not { } from || row.Value(Column.To) is not { } to ? null : new(row.At, from, to, row.Value(Column.Map))
        {
            Polarity = row.Word(Column.Polarity, WordLists.Polarities) ?? SignOf(row.Name(Column.Sign)),
            Delayed = TableValues.YesOrNo(row, Column.Delayed),
            Evidence = row.Given(Column.Evidence),
            FromCode = row.Value(Column.FromCode),
            ToCode = row.Value(Column.ToCode),
            Period = row.Period(Column.Since, Column.Until),
        };
    }

    [GeneratedRegex("^elem-[A-Za-z0-9]{8,}$", RegexOptions.CultureInvariant, Patience.Milliseconds)]
    private static partial Regex KumuId();

    private static bool IsConnection(RowView row) => !row.IsBlank(Column.From) || !row.IsBlank(Column.To);
}
