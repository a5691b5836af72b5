using Graph.Analysis.Contact;
using Graph.Analysis.Fragility;
using Graph.Model;

namespace Graph.Analysis.Tests.Given;

/// <summary>FRAGILITY.md word by word, for small boroughs: slow, and as plain as can be. What the engine says is held against it.</summary>
/// <param name="versions">The versions of every fact in the order in which they were recorded; null from where it was taken back.</param>
/// <param name="partnership">The partnership.</param>
/// <param name="asOf">The day asked about.</param>
/// <param name="knownOn">The day of knowledge.</param>
internal sealed class ByDefinition(ILookup<string, Fact?> versions, string partnership, DateOnly asOf, DateOnly knownOn)
{
    private readonly HoldersByDefinition holders = new(versions, partnership, asOf, knownOn);
    private readonly Dictionary<string, IReadOnlyList<Holder>> sides = new(StringComparer.Ordinal);

    /// <summary>Facts of one version each, as they are known on the day.</summary>
    public ByDefinition(IReadOnlyCollection<Fact> facts, string partnership, DateOnly asOf)
        : this(facts.ToLookup(fact => fact.Id, fact => (Fact?)fact, StringComparer.Ordinal), partnership, asOf, asOf)
    {
    }

    public sealed record Holder(string Person, string Organisation, Level? Level, double Evidence, bool Counts, bool Leaves)
    {
        public required bool InPost { get; init; }

        public required bool AnyDateUpToTheDay { get; init; }

        public required bool CountsAfterwards { get; init; }

        /// <summary>What is missing of the person's contact; null where nothing is.</summary>
        public required GapKind? Missing { get; init; }
    }

    public sealed record Hanging(string Person, string A, string B);

    public sealed record PairAnswer(string A, string B, int KNow, int KStay, FragilityClass Class, double Score, IReadOnlyList<Anchor> Anchors, IReadOnlyList<Hanging> HangsOn, bool HangsOnOneSenior)
    {
        public int K => KNow == 0 ? 0 : Math.Max(1, KStay);
    }

    private IEnumerable<T> All<T>()
        where T : Fact => holders.Facts.OfType<T>();

    private IEnumerable<T> Current<T>()
        where T : Fact => All<T>().Where(fact => fact.IsCurrentOn(asOf));

    public IReadOnlyList<Tie> Ties => holders.Ties;

    public IReadOnlyList<string> Parties { get; } =
    [
        .. versions.Select(fact => fact.Last()).OfType<Party>().Where(party => party.From == partnership && party.IsCurrentOn(asOf))
            .Select(party => party.To).Distinct().Order(StringComparer.Ordinal),
    ];

    public IEnumerable<(string A, string B)> Pairs => from a in Parties from b in Parties where string.CompareOrdinal(a, b) < 0 select (a, b);

    /// <summary>The pair of the worst class answers; of several the lowest k, then the highest score. Null where there is no pair.</summary>
    public PairAnswer? WorstPair() => Worst([.. Pairs.Select(pair => Judge(pair.A, pair.B))]);

    public static PairAnswer? Worst(IReadOnlyCollection<PairAnswer> pairs) =>
        pairs.OrderBy(pair => pair.Class).ThenBy(pair => pair.K).ThenByDescending(pair => Math.Round(pair.Score, 9)).FirstOrDefault();

    /// <summary>For every pair of parties of the lowest k where that is 1, those on whom it hangs.</summary>
    public IReadOnlyList<PairAnswer> LowestPairs()
    {
        PairAnswer[] all = [.. Pairs.Select(pair => Judge(pair.A, pair.B))];
        return [.. all.Where(pair => pair.K == all.Min(other => other.K))];
    }

    public IReadOnlyList<Holder> Counting(string organisation) => [.. Holders(organisation).Where(holder => holder.Counts)];

    public IReadOnlyList<Holder> Holders(string organisation)
    {
        if (!sides.TryGetValue(organisation, out IReadOnlyList<Holder>? found))
            sides[organisation] = found = holders.Of(organisation);
        return found;
    }

