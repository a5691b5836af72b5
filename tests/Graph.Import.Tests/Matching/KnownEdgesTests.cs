using CsCheck;
using Graph.Import.Matching;
using Graph.Model;

namespace Graph.Import.Tests.Matching;

public class KnownEdgesTests
{
    private static readonly Gen<Role> AnyRole = Gen.Select(Gen.Int[0, 1], Gen.Int[0, 1], Gen.OneOf((string?[])[null, "Chair", "Clerk"]), Gen.Int[-1, 3]).Select((person, organisation, title, id) =>
    {
        Role role = new() { Id = "", From = $"person-{person}", To = $"organisation-{organisation}", Title = title };
        return role with { Id = id < 0 ? EdgeKey.Of(role).Id : $"role-{id}" };
    });

    [Fact]
    public void Edges_are_known_by_what_they_connect_now_whatever_ids_they_have_and_whatever_they_connected_before() => AnyRole.List[1, 12].Sample(roles =>
    {
        KnownFacts facts = new();
        KnownEdges edges = new(facts);
        Dictionary<string, EdgeKey> keys = new(StringComparer.Ordinal);
        foreach (Role role in roles)
        {
            // An id stays with what it connects, except that the title of a post may be corrected.
            if (facts.Find(role.Id) is Role known && (known.From, known.To) != (role.From, role.To))
                continue;
            Fact? before = facts.Find(role.Id);
            facts.Put(role);
            edges.Learn(role, before);
            keys[role.Id] = EdgeKey.Of(role);
        }

        foreach (EdgeKey key in roles.Select(EdgeKey.Of).Distinct())
        {
            string[] expected = [.. keys.Where(pair => pair.Value == key).Select(pair => pair.Key).Order(StringComparer.Ordinal)];
            Assert.Equal(expected, edges.Of(key).Select(edge => edge.Id).Order(StringComparer.Ordinal));
            if (expected.Length == 0)
                Assert.Null(edges.IdOf(key, key.Id));
            else
                Assert.Contains(edges.IdOf(key, key.Id)!, expected);
        }
    });

    [Fact]
    public void Of_several_edges_of_a_key_the_first_that_was_learned_is_meant()
    {
        Role made = new() { Id = "", From = "person-1", To = "organisation-1", Title = "Chair" };
        made = made with { Id = EdgeKey.Of(made).Id };
        Role other = made with { Id = "role-other" };

        Assert.Equal("role-other", Learned(other, made).IdOf(EdgeKey.Of(made), made.Id));
        Assert.Equal(made.Id, Learned(made, other).IdOf(EdgeKey.Of(made), made.Id));
    }

    private static KnownEdges Learned(params Role[] roles)
    {
        KnownFacts facts = new();
        KnownEdges edges = new(facts);
        foreach (Role role in roles)
        {
            facts.Put(role);
            edges.Learn(role, null);
        }

        return edges;
    }
}
