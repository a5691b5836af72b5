namespace Graph.Store.Neo4j;

/// <summary>Writers that take turns, so that each is done before the next one asks to be let in.</summary>
/// <remarks>
/// Done is not the same as gone: a server that is slow may carry out what a writer asked for long after the writer has given up, and
/// even after later ones were let in and released. So whoever comes later in the line may take the place of any before it, and
/// nobody that of one after it.
/// </remarks>
internal sealed class WriterLine
{
    private long last;

    /// <summary>What the tokens of its writers begin with.</summary>
    public string Name { get; } = $"{Guid.NewGuid():N}/";

    /// <summary>The token of the next writer, which sorts after those before it.</summary>
    public string Next() => FormattableString.Invariant($"{Name}{++last:D12}");
}
