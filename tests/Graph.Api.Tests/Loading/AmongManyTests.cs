using Graph.Api.Loading;
using Graph.Api.Tests.Given;
using Graph.Model;

namespace Graph.Api.Tests.Loading;

/// <summary>Every third of a list that is longer than two reads of the store.</summary>
public sealed class AmongManyTests
{
    private readonly World world = [];
    private readonly string[] some;

    public AmongManyTests()
    {
        Organisation[] all = [.. Enumerable.Range(0, (2 * ListQuery.MaximumFirst) + 10).Select(number => world.Organisation($"Organisation {number:0000}"))];
        some = [.. all.Where((_, number) => number % 3 == 0).Select(organisation => organisation.Id)];
    }

    [Fact]
    public async Task Pages_follow_each_other_and_each_says_how_many_there_are()
    {
        await using TestApi api = await TestApi.StartAsync(world);

        foreach (int first in (int[])[100, some.Length - 1, some.Length, ListQuery.MaximumFirst])
        {
            List<string> seen = [];
            Page page = await ReadAsync(api, first, null);
            seen.AddRange(page.Items.Select(item => item.Fact.Id));
            while (page.HasNextPage)
            {
                Assert.Equal(first, page.Items.Count);
                page = await ReadAsync(api, first, page.Items[^1].Cursor);
                seen.AddRange(page.Items.Select(item => item.Fact.Id));
                Assert.Equal(some.Length, page.TotalCount);
            }

            Assert.Equal(some, seen);
        }
    }

    [Fact]
    public async Task A_page_of_none_only_counts()
    {
        await using TestApi api = await TestApi.StartAsync(world);

        Page page = await ReadAsync(api, 0, null);

        Assert.Empty(page.Items);
        Assert.Equal(some.Length, page.TotalCount);
    }

    private Task<Page> ReadAsync(TestApi api, int first, string? after)
    {
        ListQuery query = new(Ontology.Of<Organisation>()) { OrderBy = [new(Ontology.Of<Organisation>().Property(nameof(Organisation.Name)))], First = first, After = after, CountTotal = true };
        HashSet<string> among = [.. some];
        return AmongMany.PageAsync(new(api.Services, new(), new()), query, "some", fact => among.Contains(fact.Id), CancellationToken.None);
    }
}
