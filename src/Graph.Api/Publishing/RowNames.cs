namespace Graph.Api.Publishing;

/// <summary>Into which row each partnership of a list is counted, and what the rows are called.</summary>
/// <param name="Keys">The key of the row of each partnership, in the order of the list.</param>
/// <param name="Labels">What the rows are called, by key.</param>
internal sealed record RowNames(IReadOnlyList<string> Keys, IReadOnlyDictionary<string, string> Labels)
{
    /// <summary>The key of the row of partnerships of which it is not recorded where they belong.</summary>
    public const string Unrecorded = "unrecorded";

    /// <summary>The key of the row of partnerships that belong to several rows and to none that contains these.</summary>
    public const string Several = "several";

    /// <summary>The key of the row in which the smallest rows are counted where there are too many.</summary>
    public const string Rest = "rest";
}
