using Graph.Analysis.Contact;
using Graph.Model;

namespace Graph.Analysis.Tests.Given;

/// <summary>FRAGILITY.md, "Terms", word by word for the holders of one partnership: records of contact, who counts, who is known to leave, and what is missing of whom.</summary>
/// <param name="versions">The versions of every fact in the order in which they were recorded; null from where it was taken back.</param>
/// <param name="partnership">The partnership.</param>
/// <param name="asOf">The day asked about.</param>
/// <param name="knownOn">The day of knowledge.</param>
internal sealed class HoldersByDefinition(ILookup<string, Fact?> versions, string partnership, DateOnly asOf, DateOnly knownOn)
{
    private const int RecentDays = 183;
    private const int CountingDays = 396;
    private const int LeavingDays = 183;
    private const int RenewalDays = 31;

    private static readonly Level?[] MostSeniorFirst = [Level.Strategic, Level.Governance, Level.Management, Level.FrontLine, Level.Volunteer];

    private readonly Fact[] facts = [.. versions.Select(fact => fact.Last()).OfType<Fact>()];

    /// <summary>What is known, each fact once.</summary>
    public IReadOnlyList<Fact> Facts => facts;

    /// <summary>Every tie ever recorded here that had begun by the day, also one that has ended.</summary>
    public IReadOnlyList<Tie> Ties { get; } = [.. versions.Select(fact => fact.Last()).OfType<Tie>().Where(tie => tie.Partnership == partnership && tie.HasBegunBy(asOf))];

    /// <summary>Everybody with a current holding for an organisation, each once.</summary>
    public IReadOnlyList<ByDefinition.Holder> Of(string organisation) =>
        [.. Holdings(organisation).Where(holds => holds.IsCurrentOn(asOf)).GroupBy(holds => holds.From).Select(holdings => Read(holdings.Key, organisation, [.. holdings]))];

    /// <summary>The people recorded as holders for an organisation by the day, also those whose holding has ended.</summary>
    public IEnumerable<string> Recorded(string organisation) => Holdings(organisation).Where(holds => holds.HasBegunBy(asOf)).Select(holds => holds.From);

    private IEnumerable<Holds> Holdings(string organisation) => facts.OfType<Holds>().Where(holds => holds.To == partnership && holds.Organisation == organisation);

    private ByDefinition.Holder Read(string person, string organisation, IReadOnlyList<Holds> holdings)
    {
        (PartialDate Date, Strength? Strength)[] records = [.. Records(person, holdings)];
        (int Age, double Worth)[] aged = [.. records.Select(record => (asOf.DayNumber - record.Date.FirstDay.DayNumber, Worth(record.Strength)))];
        bool isBefore = aged.Any(record => record.Age is >= 0 and <= CountingDays);
        bool isAfterwards = !isBefore && aged.Any(record => record.Age is < 0 and >= -CountingDays);

        Role[] roles = [.. facts.OfType<Role>().Where(role => role.From == person && role.To == organisation)];
        Role[] current = [.. roles.Where(role => role.IsCurrentOn(asOf))];
        bool inPost = roles.Length == 0 || current.Length > 0;
        DateOnly? holdingEnds = holdings.Any(holds => holds.Until is null) ? null : holdings.Max(holds => holds.Until!.Value.LastDay);
        bool leaves = EndsSoon(holdingEnds) || EndsSoon(EndOfPost(roles, current));
        return new(
            person,
            organisation,
            MostSeniorFirst.FirstOrDefault(level => current.Any(role => role.Level == level)),
            aged.Select(record => Recency(record.Age) * record.Worth).DefaultIfEmpty().Max(),
            inPost && (isBefore || isAfterwards),
            leaves)
        {
            InPost = inPost,
            AnyDateUpToTheDay = aged.Any(record => record.Age >= 0),
            CountsAfterwards = inPost && isAfterwards,
            Missing = inPost && !isBefore ? WhatIsMissing(records, isAfterwards) : null,
        };
    }

