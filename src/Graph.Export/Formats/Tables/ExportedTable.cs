using Graph.Model;

namespace Graph.Export.Formats.Tables;

/// <summary>The table of a type, with headers and cells as imports read them: ids in "Id", and beside each id of another fact what that is called.</summary>
internal sealed class ExportedTable
{
    private readonly (TypeColumn Column, bool IsName)[] columns;

    /// <summary>The table of a type.</summary>
    public ExportedTable(FactType type)
    {
        Type = type;

        // What connects facts is in the tables of the connections, with all that is known of them.
        columns = [.. type.Columns.Where(column => column.Edge is null).SelectMany(column => IsReference(column) ? new[] { (column, false), (column, true) } : [(column, false)])];
        Headers = [.. columns.Select(column => column.IsName ? column.Column.NameHeader : column.Column.Header)];
    }

    /// <summary>The type.</summary>
    public FactType Type { get; }

    /// <summary>The headers of its columns.</summary>
    public IReadOnlyList<string> Headers { get; }

    /// <summary>Adds the ids of other facts in the row of a fact.</summary>
    public void AddNamed(Fact fact, HashSet<string> ids)
    {
        foreach ((TypeColumn column, bool isName) in columns)
        {
            if (isName && IdIn(column, fact) is { } id)
                ids.Add(id);
        }
    }

    /// <summary>The cells of a fact: numbers, and texts that no spreadsheet takes for a formula; null where nothing is known.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="nameOf">What other facts are called, by id; null where that is not known.</param>
    public object?[] Row(Fact fact, Func<string, string?> nameOf) => Array.ConvertAll(columns, column => column switch
    {
        (var named, true) => IdIn(named, fact) is { } id && nameOf(id) is { } name ? CellText.Guard(name) : null,
        ({ IsId: true }, _) => fact.Id,
        ({ Property: { } property }, _) => Cell(property, property.Read(fact)),
        var (end, _) => IdIn(end, fact),
    });

    private static bool IsReference(TypeColumn column) => column.End is not null || column.Property?.Target is not null;

    private static string? IdIn(TypeColumn column, Fact fact) => column.End is { } end ? end.Read((Edge)fact) : (string?)column.Property!.Read(fact);

    private static object? Cell(PropertyDefinition property, object? value) => value switch
    {
        null => null,
        int or decimal => value,
        _ => CellText.Of(property, value) is { Length: > 0 } text ? Guarded(property, text) : null,
    };

    // A point south of the equator begins with a minus, and is no formula.
    private static string Guarded(PropertyDefinition property, string text) => property.Kind is PropertyKind.Text or PropertyKind.TextList or PropertyKind.IdentifierList ? CellText.Guard(text) : text;
}