    public int Fewest(IReadOnlyCollection<Holder> a, IReadOnlyCollection<Holder> b) => Fewest(a, b, CanTalk);

    /// <summary>The fewest people whose leaving leaves no pair that can talk, of all sets of people.</summary>
    public static int Fewest(IReadOnlyCollection<Holder> a, IReadOnlyCollection<Holder> b, Func<string, string, bool> canTalk)
    {
        string[] people = [.. a.Concat(b).Select(holder => holder.Person).Distinct()];
        uint Bit(string person) => 1u << Array.IndexOf(people, person);
        uint[] talking = [.. from left in a from right in b where canTalk(left.Person, right.Person) select Bit(left.Person) | Bit(right.Person)];
        int fewest = people.Length;
        for (uint gone = 0; gone < 1u << people.Length; gone++)
        {
            if (int.PopCount((int)gone) < fewest && Array.TrueForAll(talking, pair => (pair & gone) != 0))
                fewest = int.PopCount((int)gone);
        }

        return fewest;
    }

    /// <summary>Why nobody holds it for two parties (null for one that there is none of): of two sides the first in the order of the causes.</summary>
    public UnheldBecause Because(string? a, string? b)
    {
        if (a is not null && b is not null && Counting(a).Count > 0 && Counting(b).Count > 0)
            return First(CauseOf(a, TiedTo(Counting(b))), CauseOf(b, TiedTo(Counting(a))));
        return First(CauseOfSide(a), CauseOfSide(b));
    }

    public bool AnyPair(IReadOnlyCollection<Holder> a, IReadOnlyCollection<Holder> b, params string[] gone) =>
        a.Any(left => !gone.Contains(left.Person) && b.Any(right => !gone.Contains(right.Person) && CanTalk(left.Person, right.Person)));

    /// <summary>The pairs of parties that had people who can talk, and have none once some people left. Their ties stay recorded.</summary>
    public IReadOnlyList<(string A, string B)> Parted(IReadOnlyCollection<string> gone) =>
        !Stands(partnership) ? [] : [.. Pairs.Where(pair => AnyPair(Counting(pair.A), Counting(pair.B)) && !AnyPair(Counting(pair.A), Counting(pair.B), [.. gone]))];

    /// <summary>The running funding between the parties that lose touch, in the order of ids.</summary>
    public IEnumerable<string> FundingAttached(IReadOnlyCollection<string> gone) =>
        All<Funding>().Where(funding => Runs(funding) && Parted(gone).Any(pair => Funds(funding, pair.A, pair.B) || Funds(funding, pair.B, pair.A)))
            .Select(funding => funding.Id).Order(StringComparer.Ordinal);

    /// <summary>The seats that somebody has and nobody would have, in the order of ids of forums and then organisations.</summary>
    public IEnumerable<(string Forum, string Organisation)> SeatsLost(IReadOnlyCollection<string> gone) =>
        Current<MemberOf>().Where(member => Stands(member.To)).Select(member => (Forum: member.To, Organisation: member.From)).Distinct()
            .Where(seat => Members(seat.Forum, seat.Organisation) is { Length: > 0 } members && members.All(gone.Contains))
            .OrderBy(seat => seat.Forum, StringComparer.Ordinal).ThenBy(seat => seat.Organisation, StringComparer.Ordinal);

    /// <summary>The bodies others belong to that somebody chairs and nobody would, in the order of ids.</summary>
    public IEnumerable<string> ChairsLost(IReadOnlyCollection<string> gone) =>
        Current<MemberOf>().Select(member => member.To).Where(Stands).Distinct()
            .Where(forum => Current<Role>().Where(role => role.To == forum && role.Title == "Chair").ToArray() is { Length: > 0 } chairs && chairs.All(role => gone.Contains(role.From)))
            .Order(StringComparer.Ordinal);

