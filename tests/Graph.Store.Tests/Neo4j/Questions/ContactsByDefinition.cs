using Graph.Analysis.Tests.Given;

namespace Graph.Store.Tests.Neo4j.Questions;

/// <summary>Who is in current contact with the people of an organisation, word by word as who-could-introduce-us.cypher defines it.</summary>
internal sealed class ContactsByDefinition(Recorded recorded, DateOnly asOf)
{
    private readonly IReadOnlyList<Fact> facts = recorded.Facts;
    private readonly Role[] roles = [.. recorded.Facts.OfType<Role>()];
    private readonly Holds[] holdings = [.. recorded.Facts.OfType<Holds>().Where(one => one.IsCurrentOn(asOf))];
    private readonly Dictionary<string, Contact> meetings = recorded.Facts.OfType<Contact>().ToDictionary(one => one.Id);

    public sealed record Link(string Insider, string Outsider, string Way, double Worth);

    /// <summary>The people in post at an organisation.</summary>
    public string[] PeopleOf(string organisation) =>
    [
        .. roles.Where(role => role.To == organisation && role.IsCurrentOn(asOf)).Select(role => role.From)
            .Concat(holdings.Where(one => one.Organisation == organisation && !roles.Any(role => role.From == one.From && role.To == organisation)).Select(one => one.From))
            .Distinct(),
    ];

    public IReadOnlyList<Link> Of(string organisation)
    {
        string[] people = PeopleOf(organisation);
        return [.. ByPartnership(organisation), .. people.SelectMany(ByTie), .. people.SelectMany(ByMeeting)];
    }

    private IEnumerable<Link> ByPartnership(string organisation) =>
        from partnership in facts.OfType<Partnership>()
        where partnership.IsCurrentOn(asOf)
        let definition = new ByDefinition(Around(partnership), partnership.Id, asOf, Question.Today)
        where definition.Parties.Contains(organisation)
        from insider in definition.Counting(organisation)
        from party in definition.Parties
        where party != organisation
        from outsider in definition.Counting(party)
        where definition.AnyPair([insider], [outsider])
        select new Link(insider.Person, outsider.Person, "PARTNERSHIP", Math.Min(insider.Evidence, outsider.Evidence));

    /// <summary>What matters to a partnership: the definition reads all facts again and again.</summary>
    private ILookup<string, Fact?> Around(Partnership partnership)
    {
        HashSet<string> people = [.. holdings.Where(one => one.To == partnership.Id).Select(one => one.From)];
        return facts.Where(fact => fact == partnership || fact is Contact
                || fact is Role role && people.Contains(role.From)
                || fact is Tie tie && tie.Partnership == partnership.Id
                || fact is Attended attended && people.Contains(attended.From)
                || (fact is Holds or Party or About && (((Edge)fact).To == partnership.Id || ((Edge)fact).From == partnership.Id)))
            .SelectMany(fact => recorded.Versions[fact.Id].Select(version => (fact.Id, Version: version)))
            .ToLookup(one => one.Id, one => one.Version, StringComparer.Ordinal);
    }

    private IEnumerable<Link> ByTie(string insider) =>
        from tie in facts.OfType<Tie>()
        where (tie.From == insider || tie.To == insider) && tie.IsCurrentOn(asOf)
        let recency = tie.LastContact is { } date && date.FirstDay <= asOf ? Recency(date) : 0
        where recency > 0 || tie.LastContact is not { } known || known.FirstDay > asOf
        select new Link(insider, tie.From == insider ? tie.To : tie.From, "TIE", recency * (tie.Strength switch { Strength.Strong => 1, Strength.Weak => 0.5, _ => 0.8 }));

    private IEnumerable<Link> ByMeeting(string insider) =>
        from attended in facts.OfType<Attended>()
        where attended.From == insider
        let date = meetings[attended.To].Date
        where date.FirstDay <= asOf && Recency(date) > 0
        from other in facts.OfType<Attended>()
        where other.To == attended.To && other.From != insider
        select new Link(insider, other.From, "MEETING", Recency(date) * 0.8);

    private double Recency(PartialDate date) => (asOf.DayNumber - date.FirstDay.DayNumber) switch { <= 183 => 1, <= 396 => 0.5, _ => 0 };
}
