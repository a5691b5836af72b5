using Graph.Import.Tests.Commands;

namespace Graph.Import.Tests.Exporting;

/// <summary>Exports as tables and as NDJSON, as people hand them back.</summary>
public sealed class TablesBackTests : IDisposable
{
    private const string Register = "Organisation A,Organisation B,Kind,Holder A\nSefton Council,Sefton CVS,Delivery,Ann Lee\n";
    private const string Buildings = "Building,Owner,Key holder\nLarkby Hall,Sefton CVS,Jo Kay\n";

    private readonly CommandLine line = new();

    public void Dispose() => line.Dispose();

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public async Task All_tables_of_an_export_are_read_back_change_nothing_and_miss_nothing(string format)
    {
        await ImportAsync();
        string path = Out(format == "csv" ? "tables" : "tables.xlsx");
        await line.RunAsync("export", path, "--format", format, "--personal");

        (int code, string output, string error) = await line.RunAsync(["import", .. format == "csv" ? Directory.GetFiles(path) : [path]]);

        Assert.Equal(0, code);
        Assert.All(output.Split('\n').Where(text => text.Contains("added", StringComparison.Ordinal)), text => Assert.Contains("0 facts added, 0 changed", text, StringComparison.Ordinal));
        Assert.DoesNotContain("still recorded", output, StringComparison.Ordinal);
        Assert.Equal(
            format == "csv" ? [] : ["Warning: tables.xlsx, sheet \"About this export\": the sheet says what an export holds, and has no records, so it was left out."],
            error.Split('\n').Where(text => text.StartsWith("Warning", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_corrected_partnership_of_an_export_is_recorded()
    {
        await ImportAsync();
        await line.RunAsync("export", Out("tables"), "--format", "csv");
        string path = Path.Combine(Out("tables"), "partnerships.csv");
        await File.WriteAllTextAsync(path, (await File.ReadAllTextAsync(path)).Replace("Delivery", "Joint service", StringComparison.Ordinal));

        (int code, string output, string error) = await line.RunAsync("import", path);

        Assert.Equal((0, ""), (code, error));
        Assert.Contains("0 facts added, 1 changed", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\uFEFF", "")]
    [InlineData("", "\r\n\n  \n")]
    [InlineData("\uFEFF", "\n")]
    public async Task An_export_that_an_editor_saved_again_is_whole(string before, string after)
    {
        await ImportAsync();
        await line.RunAsync("export", Out("all.ndjson"));
        string saved = line.Write("saved.txt", before + await File.ReadAllTextAsync(Out("all.ndjson")) + after);

        (int code, string output, string error) = await line.RunAsync("check", saved);

        Assert.Equal((0, ""), (code, error));
        Assert.Contains("saved.txt: ndjson, ", output, StringComparison.Ordinal);
    }

    private string Out(string name) => Path.Combine(Path.GetDirectoryName(line.Data)!, name);

    private async Task ImportAsync() => Assert.Equal(0, (await line.RunAsync("import", line.Write("register.csv", Register), line.Write("buildings.csv", Buildings))).Code);
}
