using Graph.Import.Matching;
using Graph.Model;

namespace Graph.Import.Sources.Tables;

/// <summary>Makes facts of a row of a table of edges.</summary>
internal static class EdgeRows
{
    private static readonly PropertyDefinition Title = Ontology.Of<Role>().Property(nameof(Role.Title));

    /// <summary>Adds what a row says.</summary>
    /// <param name="table">The table.</param>
    /// <param name="row">The row.</param>
    /// <param name="draft">Takes the facts.</param>
    /// <param name="id">The id of the known fact that the row corrects; null for others.</param>
    /// <param name="values">The values of the properties, by ordinal.</param>
    /// <param name="cleared">Properties that the row says have no value.</param>
    public static void Apply(TypeTable table, RowView row, Draft draft, string? id, object?[] values, IReadOnlyCollection<PropertyDefinition> cleared)
    {
        TableNames names = new(row, draft, table.Table.FirstOrDefault(column => column.Source.Property == Title)?.Column);
        Dictionary<string, string?> named = new(StringComparer.Ordinal);

        // Organisations first: people are told apart by the organisation that the row names, and services by who provides them.
        foreach (TableColumn column in table.Table.Where(column => column.Source.Nodes.Count > 0).OrderBy(column => column.Source.Nodes is not [{ } only] || only.ClrType != typeof(Organisation)))
            named[column.Column.Header] = names.Single(column, Beside(table, column, named));

        if (names.Post is { } post)
            values[Title.Ordinal] = post;
        foreach (TableColumn reference in table.Table.Where(column => column.Source.Property is { Kind: PropertyKind.Reference }))
            values[reference.Source.Property!.Ordinal] = named[reference.Column.Header];
        if (table.Columns.Where(column => column.IsRequired && named.ContainsKey(column.Header) && (id is null || !row.IsBlank(column))).Any(column => named[column.Header] is null))
            return;

        (TableColumn from, TableColumn to) = (table.Table[0], table.Table[1]);
        IReadOnlyCollection<PropertyDefinition> open = RowIds.FillOpen(table.Type, values);
        draft.Add(new(table.Type.Create(id ?? "", named[from.Column.Header] ?? "", named[to.Column.Header] ?? "", values), row.At) { Cleared = cleared, LeftOpen = open, IsStrict = true, Corrects = id is not null });
    }

    /// <summary>The node of the row that tells another from those of its name; null where the row names none.</summary>
    private static ContextEnd? Beside(TypeTable table, TableColumn column, Dictionary<string, string?> named)
    {
        if (column.Source.Nodes is not [var type])
            return null;

        // A person is known at the organisation of any edge, and a service only by who provides it.
        KeyContext? context = type.ClrType == typeof(Person) ? type.Key.Contexts[0] : TableNames.BesideOf(type, table.Type);
        string? other = context is null ? null : table.Table
            .Where(each => each.Source.Nodes is [{ } only] && only.ClrType == typeof(Organisation))
            .Select(each => named.GetValueOrDefault(each.Column.Header))
            .FirstOrDefault(id => id is not null);
        return other is null ? null : new(context!, other);
    }
}
