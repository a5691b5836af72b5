using Graph.Analysis.Snapshot;

namespace Graph.Analysis.Departures;

/// <summary>Finds the few people whose leaving together would lose most partnerships.</summary>
/// <remarks>
/// "Partnerships lost" is neither sub- nor supermodular: taking the person who adds most, one after the other, can be arbitrarily bad.
/// So this is a branch and bound over groups of people in the order of their shares (see <see cref="Stakes"/>), whose sum is the
/// bound. Where it would take too long, the best group found is given together with what no group can exceed.
/// </remarks>
public static class MostHurtfulDepartures
{
    /// <summary>The most people who can be asked about together.</summary>
    public const int MaximumPeople = 10;

    /// <summary>How many partnerships are looked at before the search is given up: a second or so.</summary>
    private const int MaximumRehearsals = 1_000_000;

    /// <summary>Sums of shares are a little off.</summary>
    private const double Tolerance = 1e-6;

    /// <summary>The most hurtful group of so many people, or of fewer where more would take nothing else along.</summary>
    /// <param name="session">What is asked about.</param>
    /// <param name="count">How many people, 1 to <see cref="MaximumPeople"/>.</param>
    /// <param name="organisations">Only partnerships that one of these organisations is a party of count; null for all.</param>
    /// <param name="progress">Told what part, 0 to 1, is done of the search that would be given up: most end much sooner.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <exception cref="ArgumentOutOfRangeException">So many can't be asked about.</exception>
    public static MostHurtfulAnswer Find(
        AnalysisSession session, int count, IReadOnlySet<string>? organisations = null, IProgress<double>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, MaximumPeople);
        ProjectionTables tables = session.Tables;
        Search search = new(Stakes.Read(session, count, new AskedAbout(session, organisations), cancellationToken), session, progress, cancellationToken);
        search.Run(count);
        DepartureAnswer departure = DepartureRehearsal.Rehearse(session, [.. search.Best.Select(tables.PersonIds.IdOf)], organisations, cancellationToken);
        return new(departure.People, search.Most, Math.Max(search.Most, search.Open)) { PartnershipsLostInPart = departure.PartnershipsLostInPart.Count };
    }

    private sealed class Search
    {
        private readonly Stakes stakes;
        private readonly LeavingTogether group;
        private readonly int[] people;
        private readonly Dictionary<int, int> places = [];
        private readonly double[] sums;
        private readonly IProgress<double>? progress;
        private readonly CancellationToken cancellationToken;

        public Search(Stakes stakes, AnalysisSession session, IProgress<double>? progress, CancellationToken cancellationToken)
        {
            this.stakes = stakes;
            this.progress = progress;
            this.cancellationToken = cancellationToken;
            group = new(stakes, session);
            (int Person, double Share)[] ranked = [.. stakes.People
                .Select(person => (person, Sum(stakes.Of(person))))
                .OrderByDescending(one => one.Item2).ThenBy(one => session.Tables.PersonIds.IdOf(one.person), StringComparer.Ordinal)];
            people = Array.ConvertAll(ranked, one => one.Person);
            sums = new double[people.Length + 1];
            for (int i = 0; i < people.Length; i++)
                (sums[i + 1], places[people[i]]) = (sums[i] + ranked[i].Share, i);
        }

        /// <summary>The best group so far.</summary>
        public int[] Best { get; private set; } = [];

        /// <summary>What is lost with it.</summary>
        public int Most { get; private set; }

        /// <summary>What the groups that were not looked at can't exceed.</summary>
        public int Open { get; private set; }

        public void Run(int count)
        {
            TakeWhoeverAddsMost(count);
            Extend(0, count);
            DropTheNeedless();
        }

        /// <summary>A good group to begin with, so that most others need not be looked at.</summary>
        private void TakeWhoeverAddsMost(int count)
        {
            Dictionary<int, int> gains = people.Where(person => HasAll(stakes.Of(person))).ToDictionary(person => person, group.Gain);
            List<int> taken = [];
            while (taken.Count < count && gains.Count > 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                int next = gains.MaxBy(one => (one.Value, -places[one.Key])).Key;
                group.Add(next);
                Keep();
                taken.Add(next);
                gains.Remove(next);
                foreach (Stake stake in stakes.Of(next))
                {
                    foreach (Stake other in stakes.In(stake.Partnership))
                    {
                        if (!group.People.Contains(other.Person))
                            gains[other.Person] = group.Gain(other.Person);
                    }
                }
            }

            for (int i = taken.Count - 1; i >= 0; i--)
                group.RemoveLast(taken[i]);
        }

        private void Extend(int from, int left)
        {
            Keep();
            for (int i = from; left > 0 && i < people.Length; i++)
            {
                int bound = (int)(group.Lost + group.Begun + sums[Math.Min(i + left, people.Length)] - sums[i] + Tolerance);
                if (bound <= Most)
                    return;
                if (group.Rehearsals > MaximumRehearsals)
                {
                    Open = Math.Max(Open, bound);
                    return;
                }

                cancellationToken.ThrowIfCancellationRequested();
                progress?.Report((double)group.Rehearsals / MaximumRehearsals);
                group.Add(people[i]);
                Extend(i + 1, left - 1);
                group.RemoveLast(people[i]);
            }
        }

        private void Keep()
        {
            if (group.Lost > Most)
                (Best, Most) = ([.. group.People], group.Lost);
        }

        private void DropTheNeedless()
        {
            foreach (int person in Best.ToArray())
            {
                int[] others = [.. Best.Where(other => other != person)];
                foreach (int other in others)
                    group.Add(other);
                if (group.Lost == Most)
                    Best = others;
                for (int i = others.Length - 1; i >= 0; i--)
                    group.RemoveLast(others[i]);
            }
        }

        private static double Sum(ReadOnlySpan<Stake> stakes)
        {
            double sum = 0;
            foreach (Stake stake in stakes)
                sum += stake.Share;
            return sum;
        }

        private static bool HasAll(ReadOnlySpan<Stake> stakes)
        {
            foreach (Stake stake in stakes)
            {
                if (stake.Share >= 1)
                    return true;
            }

            return false;
        }
    }
}

/// <summary>The people whose leaving together would hurt most.</summary>
/// <param name="People">Their ids, in the order of the ids: as many as were asked for, or fewer where more would take nothing else along.</param>
/// <param name="PartnershipsLost">How many partnerships would be lost with them.</param>
/// <param name="AtMost">A number that the loss of no other people, as many as were asked for, can exceed.</param>
public sealed record MostHurtfulAnswer(IReadOnlyList<string> People, int PartnershipsLost, int AtMost)
{
    /// <summary>How many others would be lost in part with them: the search is not for these.</summary>
    public required int PartnershipsLostInPart { get; init; }

    /// <summary>Whether nobody else could hurt more; otherwise the search was given up, and the best may lie anywhere up to <see cref="AtMost"/>.</summary>
    public bool IsProvenBest => PartnershipsLost == AtMost;
}
