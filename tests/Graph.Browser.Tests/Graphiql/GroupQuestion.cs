using System.Text.Json;
using Microsoft.Playwright;

namespace Graph.Browser.Tests.Graphiql;

/// <summary>A question of a stewardship group about the fictional borough, as one would type it.</summary>
/// <param name="Field">The field that answers it.</param>
/// <param name="Query">The query.</param>
/// <param name="Reason">What the answer says, as a pattern.</param>
public sealed record GroupQuestion(string Field, string Query, string Reason)
{
    private const string Council = "Larkhaven Council (fictional)";
    private const string Gurdwara = "Larkhaven Gurdwara (fictional)";
    private const string Person = "Rosalind Achebe";

    /// <summary>One question for each of the eight things that a group wants to know; all called what GraphiQL opens with, since it takes up a new name only after a moment.</summary>
    public static async Task<IReadOnlyList<GroupQuestion>> AllAsync(IPage page, Uri site)
    {
        string council = await IdOfAsync(page, site, "organisations", Council);
        string gurdwara = await IdOfAsync(page, site, "organisations", Gurdwara);
        string person = await IdOfAsync(page, site, "people", Person);
        return
        [
            new("dependencyProof", $$"""query HangingOnOne { dependencyProof(from: "{{council}}", to: "{{gurdwara}}", asOf: "2026-06-01") { size people { name } chains { people { name } } evidence { person { name } lastContact } } }""", "\"size\": ?2"),
            new("askNext", """query HangingOnOne { askNext(first: 5, asOf: "2026-06-01") { question worst best narrows } }""", "since when\\?"),
            new("departures", $$"""query HangingOnOne { departures(first: 5, asOf: "2026-06-01") { person { name } partnershipsLost } mostHurtfulDepartures(count: 2, asOf: "2026-06-01") { people { name } provenBest } handoverBrief(person: "{{person}}", asOf: "2026-06-01") { partnerships { successorReason } } ifTheyLeave(people: ["{{person}}"], asOf: "2026-06-01") { cascade } }""", "would be lost: there would be nobody left who could speak to another party"),
            new("nextIntroductions", """query HangingOnOne { nextIntroductions(first: 5, asOf: "2026-06-01") { atLeast introductions { why gain } } }""", "could introduce them"),
            new("earlyWarnings", """query HangingOnOne { earlyWarnings(from: "2026-03-01", asOf: "2026-11-23", first: 5) { totalCount nodes { grewWorse why reasons { sentence } } } }""", "It went from being held"),
            new("fragilePartnerships", """query HangingOnOne { fragilePartnerships(asOf: "2026-06-01", knownAt: "2026-06-01T12:00:00Z") { totalCount } }""", "\"totalCount\": ?0"),
            new("structure", """query HangingOnOne { structure(network: CONTACT, asOf: "2026-06-01") { components { count } cutPeople { count } communities { count modularity } } }""", "\"modularity\": ?0\\.[1-9]"),
            new("publishableFragility", """query HangingOnOne { publishableFragility(by: SECTOR, asOf: "2026-06-01") { rows { label cells { class count } } note } }""", "partnerships are current on 1 June 2026, each counted once"),
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
