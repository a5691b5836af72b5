using System.Globalization;
using Graph.Import.Reading;
using Graph.Import.Reports;

namespace Graph.Import.Sources.Networks;

/// <summary>Recognises the nodes and edges of a network, and puts what the nodes are into the rows of the edges.</summary>
internal static class NetworkTables
{
    private const int AttributesNamed = 12;

    // Of the ends of the edges in a workbook, how many have to be labels of its elements: From and To are dates in most tables.
    private const double Most = 0.8;

    private static readonly NetworkFormat Format = new();

    /// <summary>Whether the tables of a file are those of a network: of a format that has only networks, or elements and the connections between them as Kumu has them.</summary>
    public static bool AreIn(IReadOnlyList<Table> tables) => tables.Any(table => table.IsNetwork)
        || (Nodes(tables) is { } nodes && Edges(tables) is { } edges && AreBetween(nodes, edges));

    /// <summary>The tables with the labels of nodes in place of their ids, with what each node is, and for each person an organisation that an edge leads to.</summary>
    /// <exception cref="UnreadableFileException">No node says what it is.</exception>
    public static IReadOnlyList<Table> Complete(IReadOnlyList<Table> tables, ProblemLog problems)
    {
        if (Nodes(tables) is not { } nodes)
            throw new UnreadableFileException("this is a network without nodes that have a name, so there is nothing to import from it.");
        int label = Place(nodes, NetworkFormat.Label)!.Value;
        int? id = Place(nodes, NetworkFormat.Id);
        int? told = TypeOf(nodes);
        int type = told ?? nodes.Header.Cells.Length;
        if (nodes.Rows.All(row => KindOf(row) is null))
            throw new UnreadableFileException(WithoutTypes(tables, nodes));

        Dictionary<string, (string Label, string? Type)> known = new(StringComparer.Ordinal);
        foreach (TableRow row in nodes.Rows.Where(row => !row[label].IsBlank))
        {
            (string, string?) node = (row[label].Text.Trim(), KindOf(row));
            known.TryAdd(row[label].Text.Trim(), node);
            if (id is { } place && !row[place].IsBlank)
                known[row[place].Text.Trim()] = node;
        }

        Table? edges = Edges(tables);
        Dictionary<string, string> homes = new(StringComparer.Ordinal);
        TableRows between = [];
        int dangling = 0;
        foreach (TableRow row in edges?.Rows ?? [])
        {
            if (!known.TryGetValue(row[Place(edges!, NetworkFormat.From)!.Value].Text.Trim(), out (string Label, string? Type) from) || !known.TryGetValue(row[Place(edges!, NetworkFormat.To)!.Value].Text.Trim(), out (string Label, string? Type) to))
            {
                dangling++;
                continue;
            }

            if ((from.Type, to.Type) is (NodeTypes.Person, NodeTypes.Organisation))
                homes.TryAdd(from.Label, to.Label);
            else if ((from.Type, to.Type) is (NodeTypes.Organisation, NodeTypes.Person))
                homes.TryAdd(to.Label, from.Label);
            int width = edges!.Header.Cells.Length;
            between.Add(row.With(Place(edges, NetworkFormat.From)!.Value, new(from.Label)).With(Place(edges, NetworkFormat.To)!.Value, new(to.Label)).With(width, new(from.Type ?? "")).With(width + 1, new(to.Type ?? "")));
        }

        if (dangling > 0)
            problems.Warn(CellAddress.File, string.Create(CultureInfo.InvariantCulture, $"{dangling} of the edges {(dangling == 1 ? "leads" : "lead")} to or from a node that the file does not have, and {(dangling == 1 ? "was" : "were")} left out."));
        foreach (IGrouping<string, TableRow> other in nodes.Rows.Where(row => KindOf(row) is null).GroupBy(row => row[type].Text.Trim()))
            problems.Warn(CellAddress.File, string.Create(CultureInfo.InvariantCulture, $"{other.Count()} of the nodes {(other.Key.Length == 0 ? "do not say what they are" : $"are of the type {Plain.Quote(other.Key)}")}, and only people and organisations are read from a network, so they were left out with their edges."));

        int home = Math.Max(type + 1, nodes.Header.Cells.Length);
        Table typed = nodes with
        {
            Header = nodes.Header.With(type, new(NetworkFormat.Kind.Header)).With(home, new(NetworkFormat.Home.Header)),
            Rows = [.. nodes.Rows.Where(row => KindOf(row) is not null).Select(row => row.With(type, new(KindOf(row)!))).Select(row => homes.TryGetValue(row[label].Text.Trim(), out string? at) ? row.With(home, new(at)) : row)],
        };
        return edges is null ? [typed] : [typed, edges with { Header = edges.Header.With(edges.Header.Cells.Length, new(NetworkFormat.FromKind.Header)).With(edges.Header.Cells.Length + 1, new(NetworkFormat.ToKind.Header)), Rows = between }];

        // What is exported from here has ids that say what they are of.
        string? KindOf(TableRow row) => (told is { } place ? NodeTypes.Of(row[place].Text.Trim()) : null) ?? (id is { } own ? NodeTypes.OfId(row[own].Text.Trim()) : null);
    }

