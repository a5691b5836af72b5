namespace Graph.Store.Tests;

/// <summary>Merges and parts records as everybody does who merges: worked out and recorded in one decision of the store.</summary>
public static class Merging
{
    public static readonly DateOnly Today = new(2026, 6, 1);

    /// <summary>Everything that is known but what was judged.</summary>
    public static async Task<Dictionary<string, Fact>> FactsAsync(this StoreUnderTest under, ReadPoint at = default) =>
        (await under.AllAsync(at)).Where(pair => pair.Value is not Judgement).ToDictionary(StringComparer.Ordinal);

    /// <summary>Says what is otherwise than it was, and nothing of all that is the same.</summary>
    public static void AssertSame(IReadOnlyDictionary<string, Fact> expected, IReadOnlyDictionary<string, Fact> actual)
    {
        string lost = Lines(expected.Where(pair => !pair.Value.Equals(actual.GetValueOrDefault(pair.Key))));
        string invented = Lines(actual.Where(pair => !pair.Value.Equals(expected.GetValueOrDefault(pair.Key))));
        if (lost.Length + invented.Length > 0)
            Assert.Fail($"Expected:\n{lost}\nActual:\n{invented}");
    }

    private static string Lines(IEnumerable<KeyValuePair<string, Fact>> facts) => string.Join("\n", facts.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value.ToString()));

    public static async Task<MergePlan> MergeAsync(this StoreUnderTest under, string keep, string absorb, params string[] take)
    {
        MergePlan plan = new("");
        await under.Store.DecideAsync(async token =>
        {
            plan = await new Merge(under.Store, Today).PlanAsync(keep, absorb, take, token);
            return plan.Problem is null ? new("tester", plan.Operations) : null;
        });
        return plan;
    }

    public static async Task<UnmergePlan> UnmergeAsync(this StoreUnderTest under, string absorbed, params string[] move)
    {
        UnmergePlan plan = new("");
        await under.Store.DecideAsync(async token =>
        {
            plan = await new Unmerge(under.Store, Today).PlanAsync(absorbed, move, token);
            return plan.Problem is null ? new("tester", plan.Operations) : null;
        });
        return plan;
    }
}
