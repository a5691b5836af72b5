using Graph.Analysis.Snapshot;

namespace Graph.Analysis.Succession;

/// <summary>Everybody in post at each organisation on a day who is not known to leave it.</summary>
/// <remarks>Read once for all; afterwards safe for concurrent readers.</remarks>
internal sealed class Colleagues
{
    private readonly int[] organisationStarts;
    private readonly Colleague[] inPost;

    private Colleagues(int[] starts, Colleague[] people) => (organisationStarts, inPost) = (starts, people);

    /// <summary>Reads them.</summary>
    /// <exception cref="OperationCanceledException">Nobody waits for it any more.</exception>
    public static Colleagues Read(AnalysisSession session, CancellationToken cancellationToken)
    {
        ProjectionTables tables = session.Tables;
        Posts posts = new(session);
        List<Colleague> people = [];
        int[] starts = new int[tables.OrganisationIds.Count + 1];
        for (int organisation = 0; organisation < tables.OrganisationIds.Count; organisation++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (int person in posts.PeopleAt(organisation))
            {
                Post post = posts.Of(person, organisation);
                if (post.Ends > session.Day + session.Options.LeavingDays)
                    people.Add(new(person, post.Level));
            }

            starts[organisation + 1] = people.Count;
        }

        return new(starts, [.. people]);
    }

    /// <summary>Those of an organisation.</summary>
    public ReadOnlySpan<Colleague> At(int organisation) => inPost.AsSpan(organisationStarts[organisation]..organisationStarts[organisation + 1]);
}

/// <summary>Somebody in post at an organisation; level 0 where unknown.</summary>
internal readonly record struct Colleague(int Person, byte Level);