    private static string WithoutTypes(IReadOnlyList<Table> tables, Table nodes)
    {
        string attributes = string.Join(", ", nodes.Header.Cells.Where(cell => !cell.IsBlank && HeaderMap.ColumnOf(Format, cell.Text) is null).Take(AttributesNamed).Select(cell => Plain.Quote(cell.Text)));
        return string.Create(CultureInfo.InvariantCulture, $"this is a network of {SummaryReport.Number(nodes.Rows.Count, "node")} and {SummaryReport.Number(Edges(tables)?.Rows.Count ?? 0, "edge")}, and no node says whether it is a person or an organisation. Give each node an attribute \"Type\" with the word {NodeTypes.Person} or {NodeTypes.Organisation}, or import the tables that it was made of. {(attributes.Length == 0 ? "The nodes have no attributes." : $"The nodes have {attributes}.")}");
    }

    /// <summary>The attribute that says what most nodes are; null where none does.</summary>
    private static int? TypeOf(Table nodes) => nodes.Header.Cells.Index()
        .Where(cell => NodeTypes.MayBeIn(cell.Item.Text))
        .Select(cell => (cell.Index, Count: nodes.Rows.Count(row => NodeTypes.Of(row[cell.Index].Text.Trim()) is not null)))
        .Where(pair => pair.Count > 0)
        .OrderByDescending(pair => pair.Count)
        .Select(pair => (int?)pair.Index)
        .FirstOrDefault();

    private static Table? Nodes(IReadOnlyList<Table> tables) => tables.FirstOrDefault(table => Place(table, NetworkFormat.Label) is not null && Place(table, NetworkFormat.From) is null);

    private static Table? Edges(IReadOnlyList<Table> tables) => tables.FirstOrDefault(table => Place(table, NetworkFormat.From) is not null && Place(table, NetworkFormat.To) is not null);

    private static bool AreBetween(Table nodes, Table edges)
    {
        HashSet<string> labels = [.. nodes.Rows.SelectMany(row => new[] { NetworkFormat.Label, NetworkFormat.Id }.Select(column => Place(nodes, column)).OfType<int>().Select(place => row[place].Text.Trim()))];
        int from = Place(edges, NetworkFormat.From)!.Value;
        return edges.Rows.Count > 0 && edges.Rows.Count(row => labels.Contains(row[from].Text.Trim())) >= Most * edges.Rows.Count;
    }

    private static int? Place(Table table, ImportColumn column)
    {
        int place = Array.FindIndex(table.Header.Cells, cell => HeaderMap.ColumnOf(Format, cell.Text) == column);
        return place < 0 ? null : place;
    }
}
