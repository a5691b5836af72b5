namespace Graph.Import.Mappings.Proposals;

/// <summary>A column of a table that nobody has mapped.</summary>
/// <param name="Header">Its header.</param>
/// <param name="Words">The words of the header: see <see cref="HeaderWords"/>.</param>
/// <param name="Values">Its first values.</param>
internal sealed record WrittenColumn(string Header, IReadOnlySet<string> Words, ColumnValues Values)
{
    private static readonly HashSet<string> Lived = new(["address", "postcode", "telephone", "email"], StringComparer.Ordinal);

    /// <summary>Whether it is about where somebody lives: "Home address".</summary>
    public bool IsHome => Words.Contains("home") && Words.Overlaps(Lived);

    /// <summary>The body whose people the column names, where that is not what the rows are about: "council" of "Lead officer (council)" in a list of charities. Null where they are the row's own.</summary>
    /// <param name="all">All columns of the table.</param>
    public string? Outside(IReadOnlyList<WrittenColumn> all) =>
        Words.Contains(HeaderWords.Person) && Words.FirstOrDefault(HeaderWords.Keepers.Contains) is { } body && !all.Any(other => other.Words.SetEquals([body])) ? body : null;
}
