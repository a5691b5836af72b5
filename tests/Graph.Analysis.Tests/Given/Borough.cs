using Graph.Analysis.Fragility;
using Graph.Analysis.Snapshot;
using Graph.Model;

namespace Graph.Analysis.Tests.Given;

/// <summary>Facts of a small borough, told in field words. Dates are days from the day asked about; null is unknown.</summary>
internal sealed class Borough
{
    public static readonly DateOnly Day = new(2026, 6, 1);

    private readonly Dictionary<string, Fact> facts = new(StringComparer.Ordinal);
    private int count;

    public IReadOnlyCollection<Fact> Facts => facts.Values;

    public static string OrganisationId(string name) => FactId.Of<Organisation>(name);

    public static string PersonId(string name) => FactId.Of<Person>(name);

    public static string PartnershipId(string name) => FactId.Of<Partnership>(name);

    public static string BuildingId(string name) => FactId.Of<Building>(name);

    public static string FundingId(string name) => FactId.Of<Funding>(name);

    /// <summary>The day some days from the one asked about.</summary>
    public static PartialDate? In(int? days) => days is { } known ? PartialDate.Of(Day.AddDays(known)) : null;

    public static PartialDate? Ago(int? days) => In(-days);

    /// <summary>Adds the facts of another borough; its edges are others than those of the same number here.</summary>
    public void AddElsewhere(Borough elsewhere)
    {
        foreach (Fact fact in elsewhere.Facts)
            Add(fact is Edge edge ? edge with { Id = Ontology.Of(edge).IdPrefix + "-elsewhere" + edge.Id[^6..] } : fact);
    }

    public Borough Organisation(string name, int? since = null, int? until = null) =>
        Add(new Organisation { Id = OrganisationId(name), Name = name, Since = In(since), Until = In(until) });

    public Borough Person(string name) => Add(new Person { Id = PersonId(name), Name = name });

    public Borough Partnership(string name, string? agreement = null, int? since = null, int? until = null) =>
        Add(new Partnership { Id = PartnershipId(name), Agreement = agreement, Since = In(since), Until = In(until) });

    public Borough Between(string partnership, params ReadOnlySpan<string> organisations)
    {
        foreach (string organisation in organisations)
            Party(partnership, organisation);
        return this;
    }

    public Borough Party(string partnership, string organisation, int? since = null, int? until = null) =>
        Organisation(organisation).Add(new Party { Id = Next<Party>(), From = PartnershipId(partnership), To = OrganisationId(organisation), Since = In(since), Until = In(until) });

    public Borough Holds(string person, string partnership, string organisation, int? contactAgo = 0, Strength? strength = Strength.Strong, int? since = null, int? until = null) =>
        Person(person).Add(new Holds
        {
            Id = Next<Holds>(),
            From = PersonId(person),
            To = PartnershipId(partnership),
            Organisation = OrganisationId(organisation),
            LastContact = Ago(contactAgo),
            Strength = strength,
            Since = In(since),
            Until = In(until),
        });

    public Borough Role(string person, string organisation, Level? level = null, int? since = null, int? until = null, string? title = null) =>
        Person(person).Add(new Role { Id = Next<Role>(), From = PersonId(person), To = OrganisationId(organisation), Title = title, Level = level, Since = In(since), Until = In(until) });

    public Borough Tie(string person, string other, string partnership, int? contactAgo = null, Strength? strength = null, int? since = null, int? until = null) =>
        Person(person).Person(other).Add(new Tie
        {
            Id = Next<Tie>(),
            From = PersonId(person),
            To = PersonId(other),
            Partnership = PartnershipId(partnership),
            LastContact = Ago(contactAgo),
            Strength = strength,
            Since = In(since),
            Until = In(until),
        });

    public Borough Contact(string partnership, int ago, params ReadOnlySpan<string> people)
    {
        Model.Contact contact = new() { Id = FactId.Of<Model.Contact>((count++).ToString()), Date = PartialDate.Of(Day.AddDays(-ago)), Promised = "A room" };
        Add(contact).Add(new About { Id = Next<About>(), From = contact.Id, To = PartnershipId(partnership) });
        foreach (string person in people)
            Person(person).Add(new Attended { Id = Next<Attended>(), From = PersonId(person), To = contact.Id });
        return this;
    }

    public Borough MemberOf(string organisation, string forum, int? since = null, int? until = null) =>
        Organisation(organisation).Organisation(forum).Add(new MemberOf { Id = Next<MemberOf>(), From = OrganisationId(organisation), To = OrganisationId(forum), Since = In(since), Until = In(until) });

