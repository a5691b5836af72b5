namespace Graph.Store.Tests;

/// <summary>Facts as short as tests want them.</summary>
public static class Facts
{
    public static Organisation Organisation(string name) => new() { Id = FactId.Of<Organisation>(name), Name = name };

    public static Person Person(string name) => new() { Id = FactId.Of<Person>(name), Name = name };

    public static Partnership Partnership(string key) => new() { Id = FactId.Of<Partnership>(key), Kind = key };

    public static Place Place(string name) => new() { Id = FactId.Of<Place>(name), Name = name };

    public static Role Role(Person person, Organisation organisation) =>
        new() { Id = FactId.Of<Role>(person.Id, organisation.Id), From = person.Id, To = organisation.Id };

    public static Holds Holds(Person person, Partnership partnership, Organisation organisation) =>
        new() { Id = FactId.Of<Holds>(person.Id, partnership.Id), From = person.Id, To = partnership.Id, Organisation = organisation.Id };

    public static Serves Serves(Organisation organisation, Place place) =>
        new() { Id = FactId.Of<Serves>(organisation.Id, place.Id), From = organisation.Id, To = place.Id };
}
