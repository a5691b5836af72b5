using Graph.Model;
using Graph.Store.Sqlite;
using Snapshooter.Xunit;

namespace Graph.Import.Tests.Commands;

public sealed class GraphCommandTests : IDisposable
{
    private const string Register = "Organisation A,Organisation B,Kind,Holder A,Role A,Level A,Last contact,Notes\nSefton Council,Sefton CVS,Delivery,Ann Lee,Director,Strategic,01/03/2026,Has moved house\n";

    private readonly CommandLine line = new();

    public void Dispose() => line.Dispose();

    [Fact]
    public async Task Help_names_every_command_and_option()
    {
        string text = "";
        foreach (string[] args in new string[][] { ["--help"], ["import", "--help"], ["check", "--help"], ["map", "--help"], ["watch", "--help"], ["classify", "--help"], ["copy", "--help"], ["changes", "--help"], ["undo", "--help"], ["duplicates", "--help"], ["merge", "--help"], ["unmerge", "--help"], ["formats", "--help"], ["template", "--help"] })
        {
            (int code, string output, string error) = await line.RunAsync(args);
            Assert.Equal((0, ""), (code, error));
            text += $"$ graph {string.Join(' ', args)}\n{output}\n";
        }

        Snapshot.Match(text, "help");
    }

    [Theory]
    [InlineData("help")]
    [InlineData("help", "import")]
    public async Task Help_can_be_asked_for_by_a_word(params string[] args) =>
        Assert.Equal(await line.RunAsync([.. args.Skip(1), "--help"]), await line.RunAsync(args));

    [Fact]
    public async Task Formats_are_listed_with_their_columns()
    {
        (int code, string output, string error) = await line.RunAsync("formats");

        Assert.Equal((0, ""), (code, error));
        int tables = output.IndexOf("There is also a table", StringComparison.Ordinal);
        Snapshot.Match(output[..tables], "formats");
        Assert.Equal(
            $"""
            There is also a table for each type of record, with a row for each. See graph template NAME for its columns.
              Records: {string.Join(", ", Ontology.Nodes.Select(type => type.FieldName))}.
              What connects them: {string.Join(", ", Ontology.Edges.Select(type => type.FieldName))}.

            """,
            output[tables..],
            ignoreLineEndingDifferences: true);
    }

    [Fact]
    public async Task A_check_compares_files_with_the_store_and_a_problem_in_one_makes_nothing_unknown_to_the_others()
    {
        await line.RunAsync("import", line.Write("places.csv", "Name,GSS,Within\nLarkby,E05000123,\n"));
        string id = (await KnownPlaceAsync()).Id;
        string gaps = line.Write("gaps.csv", $"Wanted,Located in,About\nA lead,{id},\nA driver,E05000123,Larkby Hub\n");
        string wrong = line.Write("services.csv", "Name,Providers,Below the radar\nLunch,Larkby Hub,perhaps\n");

        (int alone, _, string unknown) = await line.RunAsync("check", gaps);
        (int code, _, string error) = await line.RunAsync("check", gaps, wrong);

        Assert.Equal((1, "gaps.csv, row 3, column \"About\": no record is known that is called \"Larkby Hub\". Correct the name, write its id, or record it first."), (alone, Assert.Single(unknown.Split('\n'), text => text.StartsWith("gaps.csv, ", StringComparison.Ordinal))));
        Assert.Equal(1, code);
        Assert.Contains("services.csv, row 2, column \"Below the radar\": ", error, StringComparison.Ordinal);
        Assert.DoesNotContain("gaps.csv, ", error, StringComparison.Ordinal);
    }

    private async Task<Place> KnownPlaceAsync()
    {
        await using SqliteGraphStore store = await SqliteGraphStore.OpenAsync(new() { Directory = line.Data }, TimeProvider.System);
        return (Place)Assert.Single((await store.ListAsync(new(Ontology.Of<Place>()))).Items).Fact;
    }

    [Fact]
    public async Task An_import_says_what_it_did_and_a_second_one_that_it_changed_nothing()
    {
        string file = line.Write("register.csv", Register);

        (int first, string did, string error) = await line.RunAsync("import", file);
        (int second, string again, _) = await line.RunAsync("import", file, "--data", line.Data);

        Assert.Equal((0, 0, ""), (first, second, error));
        Snapshot.Match(did + again, "import");
    }

    [Fact]
    public async Task A_dry_run_shows_every_change_without_anything_private_and_makes_no_store()
    {
        (int code, string output, _) = await line.RunAsync("import", line.Write("register.csv", Register), "--dry-run");

        Assert.Equal(0, code);
        Assert.DoesNotContain("moved house", output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(line.Data));
        Snapshot.Match(output, "dry-run");
    }

