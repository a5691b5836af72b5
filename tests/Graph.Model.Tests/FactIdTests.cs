using CsCheck;

namespace Graph.Model.Tests;

public sealed class FactIdTests
{
    [Fact]
    public void The_same_key_makes_the_same_id_and_another_key_another()
    {
        Assert.Equal(FactId.Of<Person>("Ann", "council"), FactId.Of<Person>("Ann", "council"));
        Assert.NotEqual(FactId.Of<Person>("Ann", "council"), FactId.Of<Organisation>("Ann", "council"));
        Gen.Select(Gen.String.Array[1, 3], Gen.String.Array[1, 3])
            .Sample((a, b) => a.SequenceEqual(b) == (FactId.Of<Person>(a) == FactId.Of<Person>(b)));
    }

    [Fact]
    public void Moving_the_border_between_two_parts_of_a_key_makes_another_id() =>
        Assert.NotEqual(FactId.Of<Person>("ab", "c"), FactId.Of<Person>("a", "bc"));

    [Fact]
    public void An_id_tells_its_type_to_the_ontology_alone()
    {
        foreach (FactType type in Ontology.Types)
            Assert.Same(type, Ontology.OfId($"{type.IdPrefix}-0123456789abcdef"));
        Assert.Same(Ontology.Of<KeyHolder>(), Ontology.OfId(FactId.New<KeyHolder>()));
        Assert.Null(Ontology.OfId("nothing-1"));
        Assert.Null(Ontology.OfId("organisation"));
        Assert.Null(Ontology.OfId(""));
    }

    [Fact]
    public void New_ids_differ_and_stay_below_the_longest_accepted()
    {
        HashSet<string> ids = [.. Enumerable.Range(0, 10_000).Select(_ => FactId.New<Organisation>())];

        Assert.Equal(10_000, ids.Count);
        Assert.All(ids, id => Assert.True(id.Length <= FactId.MaximumLength));
    }
}