    /// <summary>
    /// The last contact of the holding and of each tie in every version known, with that version's strength, and each Contact
    /// about the partnership that the person attended, with the holding's. One after the day of knowledge is none.
    /// </summary>
    private IEnumerable<(PartialDate Date, Strength? Strength)> Records(string person, IReadOnlyList<Holds> holdings)
    {
        IEnumerable<string> told = [.. holdings.Select(holds => holds.Id), .. Ties.Where(tie => tie.From == person || tie.To == person).Select(tie => tie.Id)];
        IEnumerable<(PartialDate Date, Strength? Strength)> attended =
            from contact in facts.OfType<Model.Contact>()
            where facts.OfType<About>().Any(about => about.From == contact.Id && about.To == partnership)
            where facts.OfType<Attended>().Any(one => one.From == person && one.To == contact.Id)
            from holds in holdings
            select (contact.Date, holds.Strength);
        return told.SelectMany(EveryVersion).Concat(attended).Where(record => record.Date.FirstDay <= knownOn);
    }

    /// <summary>A version removes earlier versions' dates that begin later than its own, or contain it.</summary>
    private List<(PartialDate Date, Strength? Strength)> EveryVersion(string id)
    {
        List<(PartialDate Date, Strength? Strength)> records = [];
        foreach (Fact? version in versions[id])
        {
            (PartialDate? contact, Strength? strength) = version switch
            {
                Holds holds => (holds.LastContact, holds.Strength),
                Tie tie => (tie.LastContact, tie.Strength),
                _ => (null, null),
            };
            if (version is null)
                records.Clear();
            if (contact is not { } date)
                continue;
            records.RemoveAll(earlier => earlier.Date.FirstDay > date.FirstDay || (earlier.Date.FirstDay <= date.FirstDay && date.LastDay <= earlier.Date.LastDay));
            records.Add((date, strength));
        }

        return records;
    }

    private static double Worth(Strength? strength) => strength switch { Strength.Strong => 1, Strength.Weak => 0.5, _ => 0.8 };

    private static double Recency(int age) => age switch
    {
        >= 0 and <= RecentDays => 1,
        >= 0 and <= CountingDays => 0.5,
        < 0 and >= -CountingDays => 0.5,
        _ => 0,
    };

    /// <summary>The latest end of the current roles there, carried on by each later role there that begins at most 31 days after it and ends later or never.</summary>
    private DateOnly? EndOfPost(Role[] roles, Role[] current)
    {
        if (current.Length == 0 || current.Any(role => role.Until is null))
            return null;
        DateOnly end = current.Max(role => role.Until!.Value.LastDay);
        foreach (Role later in roles.Where(role => !role.HasBegunBy(asOf)).OrderBy(role => role.Since!.Value.FirstDay))
        {
            if (later.Since!.Value.FirstDay > end.AddDays(RenewalDays))
                continue;
            if (later.Until is not { } until)
                return null;
            end = until.LastDay > end ? until.LastDay : end;
        }

        return end;
    }

    private bool EndsSoon(DateOnly? end) => end is { } known && known <= asOf.AddDays(LeavingDays);

    /// <summary>FRAGILITY.md, "Range": of somebody in post without a record in the countingDays up to the day, the first that applies.</summary>
    private GapKind? WhatIsMissing(IEnumerable<(PartialDate Date, Strength? Strength)> records, bool isAfterwards)
    {
        DateOnly[] possible =
        [
            .. from record in records
               where record.Date.Day is null && record.Date.FirstDay <= asOf
               select new[] { record.Date.LastDay, asOf, knownOn }.Min(),
        ];
        if (possible.Any(day => day >= asOf.AddDays(-CountingDays)))
            return GapKind.ContactDay;
        if (isAfterwards)
            return GapKind.Afterwards;
        return records.Any(record => record.Date.FirstDay <= asOf) ? null : GapKind.LastContact;
    }
}
