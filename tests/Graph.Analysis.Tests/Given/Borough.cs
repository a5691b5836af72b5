using Graph.Analysis.Fragility;
using Graph.Analysis.Snapshot;
using Graph.Model;

namespace Graph.Analysis.Tests.Given;

/// <summary>Facts of a small borough, told in field words. Dates are days from the day asked about; null is unknown.</summary>
internal sealed class Borough
{
    public static readonly DateOnly Day = new(2026, 6, 1);

    private readonly Dictionary<string, Fact> facts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Fact?>> earlier = new(StringComparer.Ordinal);
    private string? last;
    private int count;

    public IReadOnlyCollection<Fact> Facts => facts.Values;

    /// <summary>How many changes it takes to record every version of every fact, the first of each in the first.</summary>
    public int Changes => 1 + earlier.Values.Select(versions => versions.Count).DefaultIfEmpty().Max();

    public static string OrganisationId(string name) => FactId.Of<Organisation>(name);

    public static string PersonId(string name) => FactId.Of<Person>(name);

    public static string PartnershipId(string name) => FactId.Of<Partnership>(name);

    public static string BuildingId(string name) => FactId.Of<Building>(name);

    public static string FundingId(string name) => FactId.Of<Funding>(name);

    /// <summary>The day some days from the one asked about.</summary>
    public static PartialDate? In(int? days) => days is { } known ? PartialDate.Of(Day.AddDays(known)) : null;

    public static PartialDate? Ago(int? days) => In(-days);

    /// <summary>The versions of a fact, oldest first; null from where it was taken back.</summary>
    public IReadOnlyList<Fact?> VersionsOf(string id) => [.. earlier.GetValueOrDefault(id, []), facts[id]];

    /// <summary>What the changes up to one of them recorded of every fact, oldest first.</summary>
    public ILookup<string, Fact?> VersionsUpTo(int change) =>
        facts.Keys.SelectMany(id => VersionsOf(id).Take(change).Select(version => (Id: id, Version: version))).ToLookup(one => one.Id, one => one.Version, StringComparer.Ordinal);

    /// <summary>Says that the holding or tie told last had earlier versions with another contact, oldest first.</summary>
    public Borough Before(params ReadOnlySpan<(PartialDate? Contact, Strength? Strength)> versions)
    {
        foreach ((PartialDate? contact, Strength? strength) in versions)
            Before(last!, WithContact(facts[last!], contact, strength));
        return this;
    }

    /// <summary>Says that the fact told last was taken back after the versions told so far, and recorded again.</summary>
    public Borough TakenBackBefore() => Before(last!, null);

    /// <summary>Says that a fact had an earlier version, after those told so far; null where it was taken back.</summary>
    public Borough Before(string id, Fact? version)
    {
        if (!earlier.TryGetValue(id, out List<Fact?>? versions))
            earlier[id] = versions = [];
        versions.Add(version);
        return this;
    }

    /// <summary>Records that a fact now says something else: what it said becomes an earlier version.</summary>
    public Borough Record<T>(string id, Func<T, T> change)
        where T : Fact
    {
        Before(id, facts[id]);
        facts[id] = change((T)facts[id]);
        return this;
    }

    /// <summary>A holding or a tie as a version with another contact has it.</summary>
    public static Fact WithContact(Fact fact, PartialDate? contact, Strength? strength) => fact switch
    {
        Holds holds => holds with { LastContact = contact, Strength = strength },
        Tie tie => tie with { LastContact = contact, Strength = strength },
        _ => throw new ArgumentException("Only holdings and ties have contacts of their own.", nameof(fact)),
    };

    /// <summary>Adds the facts of another borough; its edges are others than those of the same number here.</summary>
    public void AddElsewhere(Borough elsewhere)
    {
        foreach (Fact fact in elsewhere.Facts)
            AddCopy(elsewhere, fact, fact is Edge edge ? Ontology.Of(edge).IdPrefix + "-elsewhere" + edge.Id[^6..] : fact.Id);
    }

    /// <summary>Adds facts, with the earlier versions they had in another borough.</summary>
    public Borough AddAll(IEnumerable<Fact> added, Borough? from = null)
    {
        foreach (Fact fact in added)
        {
            if (from is null)
                Add(fact);
            else
                AddCopy(from, fact, fact.Id);
        }

        return this;
    }

    /// <summary>Adds every relationship once more, as when it is recorded twice.</summary>
    public Borough RecordTwice()
    {
        foreach (Edge edge in facts.Values.OfType<Edge>().ToArray())
            AddCopy(this, edge, edge.Id[..^1] + (edge.Id[^1] == 'z' ? 'y' : 'z'));
        return this;
    }

    public Borough Organisation(string name, int? since = null, int? until = null) =>
        Add(new Organisation { Id = OrganisationId(name), Name = name, Since = In(since), Until = In(until) });

    public Borough Person(string name) => Add(new Person { Id = PersonId(name), Name = name });

    public Borough Partnership(string name, string? agreement = null, int? since = null, int? until = null, int? agreementSince = null, int? agreementUntil = null) =>
        Add(new Partnership { Id = PartnershipId(name), Agreement = agreement, Since = In(since), Until = In(until), AgreementSince = In(agreementSince), AgreementUntil = In(agreementUntil) });

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

