using System.Globalization;
using System.Text;
using System.Text.Json;
using Graph.Api.Tests.Given;
using Graph.Import;

namespace Graph.Api.Tests.Fragility;

/// <summary>The worked cases of the fragility measure, from register files to GraphQL answers, as a user would see them.</summary>
public sealed class WorkedCaseFilesTests : IDisposable
{
    private static readonly DateOnly AsOf = new(2026, 6, 1);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("graph-cases-");

    /// <summary>Letters are levels, a number behind one the days since the last contact, o ordinary strength, l leaving in 90 days; / parts the sides.</summary>
    public static TheoryData<string, string, string, double> Cases => new()
    {
        { "S/S", "", "PERSONAL", 42.24 },
        { "S/S", "agreement", "ANCHORED_SINGLE", 29.568 },
        { "S/S", "forum", "ANCHORED_SINGLE", 33.792 },
        { "S/S", "agreement forum funding building", "ANCHORED_SINGLE", 18.0956 },
        { "SS/S", "", "PERSONAL", 30.688 },
        { "SM/S", "", "PERSONAL", 28.3776 },
        { "SS/SS", "", "THIN", 16.8256 },
        { "SM/SM", "", "THIN", 11.1882 },
        { "SM/SM", "agreement", "THICK", 7.8318 },
        { "SS/SS", "agreement", "THIN", 11.7779 },
        { "SMF/SMF", "agreement", "THICK", 1.922 },
        { "SM/", "", "UNHELD", 100 },
        { "/", "agreement forum funding building", "UNHELD", 42.84 },
        { "S183/S", "", "PERSONAL", 42.24 },
        { "S184/S", "", "PERSONAL", 71.12 },
        { "S396/S", "", "PERSONAL", 71.12 },
        { "S397/S", "", "UNHELD", 100 },
        { "So/S", "", "PERSONAL", 53.792 },
        { "Sl/S", "", "PERSONAL", 100 },
        { "SlMl/SM", "agreement", "ANCHORED_SINGLE", 70 },
        { "SM397/SM", "agreement", "ANCHORED_SINGLE", 19.8643 },
        { "SMF/SMF", "", "THIN", 2.7457 },
        { "SSMM/SSMM", "", "THICK", 1.5428 },
        { "SSSS/SSSS", "", "THIN", 10.0386 },
        { "S/S", "agreement until", "PERSONAL", 42.24 },
        { "S/S", "owned", "PERSONAL", 42.24 },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_register_is_judged_as_the_worked_case_says(string sides, string anchors, string expectedClass, double expectedScore)
    {
        await using TestApi api = await TestApi.StartAsync();
        List<string> files = [Register(sides, anchors), People(sides)];
        if (anchors.Contains("funding", StringComparison.Ordinal))
            files.Add(Write("grants.csv", "Identifier,Title,Amount Awarded,Award Date,Planned Dates:Start Date,Planned Dates:End Date,Recipient Org:Name,Funding Org:Name", "360G-case-1,Advice,\"£1,000\",01/01/2026,2026-01-01,2027-01-01,Hub,Council"));
        if (anchors.Contains("owned", StringComparison.Ordinal))
            files.Add(Write("buildings.csv", "Building,Occupier,Tenure", "Town Hall,Council,owns", "Town Hall,Hub,leases"));
        if (anchors.Contains("building", StringComparison.Ordinal))
            files.Add(Write("buildings.csv", "Building,Occupier,Tenure", "Town Hall,Council,uses", "Town Hall,Hub,uses"));

        ImportOutcome outcome = await new Importer(api.Store).ImportAsync(files, new ImportOptions());
        Assert.True(outcome.IsImported, string.Join(Environment.NewLine, outcome.Files.SelectMany(file => file.Problems)));
        await api.RecordAsync();

        JsonElement answer = await api.AskAsync("""{ fragilePartnerships(asOf: "2026-06-01") { nodes { class score } } }""");
        JsonElement judged = Assert.Single(answer.GetProperty("fragilePartnerships").GetProperty("nodes").EnumerateArray());
        Assert.Equal(expectedClass, judged.GetProperty("class").GetString());
        Assert.Equal(expectedScore, judged.GetProperty("score").GetDouble(), 4);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static IEnumerable<(string Side, int Number, string Level, string Contact, string Strength, string Until)> Holders(string sides)
    {
        string[] parts = sides.Split('/');
        for (int side = 0; side < 2; side++)
        {
            int number = 0;
            foreach (string holder in System.Text.RegularExpressions.Regex.Split(parts[side], "(?=[SMF])", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)).Where(text => text.Length > 0))
            {
                int days = int.TryParse(holder.AsSpan(1), CultureInfo.InvariantCulture, out int given) ? given : 10;
                yield return (
                    side == 0 ? "A" : "B",
                    number++,
                    holder[0] switch { 'S' => "Strategic", 'M' => "management", _ => "front line" },
                    AsOf.AddDays(-days).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
                    holder.EndsWith('o') ? "ordinary" : "strong",
                    holder.EndsWith('l') ? AsOf.AddDays(90).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "");
            }
        }
    }

    private string Register(string sides, string anchors)
    {
        string agreement = anchors.Contains("agreement", StringComparison.Ordinal) ? "Compact" : "no";
        string until = anchors.Contains("until", StringComparison.Ordinal) ? "2026-05-31" : "";
        string forum = anchors.Contains("forum", StringComparison.Ordinal) ? "Health Forum" : "";
        List<string> rows = [.. Holders(sides).Select(holder =>
        {
            string person = $"Person {holder.Side}{holder.Number},Post {holder.Number},{holder.Level}";
            return $"Council,Hub,Advice,{agreement},{(holder.Side == "A" ? person + ",,," : ",,," + person)},{holder.Strength},{holder.Contact},{forum},{until}";
        })];
        if (rows.Count == 0)
            rows.Add($"Council,Hub,Advice,{agreement},,,,,,,,,{forum},{until}");
        return Write("register.csv", "Organisation A,Organisation B,Kind,Agreement,Holder A,Role A,Level A,Holder B,Role B,Level B,Strength,Last contact,Forum,Agreement until", [.. rows]);
    }

    private string People(string sides) => Write(
        "people.csv",
        "Person,Organisation,Role,Level,Until",
        [.. Holders(sides).Select(holder => $"Person {holder.Side}{holder.Number},{(holder.Side == "A" ? "Council" : "Hub")},Post {holder.Number},{holder.Level},{holder.Until}")]);

    private string Write(string name, string header, params string[] rows)
    {
        string path = Path.Combine(folder.FullName, name);
        File.WriteAllLines(path, [header, .. rows], Encoding.UTF8);
        return path;
    }
}
