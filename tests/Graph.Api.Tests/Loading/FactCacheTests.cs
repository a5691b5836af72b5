using Graph.Analysis.Computing;
using Graph.Api.Loading;
using Graph.Model;

namespace Graph.Api.Tests.Loading;

public sealed class FactCacheTests
{
    private readonly CacheMemory memory = new(2_000_000);

    [Fact]
    public void Pages_of_large_filters_stay_within_the_memory_of_all_caches()
    {
        FactCache cache = new(1, memory);
        FactType type = Ontology.Of<Organisation>();
        ListQuery? last = null;
        for (int filter = 0; filter < 200; filter++)
        {
            last = new ListQuery(type) { Where = [new PropertyFilter(type.Property("name"), FilterOperator.Equals, $"{filter}".PadLeft(30_000, 'x'))] };
            cache.Add(last, new Page([], HasNextPage: false, null));
            Assert.InRange(memory.Used, 1, memory.Capacity);
        }

        Assert.NotNull(cache.Page(last!));
    }

    [Fact]
    public void A_newer_head_leaves_nothing_behind()
    {
        FactCache cache = new(1, memory);
        Organisation council = new() { Id = FactId.Of<Organisation>("council"), Name = "Council" };
        cache.Add(council);
        Assert.Same(council, cache.Node(council.Id));

        cache.Close();
        cache.Add(council);

        Assert.Null(cache.Node(council.Id));
        Assert.Equal(0, memory.Used);
    }
}