    [Fact]
    public async Task A_dry_run_shows_every_change_however_many_there_are()
    {
        (_, string output, _) = await line.RunAsync("import", line.Write("p.csv", "Person,Organisation\n" + string.Concat(Enumerable.Range(0, 100).Select(i => $"Person {i},Hub\n"))), "--dry-run");

        Assert.Equal(201, output.Split('\n').Count(change => change.StartsWith("  + ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_dry_run_shows_values_before_and_after_and_changes_nothing()
    {
        await line.RunAsync("import", line.Write("register.csv", Register));

        (int code, string output, _) = await line.RunAsync("import", line.Write("next.csv", Register.Replace("Strategic,01/03/2026", "Management,02/04/2026", StringComparison.Ordinal)), "--dry-run");
        (_, string after, _) = await line.RunAsync("import", line.Write("register.csv", Register));

        Assert.Equal(0, code);
        Assert.Contains("~ Role \"Ann Lee\" → \"Sefton Council\": level strategic → management", output, StringComparison.Ordinal);
        Assert.Contains("last contact \"2026-03-01\" → \"2026-04-02\"", output, StringComparison.Ordinal);
        Assert.Contains("0 facts added, 0 changed", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Problems_of_all_files_are_told_at_once_on_standard_error_and_nothing_is_imported()
    {
        string good = line.Write("good.csv", Register);
        string bad = line.Write("bad.csv", "Organisation A,Organisation B,Holder A,Level A,Since,Colour\nCouncil,Hub,,Strategic,31/02/2026,red\nCouncil,,Ann Lee,Boss,,\n");
        string people = line.Write("people.csv", "Person,Organisation,Email\nAnn Lee,,\nBob Ray,Hub,bob at home\n");

        (int code, string output, string error) = await line.RunAsync("import", good, bad, people);

        Assert.Equal((1, ""), (code, output));
        Assert.Equal(0, await HeadAsync());
        Snapshot.Match(error, "problems");
    }

    [Fact]
    public async Task Of_very_many_problems_a_thousand_are_shown_and_all_counted()
    {
        (int code, _, string error) = await line.RunAsync("check", line.Write("p.csv", "Person,Organisation,Since\n" + string.Concat(Enumerable.Range(0, 1050).Select(i => $"Person {i},Hub,never\n"))));

        Assert.Equal(1, code);
        Assert.Contains("… and 50 more in p.csv.", error, StringComparison.Ordinal);
        Assert.Contains("p.csv, row 1001, column \"Since\"", error, StringComparison.Ordinal);
        Assert.EndsWith("1050 problems.\n", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_many_warnings_an_import_shows_some_and_says_how_to_see_all()
    {
        string file = line.Write("p.csv", "Person,Organisation,Since\n" + string.Concat(Enumerable.Range(0, 30).Select(i => $"Person {(char)('A' + i)}x,Hub,c. {1990 + i}\n")));

        (_, _, string check) = await line.RunAsync("check", file);
        (_, _, string dry) = await line.RunAsync("import", "--dry-run", file);
        (_, _, string import) = await line.RunAsync("import", file);

        Assert.Contains("\"c. 2019\"", check, StringComparison.Ordinal);
        Assert.Contains("\"c. 2019\"", dry, StringComparison.Ordinal);
        Assert.DoesNotContain("more in", check + dry, StringComparison.Ordinal);
        Assert.Contains("… and 10 more in p.csv. graph check lists them.", import, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_warning_that_many_rows_share_is_told_once()
    {
        (_, _, string error) = await line.RunAsync("check", line.Write("p.csv", "Organisation A,Organisation B,Strength\nA,B,weak\nA,C,weak\nA,D,weak\n"));

        Assert.Contains("(2 more rows like it.)", error, StringComparison.Ordinal);
        Assert.Single(error.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task Problems_never_write_control_characters_of_a_file_to_the_terminal()
    {
        (_, _, string error) = await line.RunAsync("check", line.Write("p.csv", "Person,Organisation,Since,\u001b[31mred\nAnn,Hub,\u001b]0;x\u0007,\n"));

        Assert.DoesNotContain('\u001b', error);
        Assert.DoesNotContain('\u0007', error);
    }

    [Theory]
    [InlineData("import")]
    [InlineData("import", "nowhere.csv")]
    [InlineData("import", "FILE", "--as", "spreadsheet")]
    [InlineData("import", "FILE", "--store", "neo4j")]
    [InlineData("import", "FILE", "--store", "oracle")]
    [InlineData("import", "FILE", "--colour")]
    [InlineData("template", "spreadsheet")]
    [InlineData("export")]
    [InlineData("copy")]
    [InlineData("copy", "--from", "sqlite")]
    [InlineData]
    public async Task Wrong_usage_is_told_in_a_line_and_changes_nothing(params string[] args)
    {
        string file = line.Write("register.csv", Register);

        (int code, string output, string error) = await line.RunAsync([.. args.Select(arg => arg == "FILE" ? file : arg)]);

        Assert.Equal((2, ""), (code, output));
        Assert.NotEmpty(error);
        Assert.False(Directory.Exists(line.Data));
    }

    [Fact]
    public async Task The_environment_says_which_store_is_meant_where_the_command_line_does_not()
    {
        string file = line.Write("register.csv", Register);

        line.Variables["GRAPH_STORE"] = "oracle";
        (int unknown, _, string whichStore) = await line.RunAsync("import", file);
        line.Variables["GRAPH_STORE"] = "Neo4j";
        (int incomplete, _, string whichSetting) = await line.RunAsync("import", file);
        Assert.False(Directory.Exists(line.Data));
        (int overruled, _, _) = await line.RunAsync("import", file, "--store", "sqlite");

        Assert.Equal((2, 2, 0), (unknown, incomplete, overruled));
        Assert.Contains("oracle", Assert.Single(whichStore.TrimEnd().Split('\n')), StringComparison.Ordinal);
        Assert.Contains("GRAPH_NEO4J_URI", Assert.Single(whichSetting.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_neo4j_server_that_does_not_answer_is_told_in_a_line_without_the_password()
    {
        line.Variables["GRAPH_NEO4J_URI"] = "http://127.0.0.1:1";
        line.Variables["GRAPH_NEO4J_USER"] = "neo4j";
        line.Variables["GRAPH_NEO4J_PASSWORD"] = "open-sesame";

        (int code, string output, string error) = await line.RunAsync("import", line.Write("register.csv", Register), "--store", "neo4j");

        Assert.Equal((3, ""), (code, output));
        Assert.Contains("127.0.0.1:1", Assert.Single(error.TrimEnd().Split('\n')), StringComparison.Ordinal);
        Assert.DoesNotContain("open-sesame", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_of_several_formats_are_imported_in_one_call_as_one_change()
    {
        string people = line.Write("people.csv", "Person,Organisation,Role\nAnn Lee,Sefton Council,Director\n");

        (int code, _, _) = await line.RunAsync("import", people, line.Write("register.csv", Register));

        Assert.Equal((0, 1L), (code, await HeadAsync()));
        await using SqliteGraphStore store = await SqliteGraphStore.OpenAsync(new() { Directory = line.Data }, TimeProvider.System);
        FactVersion role = Assert.Single(await store.GetHistoryAsync((await store.ListAsync(new(Ontology.Of<Role>()))).Items[0].Fact.Id));
        Assert.Equal((Environment.UserName, "people.csv and register.csv", new Origin("register.csv", null, 2)), (role.Change.Actor, role.Change.Source, role.Origin));
    }

    [Fact]
    public async Task A_store_that_is_busy_or_no_store_is_told_with_its_own_code()
    {
        string file = line.Write("register.csv", Register);
        await line.RunAsync("import", file);
        await using (Microsoft.Data.Sqlite.SqliteConnection other = new($"Data Source={Path.Combine(line.Data, SqliteStoreOptions.FileName)};Pooling=False"))
        {
            await other.OpenAsync();
            await using Microsoft.Data.Sqlite.SqliteCommand begin = other.CreateCommand();
            begin.CommandText = "BEGIN IMMEDIATE";
            await begin.ExecuteNonQueryAsync();

            (int busy, _, string reason) = await line.RunAsync("import", line.Write("next.csv", Register.Replace("CVS", "Hub", StringComparison.Ordinal)));

            Assert.Equal(3, busy);
            Assert.NotEmpty(reason);
        }

        (int unreachable, _, _) = await line.RunAsync("import", file, "--data", file);
        Assert.Equal(3, unreachable);
        (int free, _, _) = await line.RunAsync("import", file);
        Assert.Equal(0, free);
    }

    private async Task<long> HeadAsync()
    {
        await using SqliteGraphStore store = await SqliteGraphStore.OpenAsync(new() { Directory = line.Data }, TimeProvider.System);
        return await store.GetHeadAsync();
    }
}
