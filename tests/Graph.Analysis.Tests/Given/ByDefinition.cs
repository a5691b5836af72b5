using Graph.Analysis.Contact;
using Graph.Analysis.Fragility;
using Graph.Model;

namespace Graph.Analysis.Tests.Given;

/// <summary>FRAGILITY.md word by word, for small boroughs: slow, and as plain as can be. What the engine says is held against it.</summary>
internal sealed class ByDefinition(IReadOnlyCollection<Fact> facts, string partnership, DateOnly asOf)
{
    public sealed record Holder(string Person, string Organisation, Level? Level, double Evidence, bool Counts, bool Leaves);

    public sealed record PairAnswer(string A, string B, int KNow, int KStay, int K, FragilityClass Class, double Score, IReadOnlyList<string> HangsOn, bool HangsOnOneSenior);

    private IEnumerable<T> All<T>()
        where T : Fact => facts.OfType<T>();

    private IEnumerable<T> Current<T>()
        where T : Fact => All<T>().Where(fact => fact.IsCurrentOn(asOf));

    private IReadOnlyList<Tie> Ties => [.. All<Tie>().Where(tie => tie.Partnership == partnership && tie.HasBegunBy(asOf))];

    public IReadOnlyList<string> Parties => [.. Current<Party>().Where(party => party.From == partnership).Select(party => party.To).Distinct().Order(StringComparer.Ordinal)];

    private IEnumerable<(string A, string B)> Pairs => from a in Parties from b in Parties where string.CompareOrdinal(a, b) < 0 select (a, b);

    public PairAnswer? WorstPair() =>
        Pairs.Select(pair => Judge(pair.A, pair.B)).OrderBy(pair => pair.K).ThenBy(pair => pair.Class).ThenByDescending(pair => Math.Round(pair.Score, 9)).ThenByDescending(pair => pair.HangsOnOneSenior).FirstOrDefault();

    public IReadOnlyList<Holder> Counting(string organisation) => [.. Holders(organisation).Where(holder => holder.Counts)];

    public IReadOnlyList<Holder> Holders(string organisation) =>
        [.. Current<Holds>().Where(holds => holds.To == partnership && holds.Organisation == organisation).GroupBy(holds => holds.From).Select(holdings => Read(holdings.Key, organisation, [.. holdings]))];

    public int Fewest(IReadOnlyCollection<Holder> a, IReadOnlyCollection<Holder> b)
    {
        string[] people = [.. a.Concat(b).Select(holder => holder.Person).Distinct()];
        int fewest = people.Length;
        for (uint choice = 0; choice < 1u << people.Length; choice++)
        {
            string[] gone = [.. people.Where((_, i) => (choice & (1u << i)) != 0)];
            if (gone.Length < fewest && !AnyPair(a, b, gone))
                fewest = gone.Length;
        }

        return fewest;
    }

    public bool AnyPair(IReadOnlyCollection<Holder> a, IReadOnlyCollection<Holder> b, params string[] gone) =>
        a.Any(left => !gone.Contains(left.Person) && b.Any(right => !gone.Contains(right.Person) && CanTalk(left.Person, right.Person)));

    /// <summary>The pairs of parties that had people who can talk, and have none once some people left. Their ties stay recorded.</summary>
    public IReadOnlyList<(string A, string B)> Parted(IReadOnlyCollection<string> gone) =>
        !Stands(partnership) ? [] : [.. Pairs.Where(pair => AnyPair(Counting(pair.A), Counting(pair.B)) && !AnyPair(Counting(pair.A), Counting(pair.B), [.. gone]))];

    public bool LeavesOneHolder(IReadOnlyCollection<string> gone) =>
        Stands(partnership) && Parted(gone).Count == 0 && Parties.Any(party => Counting(party).Count > 1 && Counting(party).Count(holder => !gone.Contains(holder.Person)) == 1);

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

    private bool CanTalk(string a, string b) =>
        !Ties.Any(tie => tie.From == a || tie.To == a)
        || !Ties.Any(tie => tie.From == b || tie.To == b)
        || Ties.Any(tie => tie.IsCurrentOn(asOf) && ((tie.From == a && tie.To == b) || (tie.From == b && tie.To == a)));

