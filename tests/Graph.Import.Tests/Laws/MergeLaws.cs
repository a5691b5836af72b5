using CsCheck;
using Graph.Import.Tests.Completing;
using Graph.Model;

namespace Graph.Import.Tests.Laws;

/// <summary>What holds of files that go on telling apart what was merged.</summary>
public sealed class MergeLaws
{
    private static readonly Gen<string> Organisation = Any("Council", "Hub", "Hub", "Centre", "Café", "Trust", "Fund");
    private static readonly Gen<string> Person = Any("Ann Lee", "Ann Leigh", "Bob Ray", "Zoë Fox");
    private static readonly Gen<string> Since = Any("", "2015", "2018", "2018-05-01");

    // Each a format, its header, and a row of it.
    private static readonly (string Format, string Header, Gen<string> Row)[] Kinds =
    [
        ("people", "Person,Organisation,Role,Email,Since", Gen.Select(Person, Organisation, Any("Chair", "Lead", ""), Any("", "", "one@hub.example", "two@hub.example"), Since, (person, organisation, role, email, since) => $"{person},{organisation},{role},{email},{since}")),
        ("partnerships", "Organisation A,Organisation B,Kind,Since,Agreement,Holder A,Last contact", Gen.Select(Organisation, Organisation, Any("Joint work", "Delivery"), Since, Any("", "Deed"), Person, Any("", "2024-01-05", "2025-03-01"), (one, other, kind, since, agreement, holder, contact) => $"{one},{(one == other ? "Library" : other)},{kind},{since},{agreement},{holder},{contact}")),
        ("contact", "Date,Kind,Summary,Attendees,About", Gen.Select(Any("2025-03-01", "2025-04-01"), Any("Talked", "Met"), Person, Organisation, (date, summary, person, organisation) => $"{date},meeting,{summary},{person},{organisation}")),
        ("service", "Name,Eligibility,Providers,Themes", Gen.Select(Any("Lunch", "Advice"), Any("", "Adults", "Anyone"), Organisation, Any("", "Poverty", "Debt"), (name, eligibility, provider, theme) => $"{name},{eligibility},{provider},{theme}")),
        ("organisation", "Name,Website,Notes,Located in", Gen.Select(Organisation, Any("", "https://one.example", "https://two.example"), Any("", "Small", "Large"), Any("Ashby", "Barton"), (name, website, notes, place) => $"{name},{website},{notes},{place}")),
    ];

    private static readonly Gen<(string Format, string Text)[]> Files = Gen.Int[0, Kinds.Length - 1].SelectMany(kind => Kinds[kind].Row.Array[1, 5].Select(rows => (Kinds[kind].Format, $"{Kinds[kind].Header}\n{string.Join('\n', rows)}\n"))).Array[1, 3];

    /// <summary>Which two nodes are merged, by numbers that choose among those there are, and whether the absorbed one's values are taken.</summary>
    private static readonly Gen<(int One, int Other, bool Takes)[]> Merges = Gen.Select(Gen.Int[0, 1000], Gen.Int[0, 1000], Gen.Bool).Array[1, 4];

    private static Gen<string> Any(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    [Fact]
    public Task Files_that_changed_nothing_before_records_were_merged_change_nothing_afterwards_and_parting_leaves_what_was() => Gen.Select(Files, Merges).SampleAsync(
        async (files, merges) =>
        {
            await using Years years = await Years.OpenAsync();
            if (!await ImportAsync(years, files, mayRefuse: true) || !await ImportAsync(years, files, mayRefuse: true))
                return;
            Dictionary<string, Fact> before = await years.Under.AllAsync();
            foreach ((string Format, string Text) file in files)
            {
                // Files that contradict each other change something in turn.
                if (!await ImportAsync(years, [file], mayRefuse: true) || Changed(before, await years.Under.AllAsync()).Length > 0)
                    return;
            }

            List<string> absorbed = [];
            foreach ((int one, int other, bool takes) in merges)
            {
                if (await MergeAsync(years, one, other, takes) is { } id)
                    absorbed.Add(id);
            }

            Dictionary<string, Fact> merged = await years.Under.AllAsync();
            await ImportAsync(years, files, mayRefuse: false);
            Assert.True(Changed(merged, await years.Under.AllAsync()) is "", $"The files changed {Changed(merged, await years.Under.AllAsync())}, merged: {Changed(before, merged)}");
            for (int i = absorbed.Count - 1; i >= 0; i--)
                await years.Store.ApplyAsync(new("tester", (await new Unmerge(years.Store, years.Today).PlanAsync(absorbed[i])).Operations));
            Dictionary<string, Fact> parted = (await years.Under.AllAsync()).Where(pair => pair.Value is not Judgement).ToDictionary();
            Assert.True(Changed(before, parted) is "", $"Parting changed {Changed(before, parted)}");
        },
        iter: 60,
        threads: 1,
        print: pair => string.Join("\n", pair.Item1.Select(file => $"{file.Format}:\n{file.Text}")) + string.Join(" ", pair.Item2));

    internal static async Task<bool> ImportAsync(Years years, (string Format, string Text)[] files, bool mayRefuse)
    {
        foreach ((string format, string text) in files)
        {
            FileOutcome outcome = (await years.ImportAsync(new ImportOptions { Format = format }, ("file.csv", text))).Files[0];
            if (mayRefuse && outcome.ProblemCount > 0)
                return false;
            Assert.True(outcome.ProblemCount == 0, string.Join(' ', outcome.Problems.Select(problem => problem.Message)));
        }

        return true;
    }

    internal static string Changed(Dictionary<string, Fact> before, Dictionary<string, Fact> after) => string.Join('\n', before.Keys.Union(after.Keys)
        .Where(id => !Equals(before.GetValueOrDefault(id), after.GetValueOrDefault(id)))
        .Select(id => $"{before.GetValueOrDefault(id)?.ToString() ?? "nothing"} -> {after.GetValueOrDefault(id)?.ToString() ?? "nothing"}"));

    internal static async Task<string?> MergeAsync(Years years, int one, int other, bool takes, Func<Fact, bool>? isOne = null)
    {
        Fact[] nodes = [.. (await years.Under.AllAsync()).Values.Where(fact => fact is Node and not Judgement && isOne?.Invoke(fact) is not false).OrderBy(fact => fact.Id, StringComparer.Ordinal)];
        if (nodes.Length == 0)
            return null;
        Fact kept = nodes[one % nodes.Length];
        Fact[] like = [.. nodes.Where(node => node != kept && Ontology.Of(node) == Ontology.Of(kept))];
        if (like.Length == 0)
            return null;
        string absorb = like[other % like.Length].Id;
        MergePlan plan = await new Merge(years.Store, years.Today).PlanAsync(kept.Id, absorb);
        if (plan.Problem is not null)
            return null;
        if (takes)
            plan = await new Merge(years.Store, years.Today).PlanAsync(kept.Id, absorb, [.. plan.Clashes.Where(property => Ontology.Of(kept).Properties.Contains(property)).Select(property => property.Name)]);
        await years.Store.ApplyAsync(new("tester", plan.Operations));
        return absorb;
    }
}
