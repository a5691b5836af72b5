namespace Graph.Store.Neo4j;

/// <summary>The parameters of a list that is put together; values get in by no other way.</summary>
internal sealed class ListParameters
{
    private readonly List<(string Name, object? Value)> all = [];

    public IReadOnlyList<(string Name, object? Value)> All => all;

    /// <summary>What stands in the statement for a value.</summary>
    public string Add(object? value)
    {
        string name = FormattableString.Invariant($"p{all.Count}");
        all.Add((name, value));
        return $"${name}";
    }
}
