using System.Globalization;
using System.Text.Json;
using Graph.Api.Tests.Given;
using Graph.Import;
using Graph.Model;

namespace Graph.Api.Tests.Samples;

/// <summary>The README beside the fictional borough says, worked out by hand, how every partnership of it should be judged.</summary>
public sealed class FictionalBoroughTests
{
    private const string Mark = " (fictional)";
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "samples", "fictional-borough");

    [Theory]
    [InlineData("2026-06-01", 3)]
    [InlineData("2026-11-23", 4)]
    public async Task Every_partnership_has_the_class_that_was_worked_out_by_hand(string asOf, int column)
    {
        await using TestApi api = await WithTheBoroughAsync();

        Dictionary<string, string> judged = (await JudgedAsync(api, asOf)).ToDictionary(node => Key(node), node => node.GetProperty("class").GetString()!);

        Dictionary<string, string> expected = Table().Where(row => row[column] != "ended").ToDictionary(row => Key(row[0], row[1], row[2]), row => row[column]);
        Assert.Equal(expected.OrderBy(pair => pair.Key, StringComparer.Ordinal), judged.OrderBy(pair => pair.Key, StringComparer.Ordinal));
        Assert.Equal(5, expected.Values.Distinct().Count());
    }

    [Fact]
    public async Task What_hangs_on_whom_is_what_was_worked_out_by_hand()
    {
        await using TestApi api = await WithTheBoroughAsync();

        Dictionary<string, string> judged = (await JudgedAsync(api, "2026-06-01")).ToDictionary(
            node => Key(node),
            node => People(node.GetProperty("hangsOn").EnumerateArray().Select(one => one.GetProperty("person").GetProperty("name").GetString()!)));

        foreach (string[] row in Table().Where(row => row[3] is "PERSONAL" or "ANCHORED_SINGLE"))
        {
            string people = row[5].Split("; November")[0].Replace("June: ", "", StringComparison.Ordinal);
            Assert.Equal(People(people.Split(';').Select(name => name.Trim(' ', '*'))), judged[Key(row[0], row[1], row[2])]);
        }
    }

    [Fact]
    public async Task Why_nobody_holds_a_partnership_is_what_was_worked_out_by_hand()
    {
        await using TestApi api = await WithTheBoroughAsync();

        Dictionary<string, string> causes = (await JudgedAsync(api, "2026-06-01")).Where(node => node.GetProperty("class").GetString() == "UNHELD").ToDictionary(Key, node => node.GetProperty("unheldBecause").GetString()!);

        Dictionary<string, string> expected = Table().Where(row => row[3] == "UNHELD").ToDictionary(row => Key(row[0], row[1], row[2]), row => row[6].Split('(', ')')[1]);
        Assert.Equal(expected.OrderBy(pair => pair.Key, StringComparer.Ordinal), causes.OrderBy(pair => pair.Key, StringComparer.Ordinal));
        Assert.Equal(3, expected.Values.Distinct().Count());
    }

    [Fact]
    public async Task What_hangs_on_one_senior_person_is_what_the_table_marks()
    {
        await using TestApi api = await WithTheBoroughAsync();

        JsonElement answer = await api.AskAsync("""{ fragilePartnerships(where: { hangsOnOneSenior: true }, asOf: "2026-06-01", first: 100) { totalCount } }""");

        Assert.Equal(Table().Count(row => row[5].Contains('*', StringComparison.Ordinal)), answer.GetProperty("fragilePartnerships").GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public async Task What_the_table_says_grew_worse_is_warned_of_with_a_reason()
    {
        await using TestApi api = await WithTheBoroughAsync();
        string[] classes = ["UNHELD", "PERSONAL", "ANCHORED_SINGLE", "THIN", "THICK"];

        JsonElement answer = await api.AskAsync("""
            {
              earlyWarnings(from: "2026-06-01", to: "2026-11-23", first: 100) {
                nodes { grewWorse before { class } now { class } reasons { kind } partnership { kind parties { organisation { name } } } }
              }
            }
            """);

        JsonElement[] worse = [.. answer.GetProperty("earlyWarnings").GetProperty("nodes").EnumerateArray().Where(warning => warning.GetProperty("grewWorse").GetBoolean())];
        Dictionary<string, string> told = worse.ToDictionary(Key, warning => $"{Class(warning, "before")} {Class(warning, "now")}");
        string[][] fell = [.. Table().Where(row => Array.IndexOf(classes, row[4]) < Array.IndexOf(classes, row[3]))];
        Assert.Equal(
            ["Arts residency: LEFT_POST", "Capacity building: FUNDING_ENDED", "Patient involvement: LEAVING"],
            worse.Where(warning => fell.Any(row => Key(row[0], row[1], row[2]) == Key(warning)))
                .Select(warning => $"{warning.GetProperty("partnership").GetProperty("kind").GetString()}: {warning.GetProperty("reasons")[0].GetProperty("kind").GetString()}")
                .Order(StringComparer.Ordinal));
        Assert.All(fell, row => Assert.Equal($"{row[3]} {row[4]}", told[Key(row[0], row[1], row[2])]));
        Assert.All(worse, warning => Assert.NotEqual("OTHER", warning.GetProperty("reasons")[0].GetProperty("kind").GetString()));

        static string Class(JsonElement warning, string when) => warning.GetProperty(when).GetProperty("class").GetString()!;
    }

    [Fact]
    public async Task Nobody_is_two_people()
    {
        await using TestApi api = await WithTheBoroughAsync();

        List<string> names = await api.Store.StreamAsync([Ontology.Of<Person>()], ReadPoint.Now).Select(fact => ((Person)fact).Name).ToListAsync();

        Assert.Equal(names.Distinct(), names);
    }

    [Fact]
    public async Task Importing_the_borough_again_changes_nothing()
    {
        await using TestApi api = await WithTheBoroughAsync();

        ImportOutcome again = await new Importer(api.Store).ImportAsync(Importer.FilesUnder(Folder), new ImportOptions());

        Assert.All(again.Files, file => Assert.Equal(0, file.Added + file.Changed));
    }

    private static async Task<TestApi> WithTheBoroughAsync()
    {
        TestApi api = await TestApi.StartAsync();
        ImportOutcome outcome = await new Importer(api.Store).ImportAsync(Importer.FilesUnder(Folder), new ImportOptions());
        Assert.True(outcome.IsImported);
        await api.RecordAsync();
        return api;
    }

    private static async Task<JsonElement[]> JudgedAsync(TestApi api, string asOf)
    {
        JsonElement answer = await api.AskAsync($$"""
            {
              fragilePartnerships(asOf: "{{asOf}}", first: 100) {
                nodes { class unheldBecause hangsOn { person { name } } partnership { kind parties { organisation { name } } } }
              }
            }
            """);
        return [.. answer.GetProperty("fragilePartnerships").GetProperty("nodes").EnumerateArray()];
    }

    private static IEnumerable<string[]> Table() =>
        File.ReadLines(Path.Combine(Folder, "README.md"))
            .SkipWhile(line => !line.StartsWith("| Organisation A", StringComparison.Ordinal))
            .Skip(2)
            .TakeWhile(line => line.StartsWith('|'))
            .Select(line => line.Trim('|').Split('|').Select(cell => cell.Trim()).ToArray());

    private static string Key(JsonElement node)
    {
        JsonElement partnership = node.GetProperty("partnership");
        string[] parties = [.. partnership.GetProperty("parties").EnumerateArray().Select(party => party.GetProperty("organisation").GetProperty("name").GetString()!.Replace(Mark, "", StringComparison.Ordinal))];
        return Key(parties[0], parties[1], partnership.GetProperty("kind").GetString()!);
    }

    private static string Key(string a, string b, string kind) =>
        string.Create(CultureInfo.InvariantCulture, $"{(string.CompareOrdinal(a, b) < 0 ? $"{a} / {b}" : $"{b} / {a}")}: {kind}");

    private static string People(IEnumerable<string> names) => string.Join("; ", names.Order(StringComparer.Ordinal));
}
