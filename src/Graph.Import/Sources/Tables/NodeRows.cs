using Graph.Import.Matching;
using Graph.Import.Values;
using Graph.Model;

namespace Graph.Import.Sources.Tables;

/// <summary>Makes facts of a row of a table of nodes: its own node, and the edges that its columns name the other ends of.</summary>
internal static class NodeRows
{
    /// <summary>Adds what a row says.</summary>
    /// <param name="table">The table.</param>
    /// <param name="row">The row.</param>
    /// <param name="draft">Takes the facts.</param>
    /// <param name="id">The id of the known fact that the row corrects; null for others.</param>
    /// <param name="values">The values of the properties, by ordinal.</param>
    /// <param name="cleared">Properties that the row says have no value.</param>
    /// <param name="place">The name of the place that an organisation is in, where no column of the table gives it; null for none.</param>
    /// <returns>The id of the row's own node within the draft.</returns>
    public static string Apply(TypeTable table, RowView row, Draft draft, string? id, object?[] values, IReadOnlyCollection<PropertyDefinition> cleared, string? place = null)
    {
        TableNames names = new(row, draft);
        foreach (TableColumn reference in table.Table.Where(column => column.Source.Property is { Kind: PropertyKind.Reference }))
            values[reference.Source.Property!.Ordinal] = names.Single(reference);

        // The nodes that the row's own is the same only with are named by themselves; others may be told by being named beside it.
        TableColumn[] links = [.. table.Table.Where(column => column.Source.Edge is not null)];
        Dictionary<string, IReadOnlyList<string>> named = new(StringComparer.Ordinal);
        List<ContextEnd> context = [];
        foreach (TableColumn link in links)
        {
            if (ContextOf(table.Type, link) is not { } by)
                continue;
            IReadOnlyList<string> ends = named[link.Column.Header] = names.Several(link);
            context.AddRange(ends.Select(end => new ContextEnd(by, end)));
        }

        IReadOnlyCollection<PropertyDefinition> open = RowIds.FillOpen(table.Type, values);
        string own = Own(table, row, draft, id, new(table.Type.Create("", null, null, values), row.At) { Cleared = cleared, LeftOpen = open, IsStrict = true, Corrects = id is not null }, context, place);

        foreach (TableColumn link in links)
        {
            FactType edge = link.Source.Edge!;
            bool isStart = link.Source.End == EdgeEnd.From;
            ContextEnd? beside = link.Source.Nodes is [var other] && TableNames.BesideOf(other, edge) is { } by ? new(by, own) : null;
            IReadOnlyList<string> ends = named.GetValueOrDefault(link.Column.Header) ?? names.Several(link, beside);
            if (ends.Count > 0)
                draft.Listed.Add(new(own, edge, link.Source.End!, row.At.In(link.Column.Header)));
            foreach (string end in ends)
                draft.Add(new(edge.Create("", isStart ? own : end, isStart ? end : own, new object?[edge.Properties.Count]), row.At.In(link.Column.Header)) { IsStrict = true });
        }

        return own;
    }

    private static KeyContext? ContextOf(FactType type, TableColumn link) =>
        type.Key.Contexts.FirstOrDefault(context => context.Edge == link.Source.Edge && context.End == link.Source.End);

    /// <summary>Adds the row's own node, and answers its id within the draft.</summary>
    private static string Own(TypeTable table, RowView row, Draft draft, string? id, DraftFact said, List<ContextEnd> context, string? place)
    {
        if (id is null && said.Fact is not (Organisation or Person))
            return draft.Node(said, context, leavesOpen: true);
        if (id is null && said.Fact is Person beside && NamedAddress.Split(beside.Name, beside.Email) is var (name, email))
            said = said with { Fact = beside with { Name = name, Email = email } };

        id ??= said.Fact is Organisation organisation ? NameOrganisation(table, row, draft, organisation, place) : NamePerson(table, row, draft, (Person)said.Fact, context);
        draft.Add(said with
        {
            Fact = said.Fact switch
            {
                // Whose number it is, and which of several addresses is somebody's own, is decided with all rows in sight.
                Organisation known when !said.Corrects => known with { Id = id, Identifiers = [] },
                Person known when !said.Corrects => known with { Id = id, Email = null },
                Fact known => known with { Id = id },
            },
        });
        return id;
    }

    private static string NameOrganisation(TypeTable table, RowView row, Draft draft, Organisation said, string? place)
    {
        string column = table.Table.First(each => each.Source.Property is { IsIdentifier: true }).Column.Header;
        return draft.Organisation(said.Name, row.At.In(table.Columns[0].Header), place ?? PlaceOf(table, row), said.Identifiers, null, $"Give its number in \"{column}\", or its id in \"{TypeColumn.Id}\".", TypeColumn.Id);
    }

    // An organisation in several places is told by none of them.
    private static string? PlaceOf(TypeTable table, RowView row)
    {
        TableColumn column = table.Table.First(each => each.Source.Edge?.ClrType == typeof(LocatedIn));
        return TableNames.Entries(row, column.Column, Placeholder.In) is [var place] && Ontology.OfId(place) is null && CellCodes.GssIn(place) is null ? place : null;
    }

    private static string NamePerson(TypeTable table, RowView row, Draft draft, Person said, List<ContextEnd> organisations)
    {
        Reports.CellAddress at = row.At.In(table.Columns[0].Header);
        string? email = said.Email;
        return email is null && organisations.Count == 0
            ? draft.Mention([table.Type], said.Name, at, isHidden: true)
            : draft.Person(said.Name, at, organisations.Count > 0 ? organisations[0].Id : null, email, organisations.Count > 1 ? organisations[1].Id : null, table.Table.First(each => each.Source.Property?.Name == nameof(said.Email)).Column.Header).Id;
    }
}
