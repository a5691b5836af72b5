namespace Graph.Import.Reading;

/// <summary>A table of the nodes or the edges of a network, whose columns come as they are met. A value that a row has already is not read again.</summary>
/// <param name="name">What the rows are.</param>
/// <param name="limits">How much may be read.</param>
internal sealed class NetworkTable(string name, ReadLimits limits)
{
    /// <summary>What the table of nodes is called.</summary>
    public const string Nodes = "nodes";

    /// <summary>What the table of edges is called.</summary>
    public const string Edges = "edges";

    private readonly Dictionary<string, int> columns = new(StringComparer.OrdinalIgnoreCase);
    private readonly TableRows rows = [];

    /// <summary>Begins a node.</summary>
    public void Node(string? id, string? label) => Begin([("ID", id), ("Label", label)]);

    /// <summary>Begins an edge.</summary>
    public void Edge(string? id, string? from, string? to, string? kind, string? label) => Begin([("ID", id), ("From", from), ("To", to), ("Type", kind), ("Label", label)]);

    /// <summary>Adds a value to the row that was begun last.</summary>
    /// <exception cref="UnreadableFileException">There are more kinds of value than can be read.</exception>
    public void Add(string title, string? value)
    {
        if (string.IsNullOrWhiteSpace(value) || rows.Count == 0)
            return;
        if (!columns.TryGetValue(title, out int place))
        {
            if (columns.Count == limits.Columns)
                throw new UnreadableFileException($"the {name} have more than {limits.Columns} kinds of value.");
            columns.Add(title, place = columns.Count);
        }

        if (rows[^1][place].IsBlank)
            rows[^1] = rows[^1].With(place, Cell.Of(value, limits));
    }

    /// <summary>Those of several tables that have rows.</summary>
    public static IReadOnlyList<Table> Tables(params IEnumerable<NetworkTable> tables) => [.. tables.Where(table => table.rows.Count > 0).Select(table => table.Table())];

    private void Begin(IEnumerable<(string Title, string? Value)> values)
    {
        if (rows.Count == limits.Rows)
            throw new UnreadableFileException($"the file has more than {limits.Rows} {name}. Split it.");
        rows.Add(new(rows.Count + 1, []));
        foreach ((string title, string? value) in values)
            Add(title, value);
    }

    private Table Table() => new(name, new(0, [.. columns.Keys.Select(title => new Cell(title))]), rows) { IsNetwork = true };
}
