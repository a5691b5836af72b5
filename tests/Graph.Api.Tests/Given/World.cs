using Graph.Model;

namespace Graph.Api.Tests.Given;

/// <summary>Facts in the words of the domain.</summary>
internal sealed class World : List<Fact>
{
    public Organisation Organisation(string name, Sector? sector = null, PartialDate? until = null) =>
        Add(new Organisation { Id = FactId.Of<Organisation>(name), Name = name, Sector = sector, Until = until });

    public Person Person(string name) =>
        Add(new Person { Id = FactId.Of<Person>(name), Name = name, Email = $"{name.ToLowerInvariant()}@example.org", Notes = $"About {name}" });

    public Theme Theme(string name) => Add(new Theme { Id = FactId.Of<Theme>(name), Name = name });

    public Place Place(string name) => Add(new Place { Id = FactId.Of<Place>(name), Name = name });

    public Building Building(string name) => Add(new Building { Id = FactId.Of<Building>(name), Name = name });

    public Partnership Partnership(string kind, params Organisation[] parties)
    {
        Partnership partnership = Add(new Partnership { Id = FactId.Of<Partnership>(kind, string.Join('+', parties.Select(party => party.Id))), Kind = kind });
        foreach (Organisation party in parties)
            Add(new Party { Id = FactId.Of<Party>(partnership.Id, party.Id), From = partnership.Id, To = party.Id });
        return partnership;
    }

    public Holds Holds(Person person, Partnership partnership, Organisation organisation, string? lastContact = null, Strength? strength = null, string? until = null) => Add(new Holds
    {
        Id = FactId.Of<Holds>(person.Id, partnership.Id, organisation.Id),
        From = person.Id,
        To = partnership.Id,
        Organisation = organisation.Id,
        Strength = strength,
        LastContact = Date(lastContact),
        Until = Date(until),
    });

    public Role Role(Person person, Organisation organisation, string title, Level? level = null, string? until = null) => Add(new Role
    {
        Id = FactId.Of<Role>(person.Id, organisation.Id, title),
        From = person.Id,
        To = organisation.Id,
        Title = title,
        Level = level,
        Until = Date(until),
    });

    public Model.Funding Funding(string title, Organisation funder, Organisation recipient, decimal amount)
    {
        Model.Funding funding = Add(new Model.Funding { Id = FactId.Of<Model.Funding>(title), Title = title, Amount = amount, Currency = "GBP", Awarded = PartialDate.Parse("2026-03-01") });
        Add(new Funder { Id = FactId.Of<Funder>(funding.Id, funder.Id), From = funding.Id, To = funder.Id });
        Add(new Recipient { Id = FactId.Of<Recipient>(funding.Id, recipient.Id), From = funding.Id, To = recipient.Id });
        return funding;
    }

    /// <summary>A partnership of two organisations with a fresh, strong contact of one person on each side.</summary>
    public Partnership HeldByOneEach(string kind, Organisation a, Person personA, Organisation b, Person personB)
    {
        Partnership partnership = Partnership(kind, a, b);
        Holds(personA, partnership, a, "2026-05-20", Strength.Strong);
        Holds(personB, partnership, b, "2026-05-20", Strength.Strong);
        return partnership;
    }

    public TEdge Edge<TEdge>(TEdge edge)
        where TEdge : Edge => Add(edge);

    private T Add<T>(T fact)
        where T : Fact
    {
        base.Add(fact);
        return fact;
    }

    private static PartialDate? Date(string? text) => text is null ? null : PartialDate.Parse(text);
}
