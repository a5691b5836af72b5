using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Graph.Api.Tests.Given;
using Graph.Model;
using Graph.Store.Tests;
using MiniExcelLibs;

namespace Graph.Api.Tests.Imports;

/// <summary>A table that fits no format: proposed, chosen, previewed, checked and imported, and recognised the next time.</summary>
public sealed class MappingTests
{
    private const string Members = "Org,Post code,Main contact,Contact email,Fee paid\nLarkby Food Bank,M33 1AA,Ann Lee,ann@larkby.example,Y\nSale Sports Club,M33 2BB,Bob Roe,bob@sale.example,N\n";

    private static readonly object Mapping = new
    {
        name = "members",
        row = "directory",
        columns = new object[] { new { header = "Org", column = "Name" }, new { header = "Post code", column = "Postcode" }, new { header = "Main contact", column = "Person" }, new { header = "Contact email", column = "Email" }, new { header = "Fee paid", column = (string?)null } },
    };

    [Theory, EveryStore]
    public async Task A_table_that_nobody_knows_is_mapped_once_and_recognised_from_then_on(IStoreProvider provider)
    {
        await using TestApi api = await TestApi.StartAsync(provider);
        JsonElement unknown = await api.CheckAsync("members-2026.csv", Members);
        Assert.True(unknown.GetProperty("report").GetProperty("isUnknown").GetBoolean());
        string id = unknown.Text("id");

        JsonElement proposal = await api.Client.GetFromJsonAsync<JsonElement>($"/imports/{id}/mapping");
        Assert.Equal(("members", "directory"), (proposal.Text("name"), proposal.Text("row")));
        JsonElement postcode = proposal.GetProperty("columns").EnumerateArray().Single(column => column.Text("header") == "Post code");
        Assert.Equal(("Postcode", "SURE", "The header says so. The values look like postcodes: 2 of 2."), (postcode.Text("column"), postcode.Text("confidence"), postcode.Text("reason")));

        JsonElement preview = await PostAsync(api, $"/imports/{id}/preview", new { mapping = Mapping });
        Assert.Equal(2, preview.GetProperty("rows").GetArrayLength());
        Assert.Equal("members.mapping.json", preview.Text("fileName"));
        Assert.DoesNotContain("@", proposal.GetRawText() + preview.GetRawText(), StringComparison.Ordinal);
        Assert.Empty(await api.AllAsync());

        await PostAsync(api, $"/imports/{id}/check", new { mapping = Mapping });
        await api.SettledAsync(id);
        await PostAsync(api, $"/imports/{id}/check", new { complete = true });
        Assert.Equal("members", (await api.SettledAsync(id)).GetProperty("report").GetProperty("sheets")[0].Text("mapping"));
        JsonElement done = await api.ImportAsync(await api.SettledAsync(id));
        Assert.Equal("IMPORTED", done.Text("state"));
        Assert.Equal(2, (await api.AllAsync()).OfType<Role>().Count());

        JsonElement again = await api.CheckAsync("members-2027.csv", Members);
        Assert.Equal(("members", 0), (again.GetProperty("report").GetProperty("sheets")[0].Text("mapping"), again.GetProperty("report").Number("added")));
    }

    [Fact]
    public async Task What_the_first_rows_say_is_what_the_check_says_and_what_the_import_does()
    {
        const string Grants = "Small grants\n\nGroup,What for,Agreed,Date,Run with\nLarkby Hub,Wool,£450,12/31/2025,Sale Club / Food Bank\nSale Club,Minibus,£800,01/02/2026,\n,Total,1250,,\n";
        object mapping = new
        {
            row = "funding",
            columns = new object[] { new { header = "Group", column = "Recipients" }, new { header = "What for", column = "Title" }, new { header = "Agreed", column = "Amount" }, new { header = "Date", column = "Awarded", isMonthFirst = true }, new { header = "Run with", column = "Funders", separator = "/" } },
            everyRow = new[] { new { column = "Programme", text = "Small grants" } },
        };
        await using TestApi api = await TestApi.StartAsync();
        string id = (await api.CheckAsync("grants.csv", Grants)).Text("id");
        string[] previewed = RowsOf((await PostAsync(api, $"/imports/{id}/preview", new { mapping })).GetProperty("rows"));

        await PostAsync(api, $"/imports/{id}/check", new { mapping });
        JsonElement check = await api.SettledAsync(id);
        JsonElement done = await api.ImportAsync(check);

        Assert.Equal(2, previewed.Length);
        Assert.Contains("Awarded: 2025-12-31", previewed[0], StringComparison.OrdinalIgnoreCase);
        Assert.Equal(previewed, RowsOf(check.GetProperty("report").GetProperty("firstRows")));
        Assert.Equal(previewed, RowsOf(done.GetProperty("report").GetProperty("firstRows")));
        foreach (string part in new[] { "added", "changed", "unchanged", "ended", "types", "matches", "news", "warnings", "notices", "sheets" })
            Assert.Equal(check.GetProperty("report").Text(part), done.GetProperty("report").Text(part));
        Assert.Equal([450m, 800m], (await api.AllAsync()).OfType<Model.Funding>().Select(funding => funding.Amount).Order());
    }

