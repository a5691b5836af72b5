using Graph.Api.Tests.Given;
using Graph.Api.Tests.History;

namespace Graph.Api.Tests.Derivation;

/// <summary>One rule on every question: what is empty or blank is as if it were left out, and what is not known is refused.</summary>
public sealed class EmptyArgumentTests
{
    [Theory]
    [InlineData("assets", "kinds: [], text: \"  \"", "{ totalCount }")]
    [InlineData("whatWeKnow", "about: [], themes: [], kinds: [], forms: [], frameworkParts: [], dispositions: [], text: \" \"", "{ totalCount }")]
    [InlineData("groups", "kinds: []", "{ totalCount }")]
    [InlineData("partners", "where: { themes: [], sectors: [], size: [], text: \" \" }", "{ totalCount }")]
    [InlineData("maturity", "model: \" \", about: \"\"", "{ totalCount }")]
    [InlineData("roadmap", "owner: \"\"", "{ levers { actions(status: []) { action { title } } } }")]
    [InlineData("earlyWarnings", "from: \"2026-05-01\", kinds: []", "{ totalCount }")]
    [InlineData("sectorMap", "as: []", "{ rows(standings: []) { totalCount } }")]
    public async Task An_empty_list_or_a_blank_text_leaves_nothing_out(string question, string arguments, string selection)
    {
        await using TestApi api = await TestApi.StartAsync(AsWeKnewItTests.Known());
        string kept = question == "earlyWarnings" ? "(from: \"2026-05-01\")" : "";
        string all = selection.Replace("(status: [])", "", StringComparison.Ordinal).Replace("(standings: [])", "", StringComparison.Ordinal);

        string answer = (await api.AskAsync($"{{ {question}({arguments}) {selection} }}")).GetRawText();

        Assert.Equal((await api.AskAsync($"{{ {question}{kept} {all} }}")).GetRawText(), answer);
        Assert.DoesNotContain("\"totalCount\":0", question == "earlyWarnings" ? "" : answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("whatWeKnow(about: [\"organisation-zzzzzzzzzzzzzzzz\"]) { totalCount }", "\"organisation-zzzzzzzzzzzzzzzz\" in \"about\" is not the id of anything that is known. Use search to find the id.")]
    [InlineData("whatWeKnow(about: [\"x\"]) { totalCount }", "\"x\" in \"about\" is not the id of anything that is known.")]
    [InlineData("whatWeKnow(themes: [\"theme-x\"]) { totalCount }", "\"theme-x\" in \"themes\" is not the id of a known theme.")]
    [InlineData("roadmap(owner: \"person-x\") { open }", "\"person-x\" in \"owner\" is not the id of a known person.")]
    [InlineData("maturity(about: \"place-x\") { totalCount }", "\"place-x\" in \"about\" is not the id of anything that is known.")]
    [InlineData("maturity(model: \"nope\") { totalCount }", "\"nope\" in \"model\" is not known on that day. None is recorded.")]
    [InlineData("causalMap(map: \"nope\") { name }", "\"nope\" in \"map\" is not known on that day. These are: \"Trust\".")]
    public async Task What_is_not_known_is_refused_with_how_to_find_it(string question, string message)
    {
        await using TestApi api = await TestApi.StartAsync(AsWeKnewItTests.Known());

        (string code, string said) = await api.RefusedAsync($"{{ {question} }}");

        Assert.Equal("BAD_INPUT", code);
        Assert.StartsWith(message, said, StringComparison.Ordinal);
    }
}
