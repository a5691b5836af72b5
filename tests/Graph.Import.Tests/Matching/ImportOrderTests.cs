using Graph.Model;
using Graph.Store.Sqlite;

namespace Graph.Import.Tests.Matching;

/// <summary>Files that are imported together find each other's records, whatever their order.</summary>
public sealed class ImportOrderTests
{
    private const string Organisation = "Name,Identifiers,Postcode,Located in\nLarkby Hub,GB-CHC-1090095,M33 2BB,Larkby\n";

    /// <summary>Files of which one names what another has, and has what a third names.</summary>
    public static TheoryData<string[]> Sets => new(
        [
            "Wanted,Category,Located in\nImam of L,Faith,Larkby\n",
            "Name,Identifiers,Postcode,Wants to meet\nLarkby Hub,GB-CHC-1090095,M33 2BB,Imam of L\n",
        ],
        ["Title,Amount,Currency,Reference,Recipients,Funders\nWW,5,GBP,360G-a-1,GB-CHC-1090095,\n", Organisation],
        [
            "Title,Lever,About\nHire a van,Transport,No van\n",
            "Title,Raised,About\nNo van,2026-01-05,Friday lunch\n",
            "Name,Eligibility,Providers\nFriday lunch,Anyone,GB-CHC-1090095\n",
            Organisation,
        ]);

    [Theory]
    [MemberData(nameof(Sets))]
    public async Task Whatever_the_order_of_the_files_each_finds_what_it_names(string[] tables)
    {
        foreach (string[] order in Orders(tables))
        {
            using Folder folder = new();
            await using SqliteGraphStore store = await SqliteGraphStore.OpenAsync(new() { Directory = folder.Path }, TimeProvider.System);

            ImportOutcome outcome = await new Importer(store).ImportAsync([.. order.Select((table, number) => folder.Write($"{number}.csv", table))], new());

            Assert.Empty(outcome.Files.SelectMany(file => file.Problems));
            Assert.True(outcome.IsImported);
            Assert.Single((await store.ListAsync(new(Ontology.Of<Organisation>()))).Items);
        }
    }

    private static IEnumerable<string[]> Orders(string[] tables) => tables.Length < 2
        ? [tables]
        : tables.SelectMany(first => Orders([.. tables.Where(table => table != first)]).Select(rest => (string[])[first, .. rest]));
}