    /// <summary>Whether nothing but one forum anchors two of the parties, and which forum.</summary>
    public IEnumerable<string> OnlyAnchoredBy() =>
        from pair in Stands(partnership) ? Pairs : []
        let shared = Current<MemberOf>().Where(left => left.From == pair.A && Stands(left.To) && Current<MemberOf>().Any(right => right.From == pair.B && right.To == left.To)).Select(left => left.To).Distinct().ToArray()
        where shared.Length == 1 && AnchorsOf(pair.A, pair.B).All(anchor => anchor == Anchor.Forum)
        select shared[0];

    /// <summary>The buildings that somebody can open and nobody could, in the order of ids.</summary>
    public IEnumerable<string> BuildingsShut(IReadOnlyCollection<string> gone) =>
        Current<Building>().Select(building => building.Id)
            .Where(building => Current<KeyHolder>().Where(key => key.To == building).ToArray() is { Length: > 0 } keys && keys.All(key => gone.Contains(key.From)))
            .Order(StringComparer.Ordinal);

    /// <summary>Who speaks for an organisation on a forum: those in post with a role there; where there is none, everybody known in post.</summary>
    private string[] Members(string forum, string organisation)
    {
        string[] inPost = [.. All<Person>().Select(person => person.Id).Where(person => IsKnownInPost(person, organisation))];
        string[] seated = [.. inPost.Where(person => Current<Role>().Any(role => role.From == person && role.To == forum))];
        return seated.Length > 0 ? seated : inPost;
    }

    private bool IsKnownInPost(string person, string organisation) => All<Role>().Any(role => role.From == person && role.To == organisation)
        ? Current<Role>().Any(role => role.From == person && role.To == organisation)
        : Current<Holds>().Any(holds => holds.From == person && holds.Organisation == organisation);

    public bool CanTalk(string a, string b) => !IsTied(a) || !IsTied(b) || AreTied(a, b);

    public bool IsTied(string person) => Ties.Any(tie => tie.From == person || tie.To == person);

    public bool AreTied(string a, string b) => Ties.Any(tie => tie.IsCurrentOn(asOf) && ((tie.From == a && tie.To == b) || (tie.From == b && tie.To == a)));

    public PairAnswer Judge(string organisationA, string organisationB)
    {
        IReadOnlyList<Holder> a = Counting(organisationA);
        IReadOnlyList<Holder> b = Counting(organisationB);
        Holder[] stayA = [.. a.Where(holder => !holder.Leaves)];
        Holder[] stayB = [.. b.Where(holder => !holder.Leaves)];
        int now = Fewest(a, b);
        int stay = Fewest(stayA, stayB);
        int k = now == 0 ? 0 : Math.Max(1, stay);

        Holder[] all = [.. a, .. b];
        string[] hangsOn = (k, stay) switch
        {
            (not 1, _) => [],
            (_, 0) => [.. all.Where(holder => holder.Leaves).Select(holder => holder.Person)],
            _ => [.. stayA.Concat(stayB).Select(holder => holder.Person).Where(person => !AnyPair(stayA, stayB, person))],
        };
        bool oneSenior = all.Any(holder => hangsOn.Contains(holder.Person) && (holder.Level is Level.Strategic or Level.Governance));

        Anchor[] anchors = [.. AnchorsOf(organisationA, organisationB)];
        FragilityClass judged = ClassOf(k, anchors.Length > 0, LevelsOf(stayA), LevelsOf(stayB));
        double relief = anchors.Aggregate(1.0, (left, anchor) => left * (1 - (anchor switch { Anchor.Agreement => 0.30, Anchor.Forum => 0.20, Anchor.Funding => 0.15, _ => 0.10 })));
        double score = 100 * (1 - ((1 - Failure(a)) * (1 - Failure(b)))) * relief;
        return new(
            organisationA, organisationB, now, stay, judged, score, anchors, [.. hangsOn.Distinct().Order(StringComparer.Ordinal).Select(person => new Hanging(person, organisationA, organisationB))], oneSenior);
    }

