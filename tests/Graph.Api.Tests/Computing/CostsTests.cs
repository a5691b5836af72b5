using Graph.Api.Computing;
using Graph.Model;

namespace Graph.Api.Tests.Computing;

/// <summary>What makes the store look through everything is long on a large graph, and short on a small one unless much is asked of it.</summary>
public sealed class CostsTests
{
    private const int Large = 10_000;
    private const int Small = 200;

    private static readonly PropertyDefinition Notes = Ontology.Of<Partnership>().Properties.Single(property => property.FieldName == "notes");
    private static readonly PropertyDefinition Kind = Ontology.Of<Partnership>().Properties.Single(property => property.FieldName == "kind");
    private static readonly ListQuery All = new(Ontology.Of<Partnership>());

    [Fact]
    public void A_filter_an_order_or_a_count_of_a_large_list_is_long()
    {
        Assert.True(Costs.Scan(Large, All with { Where = [Contains("particular")] }) > Costs.MostShort);
        Assert.True(Costs.Scan(Large, All with { OrderBy = [new SortKey(Kind)] }) > Costs.MostShort);
        Assert.True(Costs.Scan(Large, All with { CountTotal = true }) > Costs.MostShort);
    }

    [Fact]
    public void What_is_found_by_id_or_by_a_connection_is_short()
    {
        Assert.True(Costs.Scan(Large, All with { Where = [new IdFilter(["partnership-a"])] }) <= Costs.MostShort);
        Assert.True(Costs.Scan(Large, All with { Where = [new LinkFilter(Ontology.Of<Party>(), Outgoing: true, ["organisation-a"])] }) <= Costs.MostShort);
    }

    [Fact]
    public void Conditions_add_up_and_so_does_the_length_of_their_texts()
    {
        Assert.True(Costs.Scan(Small, All with { Where = [Contains("particular")] }) <= Costs.MostShort);
        Assert.True(Costs.Scan(Small, All with { Where = [.. Enumerable.Range(0, 50).Select(number => Contains($"{number}"))] }) > Costs.MostShort);
        Assert.True(Costs.Scan(Small, All with { Where = [Contains(new string('a', 3_000))] }) > Costs.MostShort);
        Assert.True(Costs.Scan(Small, All with { Where = [new PropertyFilter(Notes, FilterOperator.In, (ValueList<object>)[.. Enumerable.Repeat(new string('a', 100), 30)])] }) > Costs.MostShort);
    }

    [Fact]
    public void One_search_is_short_and_several_in_a_request_are_not()
    {
        Assert.True(Costs.Search(Large) * 2 <= Costs.MostShort);
        Assert.True(Costs.Search(Large) * 4 > Costs.MostShort);
    }

    private static PropertyFilter Contains(string text) => new(Notes, FilterOperator.Contains, text);
}
