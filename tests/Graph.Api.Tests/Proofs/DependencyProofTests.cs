using System.Text.Json;
using Graph.Api.Tests.Given;
using Graph.Api.Tests.Security;
using Graph.Model;

namespace Graph.Api.Tests.Proofs;

public sealed class DependencyProofTests
{
    private readonly Borough borough = new();

    [Fact]
    public async Task The_people_all_contact_depends_on_are_named_with_the_chains_that_prove_it()
    {
        await using TestApi api = await TestApi.StartAsync(borough.World);

        JsonElement proof = await AskAsync(api, "size people { id name } chains { people { id name } }", borough.Council, borough.Hub);

        Assert.Equal(
            $$"""{"size":1,"people":[{"id":"{{borough.Ann.Id}}","name":"Ann"}],"chains":[{"people":[{"id":"{{borough.Ann.Id}}","name":"Ann"},{"id":"{{borough.Bob.Id}}","name":"Bob"}]}]}""",
            proof.ToString());
    }

    [Fact]
    public async Task Reason_evidence_and_the_k_of_their_partnership_come_with_it()
    {
        await using TestApi api = await TestApi.StartAsync(borough.World);

        JsonElement proof = await AskAsync(
            api,
            "reason from { name } to { name } chains { steps { person { name } organisation { name } partnership { kind } } } evidence { person { name } organisation { name } level lastContact strength partnership { kind } } partnerships { k kNow partnership { kind } } asOf",
            borough.Council,
            borough.Hub);

        Assert.Equal("Every chain of current contact between Northby Council and Northby Advice Hub goes through Ann: if this person leaves, there is none left.", proof.GetProperty("reason").GetString());
        Assert.Equal(("Northby Council", "Northby Advice Hub"), (proof.GetProperty("from").GetProperty("name").GetString(), proof.GetProperty("to").GetProperty("name").GetString()));
        Assert.Equal(
            """[{"person":{"name":"Ann"},"organisation":{"name":"Northby Council"},"partnership":null},{"person":{"name":"Bob"},"organisation":null,"partnership":{"kind":"Advice contract"}}]""",
            proof.GetProperty("chains")[0].GetProperty("steps").ToString());
        JsonElement post = Assert.Single(proof.GetProperty("evidence").EnumerateArray(), post => post.GetProperty("organisation").GetProperty("name").GetString() == "Northby Council");
        Assert.Equal("""{"person":{"name":"Ann"},"organisation":{"name":"Northby Council"},"level":"STRATEGIC","lastContact":"2026-05-20","strength":"STRONG","partnership":{"kind":"Advice contract"}}""", post.ToString());
        Assert.Equal("""[{"k":1,"kNow":1,"partnership":{"kind":"Advice contract"}}]""", proof.GetProperty("partnerships").ToString());
        Assert.Equal("2026-06-01", proof.GetProperty("asOf").GetString());
    }

    [Fact]
    public async Task Somebody_in_post_at_both_is_a_chain_alone()
    {
        await using TestApi api = await TestApi.StartAsync(borough.World);

        JsonElement proof = await AskAsync(api, "size atBoth { name } people { id } chains { people { id } } reason", borough.Council, borough.Forum);

        Assert.Equal(
            $$"""{"size":1,"atBoth":[{"name":"Ann"}],"people":[{"id":"{{borough.Ann.Id}}"}],"chains":[{"people":[{"id":"{{borough.Ann.Id}}"}]}],"reason":"Every chain of current contact between Northby Council and Northby Forum goes through Ann, who is in post at both: if this person leaves, there is none left."}""",
            JsonSerializer.Serialize(proof));
    }

    [Fact]
    public async Task What_is_recorded_of_colleagues_has_a_size_and_a_reason_of_its_own()
    {
        Person bea = borough.World.Person("Bea");
        Organisation mosque = borough.World.Organisation("Northby Mosque");
        borough.World.Role(bea, borough.Hub, "Manager");
        borough.World.HeldByOneEach("Food bank", borough.Hub, bea, mosque, borough.World.Person("Omar"));
        await using TestApi api = await TestApi.StartAsync(borough.World);

        JsonElement proof = await AskAsync(api, "size recordedSize recordedReason", borough.Council, mosque);
        JsonElement twice = await AskAsync(api, "recordedSize recordedReason", borough.Council, borough.Council);

        Assert.Equal([1, 0], new[] { "size", "recordedSize" }.Select(size => proof.GetProperty(size).GetInt32()));
        Assert.StartsWith("Counting only colleagues who are recorded as knowing each other, there is no chain of current contact between Northby Council and Northby Mosque.", proof.GetProperty("recordedReason").GetString(), StringComparison.Ordinal);
        Assert.Equal("""{"recordedSize":null,"recordedReason":"You named Northby Council twice: name two different organisations to see what joins them."}""", twice.ToString());
    }

    [Fact]
    public async Task The_day_and_the_moment_asked_about_matter()
    {
        await using TestApi api = await TestApi.StartAsync(borough.World);

        JsonElement data = await api.AskAsync(
            """query($a: ID!, $b: ID!) { later: dependencyProof(from: $a, to: $b, asOf: "2027-07-01") { size people { id } } }""",
            new { a = borough.Council.Id, b = borough.Hub.Id });

        Assert.Equal("""{"later":{"size":0,"people":[]}}""", data.ToString());
        Assert.Equal("UNKNOWN_ID", (await api.RefusedAsync("""query($a: ID!, $b: ID!) { dependencyProof(from: $a, to: $b, knownAt: "2020-01-01") { size } }""", new { a = borough.Council.Id, b = borough.Hub.Id })).Code);
    }

    [Fact]
    public async Task Lists_are_as_long_as_is_asked_and_size_counts_all()
    {
        Person al = borough.World.Person("Al");
        Person bea = borough.World.Person("Bea");
        borough.World.Holds(al, borough.Advice, borough.Council, "2026-05-20");
        borough.World.Holds(bea, borough.Advice, borough.Hub, "2026-05-20");
        await using TestApi api = await TestApi.StartAsync(borough.World);

        JsonElement proof = await AskAsync(api, "size people(first: 1) { id } chains(first: 1) { people { id } } evidence(first: 0) { level } partnerships(first: 0) { k }", borough.Council, borough.Hub);

        Assert.Equal(2, proof.GetProperty("size").GetInt32());
        Assert.Equal([1, 1, 0, 0], new[] { "people", "chains", "evidence", "partnerships" }.Select(list => proof.GetProperty(list).GetArrayLength()));
    }

    [Fact]
    public async Task Where_the_policy_refuses_the_proof_shows_nothing_personal()
    {
        await using TestApi api = await TestApi.StartAsync(new RefusingPolicy(), borough.World);

        string shown = (await AskAsync(api, "reason people { name email notes } evidence { person { email notes } } chains { people { email notes } }", borough.Council, borough.Hub)).ToString();

        Assert.DoesNotContain("@example.org", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("About Ann", shown, StringComparison.Ordinal);
        Assert.Contains("Ann", shown, StringComparison.Ordinal);
    }

    private static async Task<JsonElement> AskAsync(TestApi api, string fields, Organisation from, Organisation to) =>
        (await api.AskAsync($"query Proof($a: ID!, $b: ID!) {{ dependencyProof(from: $a, to: $b) {{ {fields} }} }}", new { a = from.Id, b = to.Id })).GetProperty("dependencyProof");
}
