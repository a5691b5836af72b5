namespace Graph.Analysis.DisclosureControl;

/// <summary>A row of a table for publication.</summary>
/// <param name="Key">What tells the row from others.</param>
/// <param name="Cells">Its counts, one for each class, Unheld first.</param>
/// <param name="Together">Its counts of the classes that are counted together.</param>
/// <param name="Total">The count of the whole row; null where it is suppressed.</param>
public sealed record PublishedRow(string Key, IReadOnlyList<PublishedCell> Cells, IReadOnlyList<PublishedGroup> Together, int? Total);
