namespace Graph.Analysis;

/// <summary>Everybody in post at each organisation on a day who is not known to leave it.</summary>
/// <remarks>Read once for all; afterwards safe for concurrent readers.</remarks>
internal sealed class Colleagues
{
    private readonly int[] organisationStarts;
    private readonly Colleague[] inPost;

    private Colleagues(int[] starts, Colleague[] people) => (organisationStarts, inPost) = (starts, people);

    /// <summary>Reads them.</summary>
    /// <exception cref="OperationCanceledException">Nobody waits for it any more.</exception>
    public static Colleagues Read(ProjectionTables tables, DateOnly asOf, FragilityOptions options, CancellationToken cancellationToken)
    {
        int staysUntil = asOf.DayNumber + options.LeaverDays;
        Posts posts = new(tables, asOf.DayNumber);
        List<Colleague> people = [];
        int[] starts = new int[tables.OrganisationIds.Count + 1];
        HashSet<int> seen = [];
        for (int organisation = 0; organisation < tables.OrganisationIds.Count; organisation++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            seen.Clear();
            foreach (ref readonly ReferenceRow person in tables.Staff[organisation])
                Add(person.Other, organisation);
            foreach (ref readonly ReferenceRow person in tables.HoldersFor[organisation])
                Add(person.Other, organisation);
            starts[organisation + 1] = people.Count;
        }

        return new(starts, [.. people]);

        void Add(int person, int organisation)
        {
            if (seen.Add(person) && posts.IsKnownInPost(person, organisation) && Post(person, organisation) is { } found)
                people.Add(found);
        }

        Colleague? Post(int person, int organisation)
        {
            int ends = int.MinValue;
            byte level = 0;
            foreach (ref readonly RoleRow role in tables.Roles[person])
            {
                if (role.Organisation != organisation || !role.Period.Holds(asOf.DayNumber))
                    continue;
                ends = Math.Max(ends, role.Period.End);
                if (Seniority.Rank(role.Level) > Seniority.Rank(level))
                    level = role.Level;
            }

            return ends == int.MinValue || ends > staysUntil ? new(person, level) : null;
        }
    }

    /// <summary>Those of an organisation.</summary>
    public ReadOnlySpan<Colleague> At(int organisation) => inPost.AsSpan(organisationStarts[organisation]..organisationStarts[organisation + 1]);
}
