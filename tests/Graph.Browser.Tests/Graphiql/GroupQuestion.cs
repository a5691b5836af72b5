using System.Text.Json;
using Microsoft.Playwright;

namespace Graph.Browser.Tests.Graphiql;

/// <summary>A question of a stewardship group about the fictional borough, as one would type it.</summary>
/// <param name="Name">What the query is called.</param>
/// <param name="Field">The field that answers it.</param>
/// <param name="Query">The query.</param>
/// <param name="Reason">What the answer says, as a pattern.</param>
public sealed record GroupQuestion(string Name, string Field, string Query, string Reason)
{
    private const string Council = "Larkhaven Council (fictional)";
    private const string Gurdwara = "Larkhaven Gurdwara (fictional)";
    private const string Person = "Rosalind Achebe";

    /// <summary>One question for each of the eight things that a group wants to know.</summary>
    public static async Task<IReadOnlyList<GroupQuestion>> AllAsync(IPage page, Uri site)
    {
        string council = await IdOfAsync(page, site, "organisations", Council);
        string gurdwara = await IdOfAsync(page, site, "organisations", Gurdwara);
        string person = await IdOfAsync(page, site, "people", Person);
        return
        [
            new("Depends", "dependencyProof", $$"""query Depends { dependencyProof(from: "{{council}}", to: "{{gurdwara}}", asOf: "2026-06-01") { size people { name } chains { people { name } } evidence { person { name } lastContact } } }""", "TODO1"),
            new("AskNext", "askNext", """query AskNext { askNext(first: 5, asOf: "2026-06-01") { question worst best narrows } }""", "TODO2"),
            new("Leaving", "departures", $$"""query Leaving { departures(first: 5, asOf: "2026-06-01") { person { name } partnershipsLost } mostHurtfulDepartures(count: 2, asOf: "2026-06-01") { people { name } provenBest } handoverBrief(person: "{{person}}", asOf: "2026-06-01") { partnerships { successorReason } } ifTheyLeave(people: ["{{person}}"], asOf: "2026-06-01") { cascade { sentence } } }""", "TODO3"),
            new("Introduce", "nextIntroductions", """query Introduce { nextIntroductions(first: 5, asOf: "2026-06-01") { atLeast introductions { why gain } } }""", "TODO4"),
            new("Warnings", "earlyWarnings", """query Warnings { earlyWarnings(from: "2026-03-01", asOf: "2026-11-23", first: 5) { grewWorse why reasons { sentence } } }""", "TODO5"),
            new("AsWeKnew", "fragilePartnerships", """query AsWeKnew { fragilePartnerships(asOf: "2026-06-01", knownAt: "2026-06-01T12:00:00Z") { totalCount } }""", "\"totalCount\": ?0"),
            new("Structure", "structure", """query Structure { structure(network: CONTACT, asOf: "2026-06-01") { components { count } cutPeople { count } communities { count modularity } } }""", "TODO7"),
            new("Publish", "publishableFragility", """query Publish { publishableFragility(by: SECTOR, asOf: "2026-06-01") { rows { label cells { class count } } note } }""", "TODO8"),
        ];
    }

    private static async Task<string> IdOfAsync(IPage page, Uri site, string list, string name)
    {
        IAPIResponse response = await page.APIRequest.PostAsync(new Uri(site, "graphql").AbsoluteUri, new()
        {
            DataObject = new { query = $"query($name: String!) {{ {list}(where: {{ name: {{ equals: $name }} }}) {{ nodes {{ id }} }} }}", variables = new { name } },
        });
        return (await response.JsonAsync<JsonElement>()).GetProperty("data").GetProperty(list).GetProperty("nodes")[0].GetProperty("id").GetString()!;
    }
}
