using Graph.Import.Matching;
using Graph.Import.Reports;
using Graph.Model;

namespace Graph.Import.Sources.Tables;

/// <summary>The table of a type, a row for each fact: all of it follows from the ontology.</summary>
internal sealed class TypeTable : ImportFormat
{
    private readonly Lazy<IReadOnlyList<IReadOnlyList<string>>> neededKeys;

    /// <param name="type">The type.</param>
    public TypeTable(FactType type)
    {
        Type = type;
        Table = [.. type.Columns.Select(column => TableColumn.Of(type, column, IsNeeded(type, column)))];
        Columns = [.. Table.Select(column => column.Column), .. type.ClrType == typeof(Funding) ? [GrantDecision.Column] : Array.Empty<ImportColumn>()];
        IdColumn = Table.Single(column => column.Source.IsId).Column;
        NamedAfter =
        [
            .. from column in Table
               let edge = column.Source.Property?.NamedAfter
               where edge is not null
               select (column, Table.First(link => link.Source.Edge == Ontology.Of(edge) && link.Source.End == EdgeEnd.From)),
        ];

        // What has no other key is known by a number or by its id: without either, the same row would be another record each time.
        ImportColumn[] numbers = [.. Table.Where(column => column.Source.Property is { IsIdentifier: true }).Select(column => column.Column)];
        Required =
        [
            .. Columns.Where(column => column.IsRequired).Select(column => new[] { column }),
            .. NamedAfter.Select(pair => new[] { pair.Column.Column, pair.Link.Column }),
            .. type.IsNode && type.Key.Properties.Count == 0 ? [[.. numbers, IdColumn]] : Array.Empty<ImportColumn[]>(),
        ];
        neededKeys = new(() => [.. Required.Select(group => ColumnsByKey.Where(pair => group.Contains(pair.Value)).Select(pair => pair.Key).ToArray())]);
    }

    /// <summary>The type.</summary>
    public FactType Type { get; }

    /// <summary>Its columns, each with what it is in the ontology.</summary>
    public IReadOnlyList<TableColumn> Table { get; }

    /// <summary>The column for the ids of known facts.</summary>
    public ImportColumn IdColumn { get; }

    /// <summary>The columns whose values are called after nodes that another column names, each with that one.</summary>
    public IReadOnlyList<(TableColumn Column, TableColumn Link)> NamedAfter { get; }

    /// <summary>The columns that name the organisations and people without whom a row says little: who gave and received a grant, who was at a meeting. Things are there without any.</summary>
    public IEnumerable<ImportColumn> Sides => Type is { IsNode: true, Nature: not Nature.Thing }
        ? Table.Where(column => column.Source is { Edge: { } edge, End: { } own } && edge.NodesAt(own) is [var only] && only == Type && column.Source.Nodes.All(node => node.ClrType == typeof(Organisation) || node.ClrType == typeof(Person))).Select(column => column.Column)
        : [];

    public override string Name => Type.FieldName;

    public override string Description => Type.Description;

    public override IReadOnlyList<ImportColumn> Columns { get; }

    public override IReadOnlyList<IReadOnlyList<ImportColumn>> Required { get; }

    public override ImportColumn? KnownBy => IdColumn;

    public override string? WhyNeeded(IReadOnlyList<ImportColumn> group) => group.Contains(IdColumn)
        ? $"Without {(group.Count == 2 ? "either" : "one")}, nothing tells what was imported before, and each import would record it once more. In \"{group[0].Header}\", any words or numbers of your own will do that no other row has."
        : null;

    /// <summary>What exports write beside ids says nothing that the ids don't, and is only compared with it (see <see cref="NameBeside"/>).</summary>
    public override IReadOnlyList<string> LeftOut => [.. Table.Where(column => column.Source.Nodes.Count > 0).Select(column => column.Source.NameHeader)];

    /// <summary>The keys of headers by which each of the columns that it needs is known, or of those of which it needs one.</summary>
    public IReadOnlyList<IReadOnlyList<string>> NeededKeys => neededKeys.Value;

    /// <summary>Whether headers that fit the table show that it is meant: besides what it needs, there is something that few other tables have.</summary>
    public bool IsShownBy(HeaderMap headers) => Table.Count(column => column.IsTelling && headers.PlaceOf(column.Column) is not null) >= 2;

    public override void Transform(SheetRows sheet, Draft draft, ProblemLog problems)
    {
        draft.Tables.Add(Type);
        foreach (RowView row in sheet.Rows)
        {
            if (GrantDecision.LeavesOut(this, row))
                continue;
            object?[] values = TableValues.Read(this, row, out IReadOnlyCollection<PropertyDefinition> cleared);
            Namesakes.Fill(this, row, values);
            if (!RowIds.TryRead(this, row, values, out string? id))
                continue;
            if (Type.IsNode)
                NodeRows.Apply(this, row, draft, id, values, cleared);
            else
                EdgeRows.Apply(this, row, draft, id, values, cleared);
        }
    }

    private static bool IsNeeded(FactType type, TypeColumn column) => type.IsNode
        ? column.Property is { IsRequired: true, NamedAfter: null } || (column.Edge is not null && column.Edge == type.Caption.Edge)
        : column is { End: not null } or { Property.IsRequired: true };
}
