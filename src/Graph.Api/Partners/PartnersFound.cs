using Graph.Analysis.Partners;

namespace Graph.Api.Partners;

/// <summary>What all rows of a search have in common.</summary>
/// <param name="Index">What was searched.</param>
/// <param name="Question">What was looked for.</param>
internal sealed record PartnersFound(PartnerIndex Index, PartnerQuestion Question)
{
    private readonly Lazy<PartnerEvidenceFinder> evidence = new(() => new(Index, Question));
    private readonly Lock access = new();
    private Task<PartnerIntroductions>? introductions;

    /// <summary>Finds why organisations were found.</summary>
    public PartnerEvidenceFinder Evidence => evidence.Value;

    /// <summary>Who could introduce the organisations of all rows, searched for once.</summary>
    /// <param name="search">Searches.</param>
    public Task<PartnerIntroductions> IntroductionsAsync(Func<Task<PartnerIntroductions>> search)
    {
        lock (access)
            return introductions ??= search();
    }
}
