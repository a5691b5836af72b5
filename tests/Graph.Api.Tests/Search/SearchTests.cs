using System.Text.Json;
using Graph.Api.Tests.Given;

namespace Graph.Api.Tests.Search;

public sealed class SearchTests
{
    [Fact]
    public async Task Search_can_be_narrowed_to_some_types()
    {
        await using TestApi api = await TestApi.StartAsync(new Borough().World);

        JsonElement data = await api.AskAsync("""{ all: search(text: "advice") { nodes { __typename } } some: search(text: "advice", types: [FUNDING, THEME]) { nodes { __typename ... on Theme { name } ... on Funding { title } } } none: search(text: "advice", first: 0) { nodes { id } } }""");

        Assert.Equal(["Funding", "Organisation", "Partnership", "Theme"], data.GetProperty("all").GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("__typename").GetString()).Order(StringComparer.Ordinal));
        Assert.Equal(["Funding", "Theme"], data.GetProperty("some").GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("__typename").GetString()).Order(StringComparer.Ordinal));
        Assert.Empty(data.GetProperty("none").GetProperty("nodes").EnumerateArray());
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\" OR * NEAR( -a")]
    [InlineData("'; DROP TABLE person; --")]
    public async Task Odd_texts_find_nothing_and_do_no_harm(string text)
    {
        await using TestApi api = await TestApi.StartAsync(new Borough().World);

        JsonElement data = await api.AskAsync("query($text: String!) { search(text: $text) { nodes { id } } }", new { text });

        Assert.Empty(data.GetProperty("search").GetProperty("nodes").EnumerateArray());
    }

    [Fact]
    public async Task Near_spellings_are_offered_where_nothing_is_found_and_only_there()
    {
        await using TestApi api = await TestApi.StartAsync(new Borough().World);

        JsonElement data = await api.AskAsync("{ found: search(text: \"advice\") { suggestions } missed: search(text: \"advcie\") { nodes { id } suggestions } none: search(text: \"advcie\", first: 0) { suggestions } }");

        Assert.Empty(data.GetProperty("found").GetProperty("suggestions").EnumerateArray());
        Assert.Empty(data.GetProperty("missed").GetProperty("nodes").EnumerateArray());
        Assert.Equal(["advice"], data.GetProperty("missed").GetProperty("suggestions").EnumerateArray().Select(text => text.GetString()));
        Assert.Empty(data.GetProperty("none").GetProperty("suggestions").EnumerateArray());
    }

    [Fact]
    public async Task Who_is_called_just_so_is_told_from_those_whose_names_only_begin_so_as_when_something_is_recorded()
    {
        World world = [];
        string hub = world.Organisation("The Hub Ltd").Id;
        world.Organisation("Hub Ltd Friends");
        await using TestApi api = await TestApi.StartAsync(world);

        JsonElement search = (await api.AskAsync("{ search(text: \"hub limited\") { nodes { id } called { id } } }")).GetProperty("search");
        JsonElement part = (await api.AskAsync("{ search(text: \"hub\") { nodes { id } called { id } } }")).GetProperty("search");

        Assert.Equal([hub], search.GetProperty("called").EnumerateArray().Select(node => node.GetProperty("id").GetString()));
        Assert.Equal(2, part.GetProperty("nodes").GetArrayLength());
        Assert.Empty(part.GetProperty("called").EnumerateArray());
    }

    [Fact]
    public async Task A_text_that_is_too_long_is_refused()
    {
        await using TestApi api = await TestApi.StartAsync();

        Assert.Equal("BAD_INPUT", (await api.RefusedAsync("query($text: String!) { search(text: $text) { nodes { id } } }", new { text = new string('a', 201) })).Code);
    }
}
