using System.Text.Json;
using Graph.Api.Tests.Given;
using Graph.Model;

namespace Graph.Api.Tests.Http;

public sealed class FailureTests
{
    [Theory]
    [InlineData(StoreError.Busy, "BUSY", true)]
    [InlineData(StoreError.Unavailable, "UNAVAILABLE", true)]
    [InlineData(StoreError.Unreadable, "UNREADABLE", false)]
    public async Task A_store_that_can_not_answer_is_named_as_such_and_whether_to_try_again(StoreError error, string code, bool retriable)
    {
        await using TestApi api = await TestApi.StartAsync();
        api.Store.Refusal = new StoreException(error, "The store is at rest. Try again in a minute.");

        foreach (string query in (string[])["{ organisations { totalCount } }", "{ organisation(id: \"organisation-a\") { name } }"])
        {
            JsonElement shown = (await api.SendAsync(query)).GetProperty("errors")[0];
            Assert.Equal("The store is at rest. Try again in a minute.", shown.GetProperty("message").GetString());
            Assert.Equal(code, shown.GetProperty("extensions").GetProperty("code").GetString());
            Assert.Equal(retriable, shown.GetProperty("extensions").GetProperty("retriable").GetBoolean());
        }
    }

    [Fact]
    public async Task A_store_that_is_away_is_one_error_however_many_fields_need_it()
    {
        await using TestApi api = await TestApi.StartAsync();
        api.Store.Refusal = new StoreException(StoreError.Unavailable, "The store is away.");

        JsonElement answer = await api.SendAsync("""{ organisation(id: "organisation-a") { name } person(id: "person-a") { name } theme(id: "theme-a") { name } }""");

        Assert.Equal("organisation", Assert.Single(answer.GetProperty("errors").EnumerateArray()).GetProperty("path")[0].GetString());
        Assert.Equal("""{"organisation":null,"person":null,"theme":null}""", answer.GetProperty("data").ToString());
    }

    [Fact]
    public async Task Where_the_store_is_kept_is_told_to_nobody_who_asks()
    {
        await using TestApi api = await TestApi.StartAsync();
        api.Store.Refusal = new StoreException(StoreError.Unavailable, "The store can't be read now.") { Location = "/srv/data/graph.db" };

        string answer = (await api.SendAsync("{ organisations { totalCount } }")).ToString();

        Assert.Contains("be read now", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("/srv", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_should_not_happen_tells_the_caller_nothing_of_the_inside()
    {
        await using TestApi api = await TestApi.StartAsync();
        api.Store.Failure = new InvalidOperationException("secret of Ann");

        JsonElement answer = await api.SendAsync("{ organisations { totalCount } }");

        Assert.Equal("INTERNAL", answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        Assert.DoesNotContain("secret", answer.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_has_ten_errors_at_most()
    {
        await using TestApi api = await TestApi.StartAsync();

        JsonElement answer = await api.SendAsync($"{{ organisations {{ {string.Concat(Enumerable.Range(0, 40).Select(i => $"f{i} "))} }} }}");

        Assert.Equal(10, answer.GetProperty("errors").GetArrayLength());
    }

    [Fact]
    public async Task An_answer_of_too_many_rows_is_refused()
    {
        World world = [];
        Organisation council = world.Organisation("Council");
        foreach (int i in Enumerable.Range(0, 100))
            world.Partnership($"Contract {i}", council, world.Organisation($"Group {i}"));
        await using TestApi api = await TestApi.StartAsync(world);

        (string code, string message) = await api.RefusedAsync("{ partnerships(first: 100) { nodes { parties { organisation { partnerships { partnership { parties { organisation { partnerships { id } } } } } } } } } }");

        Assert.Equal("TOO_LARGE", code);
        Assert.Contains("50000 rows", message, StringComparison.Ordinal);
    }
}
