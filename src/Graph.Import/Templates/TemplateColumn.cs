namespace Graph.Import.Templates;

/// <summary>A column of an empty table.</summary>
/// <param name="Header">Its header.</param>
/// <param name="Meaning">What it means, and what its values must be.</param>
/// <param name="IsNeeded">Whether a table without it can't be read.</param>
public sealed record TemplateColumn(string Header, string Meaning, bool IsNeeded)
{
    /// <summary>Whether it is among those that tables mostly have: what a record is found and told by, when it was, and who was part of it.</summary>
    public bool IsUsual { get; init; }

    /// <summary>Whether its values are dates.</summary>
    public bool IsDate { get; init; }

    /// <summary>Whether a cell of it may have several entries.</summary>
    public bool TakesSeveral { get; init; }
}