    public Borough PartOf(string part, string whole, int? since = null, int? until = null) =>
        Organisation(part).Organisation(whole).Add(new PartOf { Id = Next<PartOf>(), From = OrganisationId(part), To = OrganisationId(whole), Since = In(since), Until = In(until) });

    public Borough Funding(string title, string from, string to, int? awarded = null, int? since = null, int? until = null) =>
        Organisation(from).Organisation(to)
            .Add(new Funding { Id = FundingId(title), Title = title, Awarded = In(awarded), Since = In(since), Until = In(until) })
            .Add(new Funder { Id = Next<Funder>(), From = FundingId(title), To = OrganisationId(from) })
            .Add(new Recipient { Id = Next<Recipient>(), From = FundingId(title), To = OrganisationId(to) });

    public Borough In(string organisation, string building, int? since = null, int? until = null) =>
        Organisation(organisation).Building(building)
            .Add(new Tenure { Id = Next<Tenure>(), From = OrganisationId(organisation), To = BuildingId(building), Since = In(since), Until = In(until) });

    public Borough KeyHolder(string person, string building, int? since = null, int? until = null) =>
        Person(person).Building(building)
            .Add(new KeyHolder { Id = Next<KeyHolder>(), From = PersonId(person), To = BuildingId(building), Since = In(since), Until = In(until) });

    public Borough Building(string name, int? until = null) => Add(new Building { Id = BuildingId(name), Name = name, Until = In(until) });

    public Borough Add(Fact fact)
    {
        facts.TryAdd(fact.Id, fact);
        return this;
    }

    public Borough Replace<T>(Func<T, bool> which, Func<T, Fact> change)
        where T : Fact
    {
        foreach (T fact in facts.Values.OfType<T>().Where(which).ToArray())
            facts[fact.Id] = change(fact);
        return this;
    }

    /// <summary>Changes one of the facts of a type, if there is any.</summary>
    public Borough ReplaceOne<T>(int which, Func<T, Fact> change)
        where T : Fact
    {
        T[] all = [.. facts.Values.OfType<T>()];
        return all.Length == 0 ? this : Replace(fact => fact == all[which % all.Length], change);
    }

    /// <summary>Leaves only month or year of some dates, as registers do: 0 leaves the year, 1 the month, everything else the day.</summary>
    public Borough Blur(params ReadOnlySpan<int> vagueness)
    {
        int next = 0;
        int[] given = vagueness.ToArray();
        PartialDate? Vague(PartialDate? date) => date is not { } known ? null : given[next++ % given.Length] switch
        {
            0 => PartialDate.Of(known.Year),
            1 => PartialDate.Of(known.Year, known.Month ?? 1),
            _ => known,
        };
        return Replace<Fact>(_ => true, fact => (fact with { Since = Vague(fact.Since), Until = Vague(fact.Until) }) switch
        {
            Holds holds => holds with { LastContact = Vague(holds.LastContact) },
            Tie tie => tie with { LastContact = Vague(tie.LastContact) },
            Model.Contact contact => contact with { Date = Vague(contact.Date)!.Value },
            Funding funding => funding with { Awarded = Vague(funding.Awarded) },
            var other => other,
        });
    }

    /// <summary>The same borough with two organisations in each other's place, and every tie told from its other end.</summary>
    public Borough SwapSides(string organisation, string other)
    {
        (string a, string b) = (OrganisationId(organisation), OrganisationId(other));
        string Swap(string id) => id == a ? b : id == b ? a : id;
        return Replace<Edge>(_ => true, edge => edge switch
        {
            Holds holds => holds with { Organisation = Swap(holds.Organisation) },
            Tie tie => tie with { From = tie.To, To = tie.From },
            _ => edge with { From = Swap(edge.From), To = Swap(edge.To) },
        });
    }

    public Projection Project() => Project(Facts);

    public static Projection Project(IEnumerable<Fact> facts) =>
        ProjectionSource.LoadAsync(new MemoryStore().With(facts)).GetAwaiter().GetResult().Current;

    public FragilityAnswer Judge(string partnership = "p", int day = 0, int? known = null) =>
        FragilityJudge.Judge(Project().Ask(Day.AddDays(day), knownOn: Day.AddDays(known ?? day)), PartnershipId(partnership))!;

    /// <summary>The facts, as a failing property prints them.</summary>
    public override string ToString() => string.Join('\n', Facts.Select(fact => fact.ToString()));

    private string Next<T>()
        where T : Fact => FactId.Of<T>((count++).ToString());
}
