using Graph.Analysis.Contact;
using Graph.Analysis.Graphs;
using Graph.Analysis.Snapshot;

namespace Graph.Analysis.Dependency;

/// <summary>How people, or the people of organisations, can be introduced to an organisation, and how safe that is.</summary>
/// <remarks>
/// A chain of introduction is a chain of current contact (<see cref="DependencyProof"/>). It begins with one of the people who want to be introduced, who is not counted, or with somebody in
/// post at their organisation, and ends with somebody in post at the other.
/// </remarks>
/// <param name="Size">How many chains have nobody in common, and so the fewest people who must leave for there to be none; 0 where there is no chain. All colleagues are taken to know each other.</param>
/// <param name="RecordedSize">The same where colleagues know each other only if that is recorded.</param>
/// <param name="DependsOn">The ids of people who must leave for there to be no chain: as many as <see cref="RecordedSize"/> says or, where that is 0, as many as <see cref="Size"/>; of several such groups the one nearest to the beginning.</param>
/// <param name="Shortest">A shortest chain, of people who are named where there is one, and of colleagues who are recorded as knowing each other where there is one; null where there is no chain.</param>
public sealed record IntroductionChains(int Size, int RecordedSize, IReadOnlyList<string> DependsOn, Chain? Shortest)
{
    /// <summary>Finds them; null where one who asks is at the organisation already, or none of either side is known.</summary>
    /// <param name="session">What is asked about.</param>
    /// <param name="from">The ids of the people and organisations who want to be introduced; those that are not known are left out.</param>
    /// <param name="to">The ids of the organisations to whose people they want to be introduced: to those of any of them.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static IntroductionChains? Find(AnalysisSession session, IReadOnlyCollection<string> from, IReadOnlyCollection<string> to, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        IdSnapshot organisations = session.Tables.OrganisationIds;
        Ends ends = new(Known(session.Tables.PersonIds, from), Known(organisations, from), Known(organisations, to));
        Posts posts = new(session);
        if (ends.People.Length + ends.Organisations.Length == 0 || ends.To.Length == 0
            || ends.Organisations.Intersect(ends.To).Any()
            || ends.People.Any(person => ends.To.Any(organisation => posts.IsKnownInPost(person, organisation))))
            return null;

        ContactFlow recorded = ContactFlow.Recorded(session, cancellationToken);
        (int recordedSize, string[] recordedCut) = Count(session, recorded, ends, cancellationToken);
        ContactFlow all = ContactFlow.Of(session, cancellationToken);
        (int size, string[] cut) = Count(session, all, ends, cancellationToken);
        return new(size, recordedSize, recordedSize > 0 ? recordedCut : cut, size == 0 ? null : new ShortestIntroductions(session, ends.People, ends.Organisations, cancellationToken).To(ends.To));
    }

    private static int[] Known(IdSnapshot ids, IEnumerable<string> asked) => [.. asked.Distinct().Order(StringComparer.Ordinal).Select(ids.Find).Where(number => number >= 0)];

    private static (int Size, string[] Cut) Count(AnalysisSession session, ContactFlow flow, Ends ends, CancellationToken cancellationToken)
    {
        DisjointPaths paths = ends.PathsIn(flow, cancellationToken);
        int size = paths.Find(progress: null);
        return (size, [.. paths.Cut().Select(session.Tables.PersonIds.IdOf).Order(StringComparer.Ordinal)]);
    }

    /// <summary>Where chains begin and end, in numbers.</summary>
    private sealed record Ends(int[] People, int[] Organisations, int[] To)
    {
        public DisjointPaths PathsIn(ContactFlow flow, CancellationToken cancellationToken) =>
            new(flow.Network, [.. People.Select(flow.BeginningAt), .. Organisations.Select(flow.Beginning)], [.. To.Select(flow.End)], cancellationToken);
    }
}
