using CsCheck;
using Graph.Analysis;
using Graph.Export;
using Graph.Export.Formats;
using Graph.Export.Outputs;
using Graph.Export.Reading;
using Graph.Import.Tests.Sources.Tables;
using Graph.Model;
using Graph.Store.Tests;
using GeneratedFacts = Graph.Store.Tests.Values;

namespace Graph.Import.Tests.ReadingBack;

/// <summary>Facts of all types as tables, read back into the store that they are from.</summary>
public sealed class TablesRoundTripTests : IDisposable
{
    private readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory, EveryStore]
    public async Task Tables_and_workbooks_change_nothing_in_the_store_they_are_from(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        await under.PutAsync([.. AnyFact.Ends]);
        await Gen.Select(GeneratedFacts.All(Ontology.Types.Select(AnyFact.SeveralOf)), Gen.Int[0, 1_000_000]).SampleAsync(
            async (several, seed) =>
            {
                Random random = new(seed);
                await under.PutAsync([.. several.SelectMany(facts => facts).Select(fact => HardTexts.In(fact, random))]);
                long head = await under.Store.GetHeadAsync();

                string made = Path.Combine(folder.Path, $"{Guid.NewGuid():N}");
                await ExportAsync(under, "csv", new FolderOutput(Directory.CreateDirectory(made).FullName));
                await using (FileStream book = File.Create($"{made}.xlsx"))
                    await ExportAsync(under, "xlsx", new StreamOutput(book));

                await ChangesNothingAsync(under, head, [.. Importer.FilesUnder(made)]);
                await ChangesNothingAsync(under, head, [$"{made}.xlsx"]);
            },
            iter: Math.Max(2, 25 / provider.OneCaseOf),
            threads: 1);
    }

    private static async Task ExportAsync(StoreUnderTest under, string format, IExportOutput output) => await (await new Exporter(
            new ExportSource(under.Store, under.Clock, FragilityOptions.Default.Version, _ => true), (_, _) => throw new NotSupportedException("Facts need no session."))
        .PrepareAsync(ExportFormats.Find(format)!, new() { WithPersonal = true }, null, default)).WriteAsync(output, default);

    private static async Task ChangesNothingAsync(StoreUnderTest under, long head, string[] files)
    {
        Dictionary<string, Fact> before = await under.AllAsync();
        ImportOutcome outcome = await new Importer(under.Store).ImportAsync(files, new() { Actor = "reader" });
        Assert.Empty(outcome.Files.SelectMany(file => file.Problems));
        Dictionary<string, Fact> after = await under.AllAsync();
        Assert.Equal(before.Values.Except(after.Values), after.Values.Except(before.Values));
        Assert.True(outcome.IsImported);
        Assert.Equal(head, await under.Store.GetHeadAsync());
    }
}
