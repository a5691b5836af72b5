namespace Graph.Import.Reading;

/// <summary>How plausible characters beyond ASCII are where they stand.</summary>
/// <param name="Total">The sum over all of them: above 0 for each that is at home in its word, below for each that is not.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Misfits">How many are not at home where they stand.</param>
internal readonly record struct Plausibility(double Total, int Count, int Misfits)
{
    // Real files have a few odd signs among many letters.
    private const int MisfitsInAHundred = 10;

    /// <summary>Whether all but a few are at home where they stand.</summary>
    public bool AtHome => Total >= 0 && Misfits * 100 <= Count * MisfitsInAHundred;

    /// <summary>That of several texts together.</summary>
    public static Plausibility Sum(IEnumerable<Plausibility> texts) =>
        texts.Aggregate(default(Plausibility), (sum, text) => new(sum.Total + text.Total, sum.Count + text.Count, sum.Misfits + text.Misfits));
}
