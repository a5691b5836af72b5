using System.Net;
using System.Text.Json;
using Graph.Api.Tests.Given;
using Graph.Model;
using Graph.Store.Tests;

namespace Graph.Api.Tests.Imports;

/// <summary>Bringing in a file over HTTP: compared first, imported if somebody says so, taken back like any change.</summary>
public sealed class ImportTests
{
    [Theory, EveryStore]
    public async Task A_file_is_compared_first_then_imported_whole_and_taken_back_like_any_change(IStoreProvider provider)
    {
        await using TestApi api = await TestApi.StartAsync(provider);

        JsonElement import = await api.CheckAsync("people.csv", SentFiles.People);
        JsonElement report = import.GetProperty("report");
        Assert.Equal(("CHECKED", "people.csv", 2, 0), (import.Text("state"), import.Text("name"), report.Number("rows"), report.Number("problemCount")));
        Assert.Equal("""["people"]""", report.Text("formats"));
        Assert.Equal("""[{"type":"Organisation","added":1,"changed":0,"ended":0},{"type":"Person","added":2,"changed":0,"ended":0},{"type":"Role","added":2,"changed":0,"ended":0}]""", report.Text("types"));
        Assert.Empty(await api.AllAsync());

        JsonElement imported = await api.ImportAsync(import);
        Assert.Equal(("IMPORTED", 1), (imported.Text("state"), imported.Number("change")));
        Assert.Equal(["Ann Lee", "Bob Roe", "Marl Hub"], imported.GetProperty("report").GetProperty("newRecords").EnumerateArray().Select(record => record.Text("name")).Order());
        Assert.Equal(1, (await api.AskAsync("{ search(text: \"Ann\") { nodes { id } } }")).GetProperty("search").GetProperty("nodes").GetArrayLength());
        JsonElement change = (await api.AskAsync("{ changes { number actor source } }")).GetProperty("changes")[0];
        Assert.Equal(("people.csv", TestApi.Runner), (change.Text("source"), change.Text("actor")));

        await api.AskAsync("mutation { undo(input: { change: 1 }) { change } }");
        Assert.Empty(await api.AllAsync());
    }

