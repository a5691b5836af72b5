using Graph.Import.Reports;

namespace Graph.Import;

/// <summary>What the tables of a file were recognised as, and by how much of them.</summary>
/// <param name="Format">The name of the format.</param>
/// <param name="Known">How many of the columns the format has, whether it keeps them or not.</param>
/// <param name="Columns">How many columns the tables have.</param>
public sealed record Recognition(string Format, int Known, int Columns)
{
    /// <summary>The name of the mapping by which they were read; null where their headers decided.</summary>
    public string? Mapping { get; init; }

    /// <summary>The headers of columns of which nothing was read, each once.</summary>
    public IReadOnlyList<string> Unused { get; init; } = [];

    /// <summary>As people read it: 15 of 17 columns.</summary>
    public override string ToString() => FormattableString.Invariant($"{Format} ({Known} of {Columns} columns{(Mapping is null ? "" : $", by the mapping {Plain.Text(Mapping)}")})");
}
