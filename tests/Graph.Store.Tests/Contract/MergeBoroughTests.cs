using Graph.Analysis;
using Graph.Analysis.Fragility;
using Graph.Analysis.Snapshot;
using Graph.Import;

namespace Graph.Store.Tests.Contract;

/// <summary>The fictional borough of the samples, merged and parted again.</summary>
public sealed class MergeBoroughTests
{
    [Theory, EveryStore]
    public async Task A_hundred_merges_and_their_parting_leave_the_borough_as_it_was(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        IReadOnlyList<string> files = Importer.FilesUnder(Path.Combine(AppContext.BaseDirectory, "samples", "fictional-borough"));
        await new Importer(under.Store).ImportAsync(files, new ImportOptions { Actor = "test" });
        Dictionary<string, Fact> before = await under.FactsAsync();
        string answers = await AnswersAsync(under);
        Random random = new(17);
        string[][] types = [.. before.Values.Where(fact => fact is Organisation or Person or Place or Building or Theme or Partnership or Service).GroupBy(fact => fact.GetType().Name, fact => fact.Id)
            .OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => group.Order(StringComparer.Ordinal).ToArray()).Where(ids => ids.Length > 1)];

        int merged = 0;
        for (int i = 0; i < 100; i++)
        {
            if (i % 3 == 2 && await Judgements.MergedAsync(under.Store) is { Count: > 0 } inForce)
            {
                await under.UnmergeAsync(inForce.OrderBy(judgement => judgement.Id, StringComparer.Ordinal).ElementAt(random.Next(inForce.Count)).Absorbed!);
                continue;
            }

            string[] ids = types[random.Next(types.Length)];
            merged += (await under.MergeAsync(ids[random.Next(ids.Length)], ids[random.Next(ids.Length)])).Problem is null ? 1 : 0;
        }

        Assert.InRange(merged, 30, 100);
        Assert.NotEqual(answers, await AnswersAsync(under));

        // Its files go on telling the records apart, and say nothing new.
        Dictionary<string, Fact> united = await under.FactsAsync();
        ImportOutcome again = await new Importer(under.Store).ImportAsync(files, new ImportOptions { Actor = "test" });
        Assert.Empty(again.Files.SelectMany(file => file.Problems.Select(problem => problem.Message)));
        Merging.AssertSame(united, await under.FactsAsync());
        for (IReadOnlyList<Judgement> left = await Judgements.MergedAsync(under.Store); left.Count > 0; left = await Judgements.MergedAsync(under.Store))
        {
            int parted = 0;
            foreach (Judgement judgement in left)
                parted += (await under.UnmergeAsync(judgement.Absorbed!)).Problem is null ? 1 : 0;
            Assert.NotEqual(0, parted);
        }

        Merging.AssertSame(before, await under.FactsAsync());
        Assert.Equal(answers, await AnswersAsync(under));
    }

    // The class of every partnership, and why: what hangs on who is in post, who counts and who knows whom.
    private static async Task<string> AnswersAsync(StoreUnderTest under)
    {
        ProjectionSource source = await ProjectionSource.LoadAsync(under.Store);
        AnalysisSession session = new(source.Current, Merging.Today, Merging.Today, FragilityOptions.Default);
        return string.Join('\n', FragilityRanking.Of(session, CancellationToken.None).Select(row => $"{row.Partnership} {row.Class} {row.K} {row.Score}").Order(StringComparer.Ordinal));
    }
}