    public static FragilityClass ClassOf(int k, bool anyAnchor, int levelsA, int levelsB) => (k, anyAnchor) switch
    {
        (0, _) => FragilityClass.Unheld,
        (1, false) => FragilityClass.Personal,
        (1, true) => FragilityClass.AnchoredSingle,
        _ => levelsA >= 2 && levelsB >= 2 && (anyAnchor || k >= 4) ? FragilityClass.Thick : FragilityClass.Thin,
    };

    public static int LevelsOf(IEnumerable<Holder> holders) => holders.Select(holder => holder.Level).Where(level => level is not null).Distinct().Count();

    private static double Failure(IReadOnlyCollection<Holder> side) => side
        .GroupBy(holder => holder.Level)
        .Aggregate(1.0, (failure, level) => failure * (0.05 + (0.95 * level.Aggregate(1.0, (all, holder) => all * (1 - (holder.Evidence * (1 - (holder.Leaves ? 1 : 0.20))))))));

    private static UnheldBecause First(UnheldBecause one, UnheldBecause other) => (UnheldBecause)Math.Min((int)one, (int)other);

    /// <summary>Whether anybody is recorded who has begun to hold it for an organisation.</summary>
    public bool AnyRecorded(string organisation) => holders.Recorded(organisation).Any();

    private UnheldBecause CauseOfSide(string? side) =>
        side is null || Counting(side).Count > 0 ? UnheldBecause.NotRecorded : CauseOf(side, _ => true);

    private UnheldBecause CauseOf(string side, Func<string, bool> among)
    {
        Holder[] inPost = [.. Holders(side).Where(holder => holder.InPost && among(holder.Person))];
        if (inPost.Length == 0 && holders.Recorded(side).Any(among))
            return UnheldBecause.Left;
        return inPost.Any(holder => !holder.Counts && holder.AnyDateUpToTheDay) ? UnheldBecause.Lapsed : UnheldBecause.NotRecorded;
    }

    private Func<string, bool> TiedTo(IReadOnlyList<Holder> people) =>
        person => people.Any(holder => Ties.Any(tie => (tie.From == person && tie.To == holder.Person) || (tie.To == person && tie.From == holder.Person)));

    public IEnumerable<Anchor> AnchorsOf(string a, string b)
    {
        if (Agreement is not null)
            yield return Anchor.Agreement;
        if (Current<MemberOf>().Any(left => left.From == a && Stands(left.To) && Current<MemberOf>().Any(right => right.From == b && right.To == left.To)))
            yield return Anchor.Forum;
        if (All<Funding>().Any(funding => Runs(funding) && (Funds(funding, a, b) || Funds(funding, b, a))))
            yield return Anchor.Funding;
        if (Occupied().Any(left => left.From == a && Stands(left.To) && Occupied().Any(right => right.From == b && right.To == left.To)))
            yield return Anchor.CoLocation;
    }

    /// <summary>The partnership, where an agreement behind it is in force.</summary>
    public Partnership? Agreement => Current<Partnership>().SingleOrDefault(one => one.Id == partnership
        && !string.IsNullOrWhiteSpace(one.Agreement)
        && (one.AgreementSince is not { } since || since.FirstDay <= asOf)
        && (one.AgreementUntil is not { } until || asOf < until.LastDay));

    private IEnumerable<Tenure> Occupied() => Current<Tenure>().Where(tenure => tenure.Kind != TenureKind.Owns);

    private bool Stands(string node) => Current<Node>().Any(one => one.Id == node);

    private bool Funds(Funding funding, string from, string to) =>
        All<Funder>().Any(funder => funder.From == funding.Id && funder.To == from) && All<Recipient>().Any(recipient => recipient.From == funding.Id && recipient.To == to);

    /// <summary>From its start (else the award) to its end, without an end for 365 days from then, without any date always.</summary>
    private bool Runs(Funding funding)
    {
        DateOnly? start = (funding.Since ?? funding.Awarded)?.FirstDay;
        DateOnly? end = funding.Until is { } until ? until.LastDay : start?.AddDays(365);
        return (start is null || start <= asOf) && (end is null || asOf < end);
    }
}
