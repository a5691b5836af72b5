namespace Graph.Store.Sqlite;

/// <summary>The parameters of a statement that is put together; values get in by no other way.</summary>
internal sealed class SqlParameters
{
    private readonly List<(string Name, object? Value)> all = [];

    public ReadOnlySpan<(string Name, object? Value)> All => all.ToArray();

    /// <summary>The name under which the statement has a value.</summary>
    public string Add(object? value)
    {
        string name = FormattableString.Invariant($"@p{all.Count}");
        all.Add((name, value));
        return name;
    }

    public void AddRange(IEnumerable<(string Name, object? Value)> named) => all.AddRange(named);
}
