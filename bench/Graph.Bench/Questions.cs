using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Graph.Bench;

/// <summary>Questions over HTTP that more than one benchmark asks.</summary>
internal static class Questions
{
    public const string Leave = """
        query($people: [ID!]!) { ifTheyLeave(people: $people, asOf: "2026-06-01") { partnershipsLost { id } leftWithOneHolder { id } forumsWithoutMember { forum { name } organisation { name } } buildingsWithoutKeyHolder { name } fundingAttached { amount currency } } }
        """;

    /// <summary>Asks one, and fails where the answer has errors.</summary>
    public static async Task AskAsync(HttpClient client, string query, object? variables)
    {
        using HttpResponseMessage response = await client.PostAsJsonAsync("/graphql", new { query, variables });
        byte[] body = await response.Content.ReadAsByteArrayAsync();
        Demand(response, body);
    }

    /// <summary>Fails where an answer has errors.</summary>
    public static void Demand(HttpResponseMessage response, byte[] body)
    {
        if (!response.IsSuccessStatusCode || HasErrors(body))
            throw new InvalidOperationException($"The server answered {(int)response.StatusCode}: {Encoding.UTF8.GetString(body)[..Math.Min(500, body.Length)]}");
    }

    private static bool HasErrors(byte[] body)
    {
        Utf8JsonReader reader = new(body);
        return reader.Read() && reader.Read() && reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("errors");
    }
}