    [Fact]
    public async Task Of_a_workbook_the_sheet_that_somebody_chooses_is_mapped()
    {
        await using TestApi api = await TestApi.StartAsync();
        string id = (await api.CheckAsync("lists.xlsx", Workbook())).Text("id");

        JsonElement largest = await api.Client.GetFromJsonAsync<JsonElement>($"/imports/{id}/mapping");
        Assert.Equal(("Groups", """["Groups","Grants"]"""), (largest.Text("sheet"), largest.Text("sheets")));
        JsonElement other = await api.Client.GetFromJsonAsync<JsonElement>($"/imports/{id}/mapping?sheet=Grants&row=funding");
        Assert.Equal(("Grants", "funding", "What for"), (other.Text("sheet"), other.Text("row"), other.GetProperty("columns")[1].Text("header")));
        Assert.StartsWith("lists.xlsx has no sheet \"Nothing\"", await (await api.Client.GetAsync($"/imports/{id}/mapping?sheet=Nothing")).Content.ReadAsStringAsync(), StringComparison.Ordinal);

        await PostAsync(api, $"/imports/{id}/check", new { mapping = new { row = "funding", columns = new[] { new { header = "Group", column = "Recipients" }, new { header = "What for", column = "Title" } } } });
        JsonElement done = await api.ImportAsync(await api.SettledAsync(id));
        Assert.Equal("Wool", Assert.Single((await api.AllAsync()).OfType<Model.Funding>()).Title);
        Assert.Equal("Grants", Assert.Single(done.GetProperty("report").GetProperty("sheets").EnumerateArray()).Text("name"));
    }

    private static byte[] Workbook()
    {
        using MemoryStream file = new();
        file.SaveAs(new Dictionary<string, object>
        {
            ["Groups"] = new[] { new { Group = "Larkby Hub", Ward = "Larkby" }, new { Group = "Sale Club", Ward = "Sale" } },
            ["Grants"] = new[] { new Dictionary<string, object> { ["Group"] = "Larkby Hub", ["What for"] = "Wool" } },
        });
        return file.ToArray();
    }

    private static string[] RowsOf(JsonElement rows) =>
        [.. rows.EnumerateArray().Select(row => string.Join('\n', row.GetProperty("facts").EnumerateArray().Select(fact => $"{fact.Text("type")} {fact.Text("subject")} {string.Join("; ", fact.GetProperty("values").EnumerateArray().Select(value => $"{value.Text("property")}: {value.Text("after")}"))}")))];

    [Fact]
    public async Task What_was_said_of_columns_stays_when_the_corrected_file_comes()
    {
        await using TestApi api = await TestApi.StartAsync();
        string id = (await api.CheckAsync("members.csv", Members.Replace("bob@", "bob at ", StringComparison.Ordinal))).Text("id");
        await PostAsync(api, $"/imports/{id}/check", new { mapping = Mapping });
        Assert.Equal(1, (await api.SettledAsync(id)).GetProperty("report").Number("problemCount"));

        JsonElement corrected = await api.CheckAsync("members.csv", Members);

        Assert.Equal((0, "members"), (corrected.GetProperty("report").Number("problemCount"), corrected.GetProperty("report").GetProperty("sheets")[0].Text("mapping")));
        JsonElement proposal = await api.Client.GetFromJsonAsync<JsonElement>($"/imports/{corrected.Text("id")}/mapping");
        Assert.Equal("The mapping that is kept says so.", proposal.GetProperty("columns").EnumerateArray().Single(column => column.Text("header") == "Fee paid").Text("reason"));
    }

