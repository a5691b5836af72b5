using System.IO.Compression;
using Graph.Import.Tests.Commands;
using Graph.Model;

namespace Graph.Import.Tests.Exporting;

public sealed class ExportCommandTests : IDisposable
{
    private const string People = "Person,Organisation,Role\nAnn Lee,Sefton Council,Director\n";

    private readonly CommandLine line = new();

    private string Folder => Path.GetDirectoryName(line.Data)!;

    public void Dispose() => line.Dispose();

    [Fact]
    public async Task An_export_says_what_it_wrote_and_is_read_back_into_another_store()
    {
        await ImportAsync();

        (int code, string output, string error) = await ExportAsync("all.ndjson");
        (int read, string summary, string problems) = await line.RunAsync("import", Out("all.ndjson"), "--data", line.Data + "-2");
        (int again, string known, _) = await line.RunAsync("import", Out("all.ndjson"), "--data", line.Data + "-2");

        Assert.Equal((0, "", 0, "", 0), (code, error, read, problems, again));
        Assert.Equal(
            $"""
            {Out("all.ndjson")}: ndjson, {new FileInfo(Out("all.ndjson")).Length:N0} bytes.
              Everything recorded, past and future ones included. As known when it was exported. Without personal details.
              organisation: 1
              person: 1
              role: 1

            """,
            output);
        Assert.StartsWith("all.ndjson: ndjson, 3 rows. 3 facts added, 0 changed, 0 known already.\n", summary, StringComparison.Ordinal);
        Assert.StartsWith("all.ndjson: ndjson, 3 rows. 0 facts added, 0 changed, 3 known already.\n", known, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_history_is_read_into_an_empty_store_as_a_copy_is()
    {
        await ImportAsync();
        Assert.Equal(0, (await ExportAsync("all.ndjson", "--history", "--personal")).Code);

        (int first, string copied, string error) = await line.RunAsync("import", Out("all.ndjson"), "--data", line.Data + "-2");
        (int second, string nothing, _) = await line.RunAsync("import", Out("all.ndjson"), "--data", line.Data + "-2");
        (int third, string check, _) = await line.RunAsync("check", Out("all.ndjson"));

        Assert.Equal((0, 0, 0, ""), (first, second, third, error));
        Assert.Equal($"Copied 1 change with 3 versions of facts from all.ndjson to {line.Data}-2.\n", copied);
        Assert.StartsWith("Nothing to copy", nothing, StringComparison.Ordinal);
        Assert.Equal("all.ndjson: ndjson, 1 change, 3 versions of facts, no problems.\n", check);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("import")]
    [InlineData("import", "--dry-run")]
    public async Task Nothing_is_imported_of_a_file_that_was_cut(string command, string? option = null)
    {
        await ImportAsync();
        await ExportAsync("all.ndjson");
        string[] lines = await File.ReadAllLinesAsync(Out("all.ndjson"));
        await File.WriteAllLinesAsync(Out("cut.ndjson"), lines[..^1]);

        (int code, string output, string error) = await line.RunAsync([command, Out("cut.ndjson"), "--data", line.Data + "-2", .. option is null ? [] : new[] { option }]);

        Assert.Equal((1, ""), (code, output));
        Assert.Equal($"cut.ndjson, row 4: The file ends here, before its last line: it was cut. Copy or export it again.\n1 problem.{(command == "check" ? "" : " Nothing was imported.")}\n", error);
        Assert.False(Directory.Exists(line.Data + "-2"));
    }

    [Theory]
    [InlineData("out.txt does not end as files of any format do", "out.txt")]
    [InlineData("Files of the format ndjson end in .ndjson, not in .zip. Change the name, or choose another format.", "all.zip", "--format", "ndjson")]
    [InlineData("There is no format yaml", "out.ndjson", "--format", "yaml")]
    [InlineData("There is no type of fact called dragons", "out.ndjson", "--types", "organisations,dragons")]
    [InlineData("\"May\" is not a day", "out.ndjson", "--as-of", "May")]
    [InlineData("\"2026\" is not a day", "out.ndjson", "--as-of", "2026")]
    [InlineData("\"now\" is not a moment", "out.ndjson", "--known-at", "now")]
    [InlineData("There is no network called FRIENDS", "out.gexf", "--network", "FRIENDS")]
    [InlineData("\"place-x\" is not the id of a known place. To find the id, run \"graph export places.xlsx --types places\", and look in the column \"Id\".", "out.ndjson", "--place", "place-x")]
    [InlineData("History is exported whole", "out.ndjson", "--history", "--types", "roles")]
    [InlineData("There is no folder", "nowhere/out.ndjson")]
    public async Task What_can_not_be_exported_is_refused_and_leaves_nothing(string problem, string name, params string[] options)
    {
        await ImportAsync();
        string[] before = Directory.GetFileSystemEntries(Folder);

        (int code, string output, string error) = await ExportAsync(name, options);

        Assert.Equal((2, ""), (code, output));
        Assert.Contains(problem, error, StringComparison.Ordinal);
        Assert.Equal(before, Directory.GetFileSystemEntries(Folder));
    }

    [Fact]
    public async Task Tables_are_a_folder_or_a_zip_and_change_nothing_when_they_are_read_back()
    {
        await ImportAsync();

        Assert.Equal(0, (await ExportAsync("tables", "--format", "csv")).Code);
        Assert.Equal(0, (await ExportAsync("tables.zip", "--format", "csv")).Code);
        Assert.Equal(0, (await ExportAsync("tables.xlsx")).Code);

        string[] names = ["About this export.csv", "organisations.csv", "people.csv", "role.csv"];
        Assert.Equal(names, Directory.GetFiles(Out("tables")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(names, ZipFile.OpenRead(Out("tables.zip")).Entries.Select(entry => entry.Name).Order(StringComparer.Ordinal));
        (int code, string read, string problems) = await line.RunAsync(["import", .. Directory.GetFiles(Out("tables"))]);
        Assert.Equal((0, ""), (code, problems));
        Assert.Equal(3, read.Split("0 facts added, 0 changed").Length - 1);
    }

    [Fact]
    public async Task A_format_of_several_files_is_not_written_into_one()
    {
        await ImportAsync();

        Assert.Contains("Name a folder, or a file that ends in .zip.", (await ExportAsync("all.csv", "--format", "csv")).Error, StringComparison.Ordinal);
        Assert.Contains("The format csv writes several files. Name it as the format, and write a name that ends in .zip or, for graph export, the name of a folder. For one file that ends in .csv, name the format sector-map-csv or 360giving.", (await ExportAsync("all.csv")).Error, StringComparison.Ordinal);
        Assert.Contains("Files of several formats end in .zip. Name the format: csv, gephi", (await ExportAsync("all.zip")).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("all.gexf")]
    [InlineData("all.graphml")]
    [InlineData("all.cx2")]
    [InlineData("gephi", "--format", "gephi", "--parallel", "add", "--as-of", "2026-06-01")]
    [InlineData("kumu.xlsx", "--format", "kumu", "--network", "people", "--known-at", "2999-01-01")]
    public async Task A_network_is_written_in_each_of_its_formats(string name, params string[] options)
    {
        await ImportAsync();

        (int code, string output, string error) = await ExportAsync(name, options);

        Assert.Equal((0, ""), (code, error));
        Assert.Contains("The network people", output, StringComparison.Ordinal);
        Assert.True(Path.Exists(Out(name)));
    }

    [Fact]
    public async Task A_file_that_is_there_is_not_overwritten()
    {
        await ImportAsync();
        string path = line.Write("all.ndjson", "mine");

        (int code, _, string error) = await ExportAsync("all.ndjson");

        Assert.Equal((2, $"{path} is there already. Choose another name, or move it away first.\n"), (code, error));
        Assert.Equal("mine", await File.ReadAllTextAsync(path));
    }

    [Fact]
    public async Task There_must_be_a_store()
    {
        (int code, _, string error) = await ExportAsync("all.ndjson");

        Assert.Equal((2, $"There is no store in {line.Data}. Name the folder of the store with --data.\n"), (code, error));
        Assert.False(Directory.Exists(line.Data));
    }

    [Fact]
    public async Task Only_the_types_and_the_day_that_are_asked_for_are_written()
    {
        await ImportAsync();

        (_, string output, _) = await ExportAsync("some.ndjson", "--types", "people,Role", "--as-of", "2026-06-01", "--known-at", "2999-01-01");

        Assert.Contains("  Facts of the types Person, Role, as of 2026-06-01. As known when it was exported, which was before the end of 2999-01-01 (UTC). Without personal details.\n  person: 1\n  role: 1\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_export_of_what_was_known_before_the_first_change_says_that_there_is_nothing_in_it()
    {
        await ImportAsync();

        (_, string output, _) = await ExportAsync("none.ndjson", "--known-at", "2000-01-01");

        Assert.Contains("As known at the end of 2000-01-01 (UTC), when nothing was recorded: the first change is of ", output, StringComparison.Ordinal);
        Assert.EndsWith("Without personal details.\n  Nothing of what you asked for is recorded, so there is nothing in it.\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_help_names_all_that_is_personal()
    {
        string help = string.Join(' ', (await line.RunAsync("export", "--help")).Out.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

        Assert.All(
            Ontology.Types.SelectMany(type => type.Properties).Where(property => property.IsPersonal),
            property => Assert.Contains($"{property.InWords.ToLowerInvariant()}, ", help, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_export_is_imported_by_itself()
    {
        await ImportAsync();
        await ExportAsync("all.ndjson");

        (int code, _, string error) = await line.RunAsync("import", Out("all.ndjson"), line.Write("more.csv", People));

        Assert.Equal((2, $"{Out("all.ndjson")} is an export of a graph. Import it by itself, without other files.\n"), (code, error));
    }

    private string Out(string name) => Path.Combine(Folder, name);

    private Task<(int Code, string Out, string Error)> ExportAsync(string name, params string[] options) => line.RunAsync(["export", Out(name), .. options]);

    private async Task ImportAsync() => Assert.Equal(0, (await line.RunAsync("import", line.Write("people.csv", People))).Code);
}
