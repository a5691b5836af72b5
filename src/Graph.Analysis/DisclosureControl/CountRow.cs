namespace Graph.Analysis.DisclosureControl;

/// <summary>One row of a table of counts, before anything in it is suppressed.</summary>
/// <param name="Key">What tells the row from others.</param>
/// <param name="Counts">How many partnerships it has of each class, in the order of the classes, Unheld first.</param>
public sealed record CountRow(string Key, IReadOnlyList<int> Counts)
{
    /// <summary>How many partnerships it has.</summary>
    public int Total => Counts.Sum();
}