    [Fact]
    public async Task The_first_rows_are_shown_as_facts_beside_what_is_known()
    {
        await using TestApi api = await TestApi.StartAsync(new Organisation { Id = FactId.Of<Organisation>("Marl Hub"), Name = "Marl Hub" });

        JsonElement report = (await api.CheckAsync("people.csv", SentFiles.People)).GetProperty("report");
        JsonElement row = report.GetProperty("firstRows")[0];

        Assert.Equal(2, row.Number("row"));
        Assert.Equal(
            ["Organisation Marl Hub KNOWN", "Person Ann Lee ADDED", "Role Ann Lee → Marl Hub ADDED"],
            row.GetProperty("facts").EnumerateArray().Select(fact => $"{fact.Text("type")} {fact.Text("subject")} {fact.Text("news")}").Order(StringComparer.Ordinal));
        JsonElement role = row.GetProperty("facts").EnumerateArray().Single(fact => fact.Text("type") == "Role");
        Assert.Equal(["Level: front line", "Title: Manager"], role.GetProperty("values").EnumerateArray().Select(value => $"{value.Text("property")}: {value.Text("after")}").Order(StringComparer.Ordinal));
        JsonElement sheet = Assert.Single(report.GetProperty("sheets").EnumerateArray());
        Assert.Equal(("people", 1), (sheet.Text("format"), sheet.Number("headerRow")));
        Assert.Contains("""{"written":"Role","column":"Role"}""", sheet.Text("columns"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Problems_name_row_and_column_with_the_cell_and_nothing_is_imported_until_they_are_mended()
    {
        await using TestApi api = await TestApi.StartAsync();

        JsonElement import = await api.CheckAsync("people.csv", "Person,Organisation,Level,Email\nAnn Lee,Marl Hub,Boss,ann at marl\nBob Roe,Marl Hub,Strategic,\n");
        JsonElement report = import.GetProperty("report");
        Assert.Equal(
            [(2, "Level", "Boss"), (2, "Email", "ann at marl")],
            report.GetProperty("problems").EnumerateArray().Select(problem => (problem.Number("row"), problem.Text("column"), problem.Text("cell"))));
        Assert.Equal(2, report.GetProperty("firstRows").GetArrayLength());
        Assert.Contains("Bob Roe", report.GetProperty("firstRows")[1].ToString(), StringComparison.Ordinal);

        using HttpResponseMessage refused = await api.ActAsync(import, "import", new { hash = import.Text("hash") });
        Assert.Equal((HttpStatusCode.Conflict, "The file has problems, so nothing of it can be imported. Correct it, and send it again."), (refused.StatusCode, await refused.Content.ReadAsStringAsync()));
        Assert.Empty(await api.AllAsync());
    }

    [Fact]
    public async Task A_blank_that_was_read_as_the_value_above_is_shown_as_blank_and_problems_come_as_the_file_is_read()
    {
        await using TestApi api = await TestApi.StartAsync();

        JsonElement report = (await api.CheckAsync("register.csv", "Organisation A,Organisation B,Level A,Holder A,Last contact\nMarl Hub,Toy Library,Boss,Ann Lee,2026-05-01\nMarl Hub,,,Ann Lee,2026-13-05\nMarl Hub,Shed,Chief,Ann Lee,\nMarl Hub,ditto,,Bob Roe,\n")).GetProperty("report");

        Assert.Equal(
            [("2", "Level A", "Boss"), ("3", "Organisation B", ""), ("3", "Last contact", "2026-13-05"), ("4", "Level A", "Chief"), ("5", "Organisation B", "ditto")],
            report.GetProperty("problems").EnumerateArray().Select(problem => (problem.Text("row"), problem.Text("column"), problem.Text("cell"))));
        Assert.Equal(
            ["[]", """[{"column":"Organisation B","has":null,"readAs":"Toy Library"}]""", "[]", """[{"column":"Organisation B","has":"ditto","readAs":"Shed"}]"""],
            report.GetProperty("firstRows").EnumerateArray().Select(row => row.Text("fromAbove")));
    }

    [Fact]
    public async Task A_table_that_may_be_several_is_read_as_the_one_that_somebody_chooses()
    {
        await using TestApi api = await TestApi.StartAsync();

        JsonElement import = await api.CheckAsync("file.csv", "Name,Description\nFood,Meals for all\n");
        Assert.Contains("theme", import.GetProperty("report").GetProperty("candidates").EnumerateArray().Select(candidate => candidate.GetString()));

        using HttpResponseMessage chosen = await api.ActAsync(import, "check", new { format = "theme" });
        JsonElement read = await api.SettledAsync(import.Text("id"));
        Assert.Equal(0, read.GetProperty("report").Number("problemCount"));
        await api.ImportAsync(read);
        Assert.Equal("Food", Assert.IsType<Theme>(Assert.Single(await api.AllAsync())).Name);
    }

    [Fact]
    public async Task Names_that_are_near_others_are_told_before_anything_is_imported()
    {
        await using TestApi api = await TestApi.StartAsync(new Organisation { Id = FactId.Of<Organisation>("Marl Community Hub"), Name = "Marl Community Hub" });

        JsonElement report = (await api.CheckAsync("people.csv", "Person,Organisation\nAnn Lee,Marl Comunity Hub\n")).GetProperty("report");

        JsonElement warning = Assert.Single(report.GetProperty("warnings").EnumerateArray());
        Assert.Contains("\"Marl Comunity Hub\" was taken for \"Marl Community Hub\"", warning.Text("message"), StringComparison.Ordinal);
        Assert.Equal((2, "Marl Comunity Hub"), (warning.Number("row"), warning.Text("cell")));
    }

    [Fact]
    public async Task Pressed_twice_it_is_imported_once()
    {
        await using TestApi api = await TestApi.StartAsync();
        JsonElement import = await api.CheckAsync("people.csv", SentFiles.People);

        HttpResponseMessage[] begun = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => api.ActAsync(import, "import", new { hash = import.Text("hash") })));
        await api.SettledAsync(import.Text("id"));

        Assert.All(begun, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Assert.Equal(1, await api.Store.GetHeadAsync());
    }

    [Theory, EveryStore]
    public async Task Two_files_at_once_are_each_imported_whole_and_nobody_twice(IStoreProvider provider)
    {
        await using TestApi api = await TestApi.StartAsync(provider);
        JsonElement[] checks = await Task.WhenAll(api.CheckAsync("one.csv", SentFiles.People), api.CheckAsync("two.csv", SentFiles.People + "Cy Dunn,Marl Hub,Cook,,\n"));

        JsonElement[] imported = await Task.WhenAll(checks.Select(api.ImportAsync));

        Assert.All(imported, import => Assert.Equal("IMPORTED", import.Text("state")));
        Assert.Equal(["Ann Lee", "Bob Roe", "Cy Dunn"], (await api.AllAsync()).OfType<Person>().Select(person => person.Name).Order());
    }
}
