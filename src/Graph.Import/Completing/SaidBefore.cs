using Graph.Import.Sources;
using Graph.Model;

namespace Graph.Import.Completing;

/// <summary>Who has said a fact so far, by its history.</summary>
/// <param name="OfSource">Whether a file of the source did.</param>
/// <param name="OfOthers">Whether a file of another source did. One that only repeated what was known is not in history.</param>
/// <param name="ByHand">Whether somebody recorded it, or a part of it, without a file.</param>
/// <param name="EndedByAbsence">Whether its end is there because a file of the source no longer had it.</param>
internal readonly record struct SaidBefore(bool OfSource, bool OfOthers, bool ByHand, bool EndedByAbsence)
{
    /// <summary>Reads it for some facts; those that no file of the source said are left out.</summary>
    /// <param name="store">The store.</param>
    /// <param name="ids">Their ids.</param>
    /// <param name="sources">The names of the source.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    public static async Task<IReadOnlyDictionary<string, SaidBefore>> OfAsync(IGraphStore store, IEnumerable<string> ids, IReadOnlyList<SourceName> sources, CancellationToken cancellationToken)
    {
        Dictionary<string, bool> files = new(StringComparer.Ordinal);
        Dictionary<string, SaidBefore> said = new(StringComparer.Ordinal);
        await foreach (FactVersion[] history in store.EachHistoryAsync(ids, cancellationToken))
        {
            if (Of(history, IsOfSource) is { OfSource: true } before)
                said.Add(history[0].Id, before);
        }

        return said;

        bool IsOfSource(string file)
        {
            if (!files.TryGetValue(file, out bool isOne))
                files.Add(file, isOne = sources.Any(SourceName.Of(file).IsSameAs));
            return isOne;
        }
    }

    // What was taken back was never so: only what was said since counts.
    private static SaidBefore Of(IEnumerable<FactVersion> history, Func<string, bool> isOfSourceFile)
    {
        SaidBefore said = default;
        PartialDate? until = null;
        foreach (FactVersion version in history)
        {
            if (version.Fact is not { } fact)
            {
                (said, until) = (default, null);
                continue;
            }

            bool isOfSource = version.Origin is { } origin && isOfSourceFile(origin.File);
            said = new(said.OfSource || isOfSource, said.OfOthers || (version.Origin is not null && !isOfSource), said.ByHand || version.Origin is null, fact.Until == until ? said.EndedByAbsence : isOfSource && version.Origin!.Row is null);
            until = fact.Until;
        }

        return said;
    }
}
