using Graph.Model;

namespace Graph.Import.Tests.Sources.Popolo;

/// <summary>People, posts and memberships in Popolo.</summary>
public class PopoloTests
{
    internal const string Councillors = """
        {"persons": [{"id": "lark/ann", "name": "Ann Lee", "email": "ann@lark.example", "images": [{"url": "http://example.org/1.jpg"}, {"url": "http://example.org/2.jpg"}]}, {"id": "lark/bob", "name": "Bob Ray"}, {"id": "lark/cy", "name": "Cy Dunn"}, {"id": "lark/di", "name": "Di Eve", "email": "di@lark.example"}],
         "organizations": [{"id": "legislature/lark", "name": "Lark Council", "classification": "legislature"}, {"id": "party/marl", "name": "Marl Party", "classification": "party"}],
         "posts": [{"id": "post/1", "label": "Councillor for Larkby"}],
         "memberships": [{"person_id": "lark/ann", "organization_id": "legislature/lark", "role": "mayor", "on_behalf_of_id": "party/marl", "start_date": "2012-11-07", "end_date": "2016-11-06"},
                         {"person_id": "lark/ann", "organization_id": "party/marl"},
                         {"person_id": "lark/bob", "organization_id": "legislature/lark", "post_id": "post/1"}]}
        """;

    [Fact]
    public void A_membership_is_a_post_with_its_dates()
    {
        World world = World.Of(Councillors, "councillors.json").WithoutProblems();

        Assert.Equal(["Ann Lee", "Bob Ray", "Di Eve"], world.All<Person>().Select(person => person.Name).Order(StringComparer.Ordinal));
        Assert.Equal("ann@lark.example", world.Person("Ann Lee").Email);
        Assert.Equal(
            ["  ", "Councillor for Larkby Governance ", "mayor Governance 2012-11-07 2016-11-07"],
            world.All<Role>().Select(role => role.Since is null ? $"{role.Title} {role.Level} " : $"{role.Title} {role.Level} {role.Since} {role.Until}").Order(StringComparer.Ordinal));
        Assert.Contains(world.Log.Warnings, warning => warning.ToString() == "councillors.json, row 4, column \"person/name\": the person has no membership and no email address, so nothing tells them from others of the name, and they were left out.");
        Assert.Equal((0, 0), world.Import(Councillors, "councillors.json") is var again ? (again.Added, again.Changed) : default);
    }

    [RealFileFact("popolo/au-vic-local_councillor_popolo.json")]
    public void The_670_councillors_of_a_state_land_with_their_756_memberships()
    {
        World world = new World().ImportFile(RealFiles.Find("popolo/au-vic-local_councillor_popolo.json")).WithoutProblems();

        Assert.Equal((670, 756), (world.All<Person>().Count, world.All<Role>().Count));
        world.ImportFile(RealFiles.Find("popolo/au-vic-local_councillor_popolo.json")).WithoutProblems();
        Assert.Equal((0, 0), (world.Added, world.Changed));
    }
}