    private PairAnswer Judge(string organisationA, string organisationB)
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
        FragilityClass judged = k switch
        {
            0 => FragilityClass.Unheld,
            1 => anchors.Length == 0 ? FragilityClass.Personal : FragilityClass.AnchoredSingle,
            _ => anchors.Length > 0 && LevelsOf(stayA) >= 2 && LevelsOf(stayB) >= 2 ? FragilityClass.Thick : FragilityClass.Thin,
        };
        double relief = anchors.Aggregate(1.0, (left, anchor) => left * (1 - (anchor switch { Anchor.Agreement => 0.30, Anchor.Forum => 0.20, Anchor.Funding => 0.15, _ => 0.10 })));
        double score = 100 * (1 - ((1 - Failure(a)) * (1 - Failure(b)))) * relief;
        return new(organisationA, organisationB, now, stay, k, judged, score, [.. hangsOn.Distinct().Order(StringComparer.Ordinal)], oneSenior);
    }

    private static int LevelsOf(IEnumerable<Holder> holders) => holders.Select(holder => holder.Level).Where(level => level is not null).Distinct().Count();

    private static double Failure(IReadOnlyCollection<Holder> side) => side
        .GroupBy(holder => holder.Level)
        .Aggregate(1.0, (failure, level) => failure * (0.05 + (0.95 * level.Aggregate(1.0, (all, holder) => all * (1 - (holder.Evidence * (1 - (holder.Leaves ? 1 : 0.20))))))));

    private Holder Read(string person, string organisation, IReadOnlyList<Holds> holdings)
    {
        List<(PartialDate? Contact, Strength? Strength)> records = [.. holdings.Select(holds => (holds.LastContact, holds.Strength))];
        records.AddRange(Ties.Where(tie => tie.From == person || tie.To == person).Select(tie => (tie.LastContact, tie.Strength)));
        foreach (Model.Contact contact in All<Model.Contact>())
        {
            if (All<About>().Any(about => about.From == contact.Id && about.To == partnership) && All<Attended>().Any(attended => attended.From == person && attended.To == contact.Id))
                records.AddRange(holdings.Select(holds => ((PartialDate?)contact.Date, holds.Strength)));
        }

        (int Age, Strength? Strength)[] happened = [.. records.Where(record => record.Contact is { } date && date.FirstDay <= asOf).Select(record => (asOf.DayNumber - record.Contact!.Value.FirstDay.DayNumber, record.Strength))];
        Role[] roles = [.. All<Role>().Where(role => role.From == person && role.To == organisation)];
        Role[] current = [.. roles.Where(role => role.IsCurrentOn(asOf))];
        bool inPost = roles.Length == 0 || current.Length > 0;
        Level? level = new Level?[] { Level.Strategic, Level.Governance, Level.Management, Level.FrontLine, Level.Volunteer }.FirstOrDefault(one => current.Any(role => role.Level == one));
        bool leaves = holdings.All(EndsSoon) || (current.Length > 0 && current.All(EndsSoon));
        double evidence = happened.Select(record => (record.Age <= 183 ? 1 : record.Age <= 365 ? 0.5 : 0) * (record.Strength switch { Strength.Strong => 1, Strength.Weak => 0.5, _ => 0.8 })).DefaultIfEmpty().Max();
        return new(person, organisation, level, evidence, inPost && happened.Any(record => record.Age <= 396), leaves);
    }

    private bool EndsSoon(Fact fact) => fact.Until is { } until && until.LastDay <= asOf.AddDays(365);

    private IEnumerable<Anchor> AnchorsOf(string a, string b)
    {
        if (Current<Partnership>().Any(one => one.Id == partnership && one.Agreement is not null))
            yield return Anchor.Agreement;
        if (Current<MemberOf>().Any(left => left.From == a && Stands(left.To) && Current<MemberOf>().Any(right => right.From == b && right.To == left.To)))
            yield return Anchor.Forum;
        if (All<Funding>().Any(funding => Runs(funding) && (Funds(funding, a, b) || Funds(funding, b, a))))
            yield return Anchor.Funding;
        if (Current<Tenure>().Any(left => left.From == a && Stands(left.To) && Current<Tenure>().Any(right => right.From == b && right.To == left.To)))
            yield return Anchor.CoLocation;
    }

    private bool Stands(string node) => Current<Node>().Any(one => one.Id == node);

    private bool Funds(Funding funding, string from, string to) =>
        All<Funder>().Any(funder => funder.From == funding.Id && funder.To == from) && All<Recipient>().Any(recipient => recipient.From == funding.Id && recipient.To == to);

    private bool Runs(Funding funding) => (funding.Since, funding.Until, funding.Awarded) switch
    {
        (null, null, null) => false,
        (null, null, { } awarded) => awarded.FirstDay <= asOf && asOf < awarded.FirstDay.AddDays(365),
        (null, { }, { } awarded) => awarded.FirstDay <= asOf && funding.IsCurrentOn(asOf),
        _ => funding.IsCurrentOn(asOf),
    };
}