    public Borough Tie(string person, string other, string? partnership, int? contactAgo = null, Strength? strength = null, int? since = null, int? until = null) =>
        Person(person).Person(other).Add(new Tie
        {
            Id = Next<Tie>(),
            From = PersonId(person),
            To = PersonId(other),
            Partnership = partnership is null ? null : PartnershipId(partnership),
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

    public Borough In(string organisation, string building, int? since = null, int? until = null, TenureKind? kind = null) =>
        Organisation(organisation).Building(building)
            .Add(new Tenure { Id = Next<Tenure>(), From = OrganisationId(organisation), To = BuildingId(building), Kind = kind, Since = In(since), Until = In(until) });

    public Borough KeyHolder(string person, string building, int? since = null, int? until = null) =>
        Person(person).Building(building)
            .Add(new KeyHolder { Id = Next<KeyHolder>(), From = PersonId(person), To = BuildingId(building), Since = In(since), Until = In(until) });

    public Borough Building(string name, int? until = null) => Add(new Building { Id = BuildingId(name), Name = name, Until = In(until) });

    public Borough Add(Fact fact)
    {
        facts.TryAdd(fact.Id, fact);
        last = fact.Id;
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
        return ReplaceEveryVersion<Fact>(fact => (fact with { Since = Vague(fact.Since), Until = Vague(fact.Until) }) switch
        {
            Holds holds => holds with { LastContact = Vague(holds.LastContact) },
            Tie tie => tie with { LastContact = Vague(tie.LastContact) },
            Model.Contact contact => contact with { Date = Vague(contact.Date)!.Value },
            Funding funding => funding with { Awarded = Vague(funding.Awarded) },
            Partnership partnership => partnership with { AgreementSince = Vague(partnership.AgreementSince), AgreementUntil = Vague(partnership.AgreementUntil) },
            var other => other,
        });
    }

    /// <summary>Drops the ends that lie before their beginnings, which no store records.</summary>
    public Borough DropContradictions() => ReplaceEveryVersion<Fact>(fact => fact.Contradiction() is null ? fact : fact is Partnership partnership
        ? partnership with { Until = null, AgreementUntil = null }
        : fact with { Until = null });

    /// <summary>The same borough with two organisations in each other's place, and every tie told from its other end.</summary>
    public Borough SwapSides(string organisation, string other)
    {
        (string a, string b) = (OrganisationId(organisation), OrganisationId(other));
        string Swap(string id) => id == a ? b : id == b ? a : id;
        return ReplaceEveryVersion<Edge>(edge => edge switch
        {
            Holds holds => holds with { Organisation = Swap(holds.Organisation) },
            Tie tie => tie with { From = tie.To, To = tie.From },
            _ => edge with { From = Swap(edge.From), To = Swap(edge.To) },
        });
    }

    /// <summary>A store in which every version was recorded in its turn.</summary>
    public MemoryStore Store()
    {
        MemoryStore store = new();
        for (int change = 1; change <= Changes; change++)
            store.Record(RecordedBy(change));
        return store;
    }

    /// <summary>The versions that a change records, from 1; null where it takes a fact back.</summary>
    public IReadOnlyList<(string Id, Fact? Version)> RecordedBy(int change) =>
        [.. facts.Keys.Select(id => (Id: id, Versions: VersionsOf(id))).Where(one => one.Versions.Count >= change).Select(one => (one.Id, one.Versions[change - 1]))];

    public Projection Project() => ProjectionSource.LoadAsync(Store()).GetAwaiter().GetResult().Current;

    public static Projection Project(IEnumerable<Fact> facts) =>
        ProjectionSource.LoadAsync(new MemoryStore().With(facts)).GetAwaiter().GetResult().Current;

    public FragilityAnswer Judge(string partnership = "p", int day = 0, int? known = null) =>
        FragilityJudge.Judge(Project().Ask(Day.AddDays(day), knownOn: Day.AddDays(known ?? day)), PartnershipId(partnership))!;

    /// <summary>The definition applied to a partnership here.</summary>
    public ByDefinition Define(string partnership = "p", int day = 0, int? known = null) =>
        new(VersionsUpTo(Changes), PartnershipId(partnership), Day.AddDays(day), Day.AddDays(known ?? day));

    /// <summary>The facts, as a failing property prints them.</summary>
    public override string ToString() => string.Join('\n', facts.Keys.SelectMany(VersionsOf).Select(version => version?.ToString() ?? "(taken back)"));

    private Borough ReplaceEveryVersion<T>(Func<T, Fact> change)
        where T : Fact
    {
        foreach ((string id, List<Fact?> versions) in earlier.ToArray())
            earlier[id] = [.. versions.Select(version => version is T fact ? change(fact) : version)];
        return Replace<T>(_ => true, change);
    }

    private void AddCopy(Borough from, Fact fact, string id)
    {
        if (!facts.TryAdd(id, fact with { Id = id }))
            return;
        foreach (Fact? version in from.earlier.GetValueOrDefault(fact.Id, []))
            Before(id, version is null ? null : version with { Id = id });
    }

    private string Next<T>()
        where T : Fact => FactId.Of<T>((count++).ToString());
}
