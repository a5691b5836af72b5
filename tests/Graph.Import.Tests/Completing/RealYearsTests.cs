using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Graph.Import.Previews;
using Graph.Model;

namespace Graph.Import.Tests.Completing;

/// <summary>Real files of one source, one year after the other. Where only one year is to be had, the test makes the other of it.</summary>
public sealed partial class RealYearsTests
{
    private const string Register = "appg/appg-membership-current.zip";
    private const string Form = "appg/appg-september-beer.xlsx";
    private const string Land = "transparency/trafford_land_and_building_assets.csv";

    [RealFileFact(Register, Form)]
    public async Task The_register_of_groups_after_the_form_of_one_would_end_its_ordinary_members_so_somebody_is_asked_first()
    {
        await using Years years = await Years.OpenAsync();
        await years.ImportFilesAsync(new(), years.Write("appg-2024.xlsx", await File.ReadAllBytesAsync(RealFiles.Find(Form))));
        int members = (await years.CurrentAsync()).Count(words => words.StartsWith("Role ", StringComparison.Ordinal));
        years.NextYear();
        string register = years.Write("appg-2026.zip", await File.ReadAllBytesAsync(RealFiles.Find(Register)));

        ImportOutcome asked = await years.ImportFilesAsync(new() { Complete = new(), DryRun = true }, register);
        ImportOutcome confirmed = await years.ImportFilesAsync(new() { Complete = new() { MostMayEnd = true } }, register);

        // The register has officers only: whoever was an ordinary member, or an officer in 2024 and no longer is, is not in it.
        Assert.True(asked.Files[0].MostWouldEnd);
        Assert.True(confirmed.IsImported);
        string[] beer = [.. (await years.CurrentAsync()).Where(words => words.Contains("→ All-Party Parliamentary Beer Group (", StringComparison.Ordinal))];
        Assert.Equal(4, beer.Length);
        Assert.InRange(confirmed.Files[0].Ended, members - 4, members);
        Assert.Equal(new DateOnly(2026, 6, 28), confirmed.Files[0].EndsOn);
        Assert.Equal((0, 0, 0), (await years.ImportFilesAsync(new() { Complete = new() }, register)).Files[0] is var again ? (again.Added, again.Changed, again.Ended) : default);
    }

    [RealFileFact(Register)]
    public async Task A_group_that_is_gone_from_the_register_ends_and_so_do_the_posts_of_officers_who_left()
    {
        byte[] now = await File.ReadAllBytesAsync(RealFiles.Find(Register));
        await using Years years = await Years.OpenAsync();
        await years.ImportFilesAsync(new(), years.Write("appg-2025.zip", now));
        years.NextYear();

        // A year later three groups are not registered, every tenth has another first officer, and one has a new benefit.
        byte[] next = Edit(now, static (number, document) =>
        {
            if (number is 5 or 50 or 500)
                return false;
            if (number % 10 == 0 && document["officers"] is JsonArray { Count: > 0 } officers)
                officers[0] = new JsonObject { ["role"] = "Chair", ["name"] = FormattableString.Invariant($"Lark Marl {(char)('A' + (number / 10 % 26))}{(char)('a' + (number / 260))}"), ["twfy_id"] = FormattableString.Invariant($"lark/{number}") };
            return true;
        });
        FileOutcome outcome = (await years.ImportFilesAsync(new() { Complete = new() }, years.Write("appg-2026.zip", next))).Files[0];

        await using Years alone = await Years.OpenAsync();
        alone.NextYear();
        await alone.ImportFilesAsync(new(), alone.Write("appg-2026.zip", next));
        Assert.Equal(621, await GroupsAsync(alone));
        Assert.Equal(621, await GroupsAsync(years));
        Assert.Equal(Ending(await alone.CurrentAsync()), Ending(await years.CurrentAsync()));
        Assert.Equal(outcome.Ended, outcome.News.Single(line => line.Kind == NewsKind.Ended).Count);
        Assert.True(outcome.Ended > 60);

        // What was given was given.
        Assert.All((await years.Under.AllAsync()).Values.Where(fact => fact is Funding or Recipient or Funder), fact => Assert.Null(fact.Until));
    }

