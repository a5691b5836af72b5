namespace Graph.Import;

/// <summary>What the tables of a file were recognised as, and by how much of them.</summary>
/// <param name="Format">The name of the format.</param>
/// <param name="Known">How many of the columns the format has, whether it keeps them or not.</param>
/// <param name="Columns">How many columns the tables have.</param>
public sealed record Recognition(string Format, int Known, int Columns)
{
    /// <summary>As people read it: 15 of 17 columns.</summary>
    public override string ToString() => FormattableString.Invariant($"{Format} ({Known} of {Columns} columns)");
}
