using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Graph.Api.Tests.Given;
using Graph.Api.Tests.Security;
using Graph.Import.Mappings;
using Graph.Model;

namespace Graph.Api.Tests.Imports;

/// <summary>What was said of the columns of files, kept for the next ones: listed, used and deleted.</summary>
public sealed class KeptMappingTests
{
    private const string Members = "Org,For whom\nLarkby Food Bank,\"Food, Health\"\n";

    private static readonly object Mapping = new { name = "members", row = "organisation", columns = new object[] { new { header = "Org", column = "Name" }, new { header = "For whom", column = "Alternate names", separator = "," } }, everyRow = new[] { new { column = "Notes", text = "From the forum" } } };

    [Fact]
    public async Task A_mapping_is_listed_with_what_it_recognises_and_when_it_was_last_used()
    {
        await using TestApi api = await TestApi.StartAsync();
        Assert.Empty((await ListAsync(api)).EnumerateArray());
        await MappedAsync(api);

        JsonElement kept = Assert.Single((await ListAsync(api)).EnumerateArray());
        Assert.Equal(("members", "organisation", ""), (kept.Text("name"), kept.Text("row"), kept.Text("problem")));
        Assert.Equal(("For whom", "Alternate names", ","), (kept.GetProperty("columns")[1].Text("header"), kept.GetProperty("columns")[1].Text("column"), kept.GetProperty("columns")[1].Text("separator")));
        Assert.Equal("From the forum", kept.GetProperty("everyRow")[0].Text("text"));
        Assert.Equal(api.Clock.GetUtcNow(), kept.GetProperty("usedAt").GetDateTimeOffset());

        api.Clock.Now += TimeSpan.FromDays(300);
        Assert.Equal("members", (await api.CheckAsync("members-2027.csv", Members)).GetProperty("report").GetProperty("sheets")[0].Text("mapping"));
        Assert.Equal(api.Clock.GetUtcNow(), Assert.Single((await ListAsync(api)).EnumerateArray()).GetProperty("usedAt").GetDateTimeOffset());
    }

    [Fact]
    public async Task A_mapping_that_is_deleted_is_used_no_more_and_does_not_come_back_with_the_file_that_it_was_made_for()
    {
        await using TestApi api = await TestApi.StartAsync();
        JsonElement mapped = await MappedAsync(api);

        Assert.Empty((await ForgetAsync(api, "members")).EnumerateArray());
        Assert.True((await api.CheckAsync("members-2027.csv", Members)).GetProperty("report").GetProperty("isUnknown").GetBoolean());
        using HttpResponseMessage again = await api.ActAsync(mapped, "check");
        Assert.Equal("IMPORTED", (await api.ImportAsync(await api.SettledAsync(mapped.Text("id")))).Text("state"));

        Assert.Empty((await ListAsync(api)).EnumerateArray());
    }

    [Fact]
    public async Task A_file_is_imported_by_the_mapping_by_which_it_was_checked_whatever_became_of_that()
    {
        await using TestApi api = await TestApi.StartAsync();
        await MappedAsync(api);
        JsonElement recognised = await api.CheckAsync("members-2027.csv", Members);
        await ForgetAsync(api, "members");
        new MappingFolder(api.Services.MappingFolder!).Keep(new("members", "organisation", [new("Org", "Name"), new("For whom", "Notes")]));

        JsonElement done = await api.ImportAsync(recognised);

        Assert.Equal("IMPORTED", done.Text("state"));
        Assert.Equal(["Food", "Health"], Assert.Single((await api.AllAsync()).OfType<Organisation>()).AlternateNames);
    }

    [Fact]
    public async Task What_can_t_be_read_is_listed_with_the_reason_and_can_be_deleted()
    {
        await using TestApi api = await TestApi.StartAsync();
        Directory.CreateDirectory(api.Services.MappingFolder!);
        await File.WriteAllTextAsync(Path.Combine(api.Services.MappingFolder!, "members.mapping.json"), "{");

        JsonElement kept = Assert.Single((await ListAsync(api)).EnumerateArray());
        Assert.Equal(("members", JsonValueKind.Null), (kept.Text("name"), kept.GetProperty("row").ValueKind));
        Assert.StartsWith("members.mapping.json, line 1: it is not JSON", kept.Text("problem"), StringComparison.Ordinal);

        Assert.Empty((await ForgetAsync(api, "members")).EnumerateArray());
    }

    [Fact]
    public async Task What_is_not_kept_there_can_not_be_deleted()
    {
        await using TestApi api = await TestApi.StartAsync();
        string folder = api.Services.MappingFolder!;
        Directory.CreateDirectory(folder);
        string beside = $"{folder}{MappingFile.Ending}";
        await File.WriteAllTextAsync(beside, "{}");

        foreach (string name in new[] { "nobody", $"..%2F{Path.GetFileName(folder)}", $"..\\{Path.GetFileName(folder)}" })
        {
            using HttpResponseMessage refused = await api.Client.PostAsJsonAsync($"/imports/mappings/{name}/forget", new { });
            Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        }

        Assert.True(File.Exists(beside));
        File.Delete(beside);
    }

    [Fact]
    public async Task Only_those_who_may_import_see_and_delete_them_and_no_form_of_another_page_can()
    {
        await using TestApi closed = await TestApi.StartAsync(new RefusingPolicy());
        foreach (HttpResponseMessage refused in new[] { await closed.Client.GetAsync("/imports/mappings"), await closed.Client.PostAsJsonAsync("/imports/mappings/members/forget", new { }) })
        {
            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
            refused.Dispose();
        }

        await using TestApi api = await TestApi.StartAsync();
        await MappedAsync(api);
        using StringContent form = new("{}", Encoding.UTF8, "text/plain");
        using HttpResponseMessage answer = await api.Client.PostAsync("/imports/mappings/members/forget", form);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
        Assert.Single((await ListAsync(api)).EnumerateArray());
    }

    private static async Task<JsonElement> MappedAsync(TestApi api)
    {
        JsonElement sent = await api.CheckAsync("members-2026.csv", Members);
        using HttpResponseMessage begun = await api.ActAsync(sent, "check", new { mapping = Mapping });
        Assert.True(begun.IsSuccessStatusCode, await begun.Content.ReadAsStringAsync());
        return await api.SettledAsync(sent.Text("id"));
    }

    private static Task<JsonElement> ListAsync(TestApi api) => api.Client.GetFromJsonAsync<JsonElement>("/imports/mappings");

    private static async Task<JsonElement> ForgetAsync(TestApi api, string name)
    {
        using HttpResponseMessage answer = await api.Client.PostAsJsonAsync($"/imports/mappings/{name}/forget", new { });
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }
}