    [RealFileFact(Land)]
    public async Task A_councils_next_list_of_its_land_ends_what_it_no_longer_holds()
    {
        string[] lines = await File.ReadAllLinesAsync(RealFiles.Find(Land));
        await using Years years = await Years.OpenAsync();
        await years.ImportFilesAsync(new(), years.Write("trafford_land_2025.csv", Bytes(lines)));
        string[] held = await TenuresAsync(years);
        years.NextYear();

        // A year later every twelfth property is sold, ten others are bought, and the list says the day on which it was right.
        string[] kept = [.. lines.Where((_, number) => number == 0 || number % 12 != 0).Select(line => Day().Replace(line, "/trafford,2026-09-30,", 1))];
        string[] bought = [.. kept.Skip(1).Where(line => !line.Contains('"', StringComparison.Ordinal)).Take(10).Select(WithNew)];
        FileOutcome outcome = (await years.ImportFilesAsync(new() { Complete = new() }, years.Write("trafford_land_2026.csv", Bytes([.. kept, .. bought])))).Files[0];

        await using Years alone = await Years.OpenAsync();
        alone.NextYear();
        await alone.ImportFilesAsync(new(), alone.Write("trafford_land_2026.csv", Bytes([.. kept, .. bought])));
        Assert.Empty(outcome.Problems);
        Assert.Equal(new DateOnly(2026, 9, 29), outcome.EndsOn);

        // Two rows of one UPRN are one building: its name is that of the first row that was ever read.
        Assert.Equal(await TenuresAsync(alone), await TenuresAsync(years));
        Assert.InRange(held.Except(await TenuresAsync(years)).Count(), 40, 51);
        Assert.All((await years.Under.AllAsync()).Values.OfType<Building>(), building => Assert.Null(building.Until));

        static string WithNew(string line, int number)
        {
            string[] cells = line.Split(',');
            (cells[3], cells[4], cells[5]) = (FormattableString.Invariant($"90000{number}"), FormattableString.Invariant($"NEW{number}"), FormattableString.Invariant($"New place {(char)('A' + number)}"));
            return string.Join(',', cells);
        }
    }

    private static string[] Ending(string[] current) => [.. current.Where(words => words.StartsWith("Role ", StringComparison.Ordinal) || words.StartsWith("MemberOf ", StringComparison.Ordinal))];

    private static async Task<string[]> TenuresAsync(Years years) => [.. (await years.Under.AllAsync()).Values.OfType<Tenure>().Where(tenure => tenure.IsCurrentOn(years.Today)).Select(tenure => tenure.Id).Order(StringComparer.Ordinal)];

    private static async Task<int> GroupsAsync(Years years) => (await years.Under.AllAsync()).Values.OfType<Organisation>().Count(group => group.Form == OrganisationForm.Forum && group.IsCurrentOn(years.Today));

    private static byte[] Bytes(string[] lines) => Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n");

    private static byte[] Edit(byte[] archive, Func<int, JsonNode, bool> keep)
    {
        using ZipArchive from = new(new MemoryStream(archive));
        using MemoryStream bytes = new();
        using (ZipArchive to = new(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((int number, ZipArchiveEntry entry) in from.Entries.Where(entry => entry.Length > 0).Index())
            {
                using Stream source = entry.Open();
                JsonNode document = JsonNode.Parse(source)!;
                if (!keep(number, document))
                    continue;
                using Stream target = to.CreateEntry(entry.FullName).Open();
                target.Write(Encoding.UTF8.GetBytes(document.ToJsonString()));
            }
        }

        return bytes.ToArray();
    }

    [GeneratedRegex("/trafford,[0-9-]*,", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Day();
}
