using System.Text.RegularExpressions;

namespace Graph.Import.Tests.Commands;

public sealed partial class MergeCommandTests : IDisposable
{
    private const string Header = "Person,Organisation,Role\n";

    private readonly CommandLine line = new();

    public void Dispose() => line.Dispose();

    [Fact]
    public async Task Two_records_are_listed_merged_and_parted()
    {
        await line.RunAsync("import", line.Write("people.csv", Header + "Ann Lee,Larkhaven Food Bank,Chair\nBob Ray,Larkhaven Foodbank,Clerk\n"));

        (int listed, string pairs, _) = await line.RunAsync("duplicates");
        string[] ids = [.. Ids().Matches(pairs).Select(match => match.Value).Distinct()];
        (int dry, string would, _) = await line.RunAsync("merge", ids[0], ids[1], "--dry-run");
        (int code, string did, _) = await line.RunAsync("merge", ids[0], ids[1], "--why", "One food bank");
        (_, string after, _) = await line.RunAsync("duplicates");
        (int parted, string apart, _) = await line.RunAsync("unmerge", ids[1]);
        (int again, _, string error) = await line.RunAsync("unmerge", ids[1]);

        Assert.Equal((0, 0, 0, 0, 1), (listed, dry, code, parted, again));
        Assert.Contains("\"Larkhaven Food Bank\" | \"Larkhaven Foodbank\"", string.Join(" | ", pairs.Split('\n')[1].Trim().Split(" | ").Order(StringComparer.Ordinal)), StringComparison.Ordinal);
        Assert.Contains("The names are the same but for letters, blanks or short forms", pairs, StringComparison.Ordinal);
        Assert.Contains("Would merge ", would, StringComparison.Ordinal);
        Assert.Contains("1 fact moved, 0 doubles, 1 difference", did, StringComparison.Ordinal);
        Assert.Equal("No two records look like the same.\n", after);
        Assert.StartsWith("Parted ", apart, StringComparison.Ordinal);
        Assert.StartsWith("Nothing was parted.", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_that_names_a_merged_organisation_by_its_old_name_or_id_is_about_the_kept_one()
    {
        await line.RunAsync("import", line.Write("people.csv", Header + "Ann Lee,Larkhaven Food Bank,Chair\nBob Ray,Larkhaven Foodbank,Clerk\n"));
        string[] ids = [.. Ids().Matches((await line.RunAsync("duplicates")).Out).Select(match => match.Value).Distinct()];
        await line.RunAsync("merge", ids[0], ids[1]);

        (_, string byName, _) = await line.RunAsync("import", line.Write("more.csv", Header + "Cy Dunn,Larkhaven Foodbank,Trustee\nCy Dunn,Larkhaven Food Bank,Trustee\n"));
        (_, string again, _) = await line.RunAsync("import", line.Write("people.csv", Header + "Ann Lee,Larkhaven Food Bank,Chair\nBob Ray,Larkhaven Foodbank,Clerk\n"));
        (_, string byId, _) = await line.RunAsync("import", line.Write("byid.csv", $"Person,Organisation,Role,Organisation identifier\nDee Fox,Anything,Cook,{ids[1]}\n"));

        Assert.Contains("2 facts added", byName, StringComparison.Ordinal);
        Assert.Contains("0 facts added, 0 changed", again, StringComparison.Ordinal);
        Assert.Contains("2 facts added", byId, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_recorded_since_is_told_by_what_it_is_and_by_who_recorded_it_from_where()
    {
        await line.RunAsync("import", line.Write("people.csv", Header + "Ann Lee,Larkhaven Food Bank,Chair\nBob Ray,Larkhaven Foodbank,Clerk\n"));
        string[] ids = [.. Ids().Matches((await line.RunAsync("duplicates")).Out).Select(match => match.Value).Distinct()];
        (_, string merged, _) = await line.RunAsync("merge", ids[0], ids[1]);
        await line.RunAsync("import", line.Write("more.csv", Header + "Cy Dunn,Larkhaven Foodbank,Cook\n"));

        (_, string dry, _) = await line.RunAsync("unmerge", ids[1], "--dry-run");

        string kept = merged.Contains("into \"Larkhaven Foodbank\"", StringComparison.Ordinal) ? "Larkhaven Foodbank" : "Larkhaven Food Bank";
        Assert.Contains($"  Recorded since, and stays: Role \"Cy Dunn\" → \"{kept}\": title \"Cook\"\n    role-", dry, StringComparison.Ordinal);
        Assert.Matches("role-[0-9a-z]+\\. From more\\.csv, row 2\\. Recorded by change 3: [0-9-]+ [0-9:]+Z, by [^,]+, from more\\.csv\n", dry);
        Assert.Contains($" from \"{kept}\" ({ids[0]}): ", dry, StringComparison.Ordinal);
    }

    [GeneratedRegex("organisation-[0-9a-z]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Ids();
}
