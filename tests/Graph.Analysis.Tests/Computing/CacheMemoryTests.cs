using Graph.Analysis.Computing;
using Graph.Analysis.Fragility;
using Graph.Analysis.Snapshot;
using Graph.Analysis.Tests.Given;
using Graph.Model;

namespace Graph.Analysis.Tests.Computing;

/// <summary>All caches together stay within one size in bytes.</summary>
public sealed class CacheMemoryTests
{
    [Fact]
    public void Several_caches_stay_within_one_capacity_whatever_is_added()
    {
        CacheMemory memory = new(1_000_000);
        SharedResults<string> texts = new(memory);
        SharedResults<int> numbers = new(memory);
        for (int i = 0; i < 500; i++)
        {
            texts.Add($"text {i}", new string('x', 5_000));
            numbers.Add(i, new int[1_000]);
            Assert.InRange(memory.Used, 1, memory.Capacity);
        }

        Assert.True(texts.TryGet<string>("text 499", out _));
        Assert.False(texts.TryGet<string>("text 0", out _));
        Assert.InRange(texts.Count + numbers.Count, 100, 150);
    }

    [Fact]
    public void What_was_used_longest_ago_goes_first()
    {
        CacheMemory memory = new(50_000);
        SharedResults<string> results = new(memory);
        results.Add("first", new byte[20_000]);
        results.Add("second", new byte[20_000]);
        Assert.True(results.TryGet<byte[]>("first", out _));

        results.Add("third", new byte[20_000]);

        Assert.True(results.TryGet<byte[]>("first", out _));
        Assert.False(results.TryGet<byte[]>("second", out _));
    }

    [Fact]
    public void A_key_counts_as_much_as_a_result()
    {
        CacheMemory memory = new(1_000_000);
        SharedResults<string> results = new(memory);
        for (int i = 0; i < 100; i++)
            results.Add($"{i}".PadLeft(30_000), "short");

        Assert.InRange(results.Count, 1, 1_000_000 / 60_000);
    }

    [Fact]
    public void What_is_larger_than_all_of_it_is_not_kept_and_drives_nothing_out()
    {
        CacheMemory memory = new(10_000);
        SharedResults<string> results = new(memory);
        results.Add("small", "answer");

        results.Add("large", new byte[20_000]);

        Assert.True(results.TryGet<string>("small", out _));
        Assert.False(results.TryGet<byte[]>("large", out _));
    }

    [Theory]
    [InlineData("texts")]
    [InlineData("facts")]
    [InlineData("numbers")]
    [InlineData("table")]
    [InlineData("query")]
    public void The_estimate_is_near_what_is_really_allocated(string kind)
    {
        Make(kind, 1);
        long before = GC.GetAllocatedBytesForCurrentThread();
        object made = Make(kind, 2_000);
        long real = GC.GetAllocatedBytesForCurrentThread() - before;
        CacheMemory memory = new(long.MaxValue);

        new SharedResults<string>(memory).Add("key", made);

        Assert.InRange((double)memory.Used / real, 0.7, 1.3);
    }

    [Fact]
    public void What_projections_share_is_not_counted_with_each_answer()
    {
        Borough borough = new();
        for (int i = 0; i < 500; i++)
            borough.Partnership($"p{i}").Between($"p{i}", "A", "B");
        Projection projection = borough.Project();
        CacheMemory memory = projection.Answers.Memory;
        long before = memory.Used;

        FragilityRanking.Of(projection.Ask(Borough.Day));

        Assert.InRange(memory.Used - before, 500 * 24, 500 * 48);
    }

    private static object Make(string kind, int count) => kind switch
    {
        "texts" => Fill(new string[count], i => new string('x', 10 + (i % 50))),
        "facts" => Fill(new Fact[count], i => new Organisation { Id = new string('i', 29), Name = new string('n', 20 + (i % 20)), Since = PartialDate.Of(2020) }),
        "numbers" => Fill(new (int, double)[count], i => (i, i)),
        "table" => Fill(new object[count], i => new Dictionary<int, string>(3) { [i] = new string('v', 40) }),
        "query" => Fill(new ListQuery[count], i => new ListQuery(Ontology.Of<Organisation>()) { After = new string('a', 100) }),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static T[] Fill<T>(T[] array, Func<int, T> make)
    {
        for (int i = 0; i < array.Length; i++)
            array[i] = make(i);
        return array;
    }
}
