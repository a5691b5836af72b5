using System.Globalization;
using Graph.Bench.Targets;
using Graph.Model;

namespace Graph.Bench;

/// <summary>Taking back a whole import, what was recorded since beside it, and a chain of changes of which each rests on the one before, on each kind of store.</summary>
internal static class UndoBench
{
    private const int Links = 50;

    public static Task RunAsync(int partnerships) => StoreTargets.ForEachAsync(async (name, make) =>
    {
        await using IStoreTarget target = await make();
        await using IGraphStore store = await target.OpenAsync();
        Fact[] facts = [.. new Borough(partnerships).Facts()];
        await store.ApplyAsync(new("bench", [.. facts.Select(fact => new Put(fact))]));
        string what = string.Create(CultureInfo.InvariantCulture, $"{name}: {facts.Length:N0} facts");
        await SayAsync($"{what}, undo", () => TakeBackAsync(store, 1));
        await SayAsync($"{what}, undo of that", () => TakeBackAsync(store, 2));

        Person person = (Person)facts.First(fact => fact is Person);
        Organisation changed = (Organisation)facts.First(fact => fact is Organisation) with { Description = "Changed since" };
        await store.ApplyAsync(new("bench", [new Put(changed)]));
        long first = await ChainAsync(store, person);
        await SayAsync($"{name}: undo of {Links} changes that rest on each other", () => PlanAsync(store, first));
        await SayAsync($"{what}, what rests on them", () => PlanAsync(store, 3));
    });

    private static async Task SayAsync(string what, Func<Task> undo)
    {
        TimeSpan busy = Environment.CpuUsage.TotalTime;
        TimeSpan elapsed = await Measure.OnceAsync(undo);
        Measure.Say(what, string.Create(CultureInfo.InvariantCulture, $"{elapsed.TotalSeconds:0.00} s; processor time here {(Environment.CpuUsage.TotalTime - busy).TotalSeconds:0.00} s"));
    }

    private static async Task TakeBackAsync(IGraphStore store, long change)
    {
        (_, ChangeResult? result) = await new Undo(store, Borough.AsOf).TakeBackAsync(change, withLater: false, operations => new("bench", operations));
        if (result is not { ChangedAnything: true })
            throw new InvalidOperationException("Nothing was taken back.");
    }

    private static async Task PlanAsync(IGraphStore store, long change)
    {
        ReversalPlan? plan = await new Undo(store, Borough.AsOf).PlanAsync(change, withLater: true);
        if (plan is not { Changes.Count: > 1 })
            throw new InvalidOperationException("Nothing rests on it.");
    }

    // Each change records a theme that is broader than that of the change before, so each names what the one before added.
    private static async Task<long> ChainAsync(IGraphStore store, Person person)
    {
        Theme before = new() { Id = FactId.Of<Theme>("bench", "0"), Name = "Theme 0" };
        long first = (await store.ApplyAsync(new("bench", [new Put(before), new Put(new Tagged { Id = FactId.Of<Tagged>("bench"), From = person.Id, To = before.Id })]))).Sequence;
        for (int link = 1; link < Links; link++)
        {
            Theme theme = new() { Id = FactId.Of<Theme>("bench", $"{link}"), Name = $"Theme {link}" };
            await store.ApplyAsync(new("bench", [new Put(theme), new Put(new Broader { Id = FactId.Of<Broader>("bench", $"{link}"), From = before.Id, To = theme.Id })]));
            before = theme;
        }

        return first;
    }
}