    [Fact]
    public async Task What_was_said_of_columns_holds_for_each_later_check_of_the_file()
    {
        await using TestApi api = await TestApi.StartAsync();
        string id = (await api.CheckAsync("members.csv", Members)).Text("id");
        await PostAsync(api, $"/imports/{id}/check", new { mapping = Mapping });
        await api.SettledAsync(id);
        Directory.Delete(api.Services.MappingFolder!, recursive: true);

        await PostAsync(api, $"/imports/{id}/check", new { });

        Assert.Equal("members", (await api.SettledAsync(id)).GetProperty("report").GetProperty("sheets")[0].Text("mapping"));
    }

    [Fact]
    public async Task A_mapping_that_can_t_be_used_is_not_kept()
    {
        await using TestApi api = await TestApi.StartAsync();
        string id = (await api.CheckAsync("members.csv", Members)).Text("id");
        await PostAsync(api, $"/imports/{id}/check", new { mapping = new { row = "directory", columns = new[] { new { header = "Org", column = "Nmae" } } } });
        await api.SettledAsync(id);

        JsonElement again = await api.CheckAsync("members.csv", Members);

        Assert.True(again.GetProperty("report").GetProperty("isUnknown").GetBoolean());
        Assert.DoesNotContain("Nmae", again.GetProperty("report").GetProperty("problems").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_can_t_be_mapped_so_is_a_sentence()
    {
        await using TestApi api = await TestApi.StartAsync();
        string id = (await api.CheckAsync("members.csv", Members)).Text("id");

        Assert.Equal("No column is \"Name\", which every row of directory needs. Say which column it is, or choose another kind of row.", (await PostAsync(api, $"/imports/{id}/preview", new { mapping = new { row = "directory", columns = new[] { new { header = "Org", column = "Notes" } } } })).Text("refusal"));
        Assert.StartsWith("A mapping has \"row\", and \"columns\"", await RefusalAsync(api, $"/imports/{id}/preview", new { mapping = new { row = "directory", columns = Array.Empty<object>() } }), StringComparison.Ordinal);
        Assert.StartsWith("\"row\" of the mapping has to be what each row is", await RefusalAsync(api, $"/imports/{id}/preview", new { mapping = new { row = "banana", columns = new[] { new { header = "Org", column = "Name" } } } }), StringComparison.Ordinal);
        Assert.StartsWith("\"row\" of the mapping has to be what each row is", await RefusalAsync(api, $"/imports/{id}/check", new { mapping = new { row = "banana" } }), StringComparison.Ordinal);
        Assert.Equal("Two of \"columns\" have the same \"header\". Send each once.", await RefusalAsync(api, $"/imports/{id}/preview", new { mapping = new { row = "directory", columns = new[] { new { header = "Org", column = "Name" }, new { header = "Org", column = "Notes" } } } }));
        Assert.StartsWith("Send \"mapping\"", await RefusalAsync(api, $"/imports/{id}/preview", new { }), StringComparison.Ordinal);
        Assert.StartsWith("There is no format nonsense.", await (await api.Client.GetAsync($"/imports/{id}/mapping?row=nonsense")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_without_a_table_has_nothing_to_map()
    {
        await using TestApi api = await TestApi.StartAsync();
        string id = (await api.CheckAsync("letter.csv", "%PDF-1.7 letter")).Text("id");

        using HttpResponseMessage refused = await api.Client.GetAsync($"/imports/{id}/mapping");

        Assert.Equal((HttpStatusCode.BadRequest, "letter.csv: this is a PDF document."), (refused.StatusCode, (await refused.Content.ReadAsStringAsync())[..35]));
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_answered_with_a_sentence()
    {
        await using TestApi api = await TestApi.StartAsync();
        string id = (await api.CheckAsync("members.csv", Members)).Text("id");

        using StringContent body = new($"{{\"mapping\": {{\"row\": \"{new string('x', 2_000_000)}\"}}}}", Encoding.UTF8, "application/json");
        using HttpResponseMessage refused = await api.Client.PostAsync($"/imports/{id}/preview", body);

        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "A request may have 1024 KiB at most."), (refused.StatusCode, await refused.Content.ReadAsStringAsync()));
    }

    private static async Task<JsonElement> PostAsync(TestApi api, string address, object body)
    {
        using HttpResponseMessage answer = await api.Client.PostAsJsonAsync(address, body);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private static async Task<string> RefusalAsync(TestApi api, string address, object body)
    {
        using HttpResponseMessage answer = await api.Client.PostAsJsonAsync(address, body);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }
}
