using Graph.Api.Tests.Given;
using Graph.Api.Tests.History;
using Graph.Model;

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
    [InlineData("fragilePartnerships(where: { person: \"person-x\" }) { totalCount }", "\"person-x\" in \"person\" is not the id of a known person.")]
    [InlineData("fragilePartnerships(where: { organisation: \"organisation-x\" }) { totalCount }", "\"organisation-x\" in \"organisation\" is not the id of a known organisation.")]
    [InlineData("fragilePartnerships(place: \"place-x\") { totalCount }", "\"place-x\" in \"place\" is not the id of a known place. To find the id, ask { places(where: { name: { contains: \"…\" } }) { nodes { id name } } }.")]
    [InlineData("sectorMap(as: [\"person-x\"]) { rows { totalCount } }", "\"person-x\" in \"as\" is not the id of a known person or organisation.")]
    [InlineData("nextIntroductions(between: [\"organisation-x\"]) { atLeast }", "\"organisation-x\" in \"between\" is not the id of a known organisation.")]
    [InlineData("departures(from: \"organisation-x\") { organisationsCutOff }", "\"organisation-x\" in \"from\" is not the id of a known organisation.")]
    [InlineData("ifTheyLeave(people: [\"person-x\"]) { totals { partnershipsLost } }", "\"person-x\" in \"people\" is not the id of a known person.")]
    [InlineData("ifTheyLeave(people: []) { cutOff(from: \"organisation-x\") { personCount } }", "\"organisation-x\" in \"from\" is not the id of a known organisation.")]
    [InlineData("handoverBrief(person: \"person-x\") { asOf }", "\"person-x\" in \"person\" is not the id of a known person.")]
    [InlineData("dependencyProof(from: \"organisation-x\", to: \"organisation-y\") { size }", "\"organisation-x\" in \"from\" is not the id of a known organisation.")]
    [InlineData("inspirationChain(node: \"learning-x\") { complete }", "\"learning-x\" in \"node\" is not the id of a known")]
    [InlineData("partners(from: \"organisation-x\") { totalCount }", "\"organisation-x\" in \"from\" is not the id of a known organisation.")]
    [InlineData("partners(where: { organisations: [\"organisation-x\"] }) { totalCount }", "\"organisation-x\" in \"organisations\" is not the id of a known organisation.")]
    [InlineData("map(nodes: [\"place-x\"]) { sentence }", "\"place-x\" in \"nodes\" is not the id of a known organisation or building.")]
    [InlineData("partners(where: { themes: [\"theme-x\"] }) { totalCount }", "\"theme-x\" in \"themes\" is not the id of a known theme.")]
    [InlineData("partners(where: { place: \"place-x\" }) { totalCount }", "\"place-x\" in \"place\" is not the id of a known place.")]
    [InlineData("causalMap(map: \"Trust\") { loops(through: \"variable-x\") { name } }", "\"variable-x\" in \"through\" is not the id of a known variable.")]
    [InlineData("structure(network: CONTACT) { shortestChains(from: \"person-x\", to: \"person-y\") { complete } }", "\"person-x\" in \"from\" is not the id of a known person or organisation.")]
    [InlineData("partnerships(where: { parties: { in: [\"organisation-x\"] } }) { totalCount }", "\"organisation-x\" in \"parties\" is not the id of a known organisation.")]
    [InlineData("blockages(where: { owner: { equals: \"person-x\" } }) { totalCount }", "\"person-x\" in \"owner\" is not the id of a known person.")]
    [InlineData("suggestedThemes(where: { theme: { in: [\"theme-x\"] } }) { totalCount }", "\"theme-x\" in \"theme\" is not the id of a known theme.")]
    [InlineData("maturity(model: \"nope\") { totalCount }", "\"nope\" in \"model\" is not known on that day. None is recorded.")]
    [InlineData("causalMap(map: \"nope\") { name }", "\"nope\" in \"map\" is not known on that day. These are: \"Trust\".")]
    public async Task What_is_not_known_is_refused_with_how_to_find_it(string question, string message)
    {
        await using TestApi api = await TestApi.StartAsync(AsWeKnewItTests.Known());

        (string code, string said) = await api.RefusedAsync($"{{ {question} }}");

        Assert.Equal(message.Contains(" is not the id of ", StringComparison.Ordinal) ? "UNKNOWN_ID" : "BAD_INPUT", code);
        Assert.StartsWith(message, said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_instead_of_an_id_is_refused_with_the_id_that_is_meant()
    {
        World world = [];
        Organisation council = world.Organisation("Ashby Council");
        Person ann = world.Person("Ann Lee");
        await using TestApi api = await TestApi.StartAsync(world);

        Assert.Equal(("UNKNOWN_ID", $"\"ashby council\" in \"between\" is not an id. Perhaps you mean \"{council.Id}\", Ashby Council. {HowToFind}"), await api.RefusedAsync("""{ nextIntroductions(between: ["ashby council"]) { atLeast } }"""));
        Assert.Equal(("UNKNOWN_ID", $"\"Ashbey Council\" in \"between\" is not an id. Perhaps you mean \"{council.Id}\", Ashby Council. {HowToFind}"), await api.RefusedAsync("""{ nextIntroductions(between: ["Ashbey Council"]) { atLeast } }"""));
        Assert.Equal(("UNKNOWN_ID", $"\"Ann Lee\" in \"between\" is not the id of a known organisation. {HowToFind}"), await api.RefusedAsync("""{ nextIntroductions(between: ["Ann Lee"]) { atLeast } }"""));
        Assert.Equal(("UNKNOWN_ID", $"\"{ann.Id}\" in \"between\" is the id of a person, not of an organisation. {HowToFind}"), await api.RefusedAsync("query($id: ID!) { nextIntroductions(between: [$id]) { atLeast } }", new { id = ann.Id }));
    }

    [Fact]
    public async Task An_id_of_which_nothing_was_known_at_the_moment_asked_about_is_refused_for_that_moment()
    {
        World world = [];
        Organisation council = world.Organisation("Ashby Council");
        await using TestApi api = await TestApi.StartAsync(world);

        (string code, string message) = await api.RefusedAsync("""query($id: ID!) { departures(from: $id, knownAt: "2001-01-01T00:00:00Z") { partnershipsLost } }""", new { id = council.Id });

        Assert.Equal("UNKNOWN_ID", code);
        Assert.StartsWith($"\"{council.Id}\" in \"from\" is not the id of a known organisation at that moment.", message, StringComparison.Ordinal);
    }

    private const string HowToFind = "To find the id, ask { organisations(where: { name: { contains: \"…\" } }) { nodes { id name } } }.";
}
