namespace Graph.Import.Tests.Commands;

/// <summary>What becomes of mappings that are kept beside files: each is its own file's, and none is written over for another or because of a slip.</summary>
public sealed class KeptMappingTests : IDisposable
{
    private const string Larkby = "Group,Lead,Helps\nAlpha Trust,Ann Lee,food\n";
    private const string Marl = "Group,Lead,Helps\nGamma Trust,Cy Dunn,food\n";

    private static readonly string[] Columns = ["--row", "directory", "--column", "Group=Name", "--column", "Lead=Person", "--column", "Helps=Themes"];

    private readonly CommandLine line = new();

    public void Dispose() => line.Dispose();

    [Fact]
    public async Task Each_file_has_the_mapping_that_is_called_after_it_and_what_is_in_every_row_is_its_own()
    {
        string one = line.Write("larkby groups 2026.csv", Larkby);
        string other = line.Write("marl groups 2026.csv", Marl);

        await line.RunAsync(["map", one, .. Columns, "--every-row", "Place=Larkby"]);
        (_, string mapped, _) = await line.RunAsync("map", other);

        Assert.Contains("Written to marl-groups.mapping.json", mapped, StringComparison.Ordinal);
        Assert.Contains("\"Larkby\"", await TextAsync(one, "larkby-groups"), StringComparison.Ordinal);
        string kept = await TextAsync(other, "marl-groups");
        Assert.Contains("\"Lead\": \"Person\"", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("Larkby", kept, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_another_file_s_mapping_says_of_every_row_is_told_where_it_is_used()
    {
        await line.RunAsync(["map", line.Write("larkby groups 2026.csv", Larkby), .. Columns, "--every-row", "Place=Larkby"]);

        (int code, _, string error) = await line.RunAsync("import", line.Write("marl groups 2026.csv", Marl));

        Assert.Equal(0, code);
        Assert.Contains("the mapping \"larkby-groups\" was used, which is called after another file and says of every row that \"Place\" is \"Larkby\".", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"Lead\": \"Person\",", "\"Lead\": \"Person\"", "groups.mapping.json, line ")]
    [InlineData("\"recognises\"", "\"recognizes\"", "groups.mapping.json, line 2, \"recognizes\": no mapping has this key.")]
    public async Task One_that_was_spoilt_by_hand_is_not_written_over(string said, string spoilt, string message)
    {
        string file = line.Write("groups.csv", Larkby);
        await line.RunAsync(["map", file, .. Columns]);
        string text = (await TextAsync(file, "groups")).Replace(said, spoilt, StringComparison.Ordinal);
        line.Write("groups.mapping.json", text);

        (int code, _, string error) = await line.RunAsync("map", file);

        Assert.Equal(1, code);
        Assert.StartsWith(message, error, StringComparison.Ordinal);
        Assert.Equal(text, await TextAsync(file, "groups"));
    }

    [Fact]
    public async Task What_a_column_is_said_to_be_decides_whether_its_values_are_shown()
    {
        string file = line.Write("clubs.csv", "Club,Secretary,Tel\nA Club,Cy Dunn,0161 000 1111\nB Club,Di Eve,01610001112 / 07700 900123\nC Club,Flo Gray,n/a\n");

        (_, string output, _) = await line.RunAsync("map", file, "--row", "directory", "--column", "Club=Name", "--column", "Secretary=Person", "--column", "Tel=Telephone", "--dry-run");

        Assert.DoesNotContain("0161", output, StringComparison.Ordinal);
        Assert.DoesNotContain("07700", output, StringComparison.Ordinal);
        Assert.Contains("Personal: \"Secretary\" and \"Tel\".", output, StringComparison.Ordinal);
    }

    private static Task<string> TextAsync(string file, string mapping) => File.ReadAllTextAsync(Path.Combine(Path.GetDirectoryName(file)!, $"{mapping}.mapping.json"));
}
