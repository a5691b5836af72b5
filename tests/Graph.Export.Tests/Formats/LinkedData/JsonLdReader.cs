using System.Text.Json;

namespace Graph.Export.Tests.Formats.LinkedData;

/// <summary>Reads JSON-LD after the algorithms that the W3C published (JSON-LD 1.1, expansion and deserialisation), for a context of prefixes and a list of resources.</summary>
internal static class JsonLdReader
{
    public static HashSet<(string Subject, string Predicate, string Object)> Read(string text)
    {
        using var document = JsonDocument.Parse(text);
        Assert.Equal(["@context", "@graph"], document.RootElement.EnumerateObject().Select(member => member.Name));
        var prefixes = document.RootElement.GetProperty("@context").EnumerateObject().ToDictionary(prefix => prefix.Name, prefix => prefix.Value.GetString()!, StringComparer.Ordinal);
        HashSet<(string Subject, string Predicate, string Object)> triples = [];
        foreach (JsonElement resource in document.RootElement.GetProperty("@graph").EnumerateArray())
        {
            string subject = Expand(resource.GetProperty("@id").GetString()!);
            foreach (JsonProperty property in resource.EnumerateObject().Where(property => property.Name != "@id"))
            {
                foreach (JsonElement value in property.Value.EnumerateArray())
                    triples.Add(property.Name == "@type" ? (subject, "http://www.w3.org/1999/02/22-rdf-syntax-ns#type", Expand(value.GetString()!)) : (subject, Expand(property.Name), ObjectOf(value)));
            }
        }

        return triples;

        string ObjectOf(JsonElement value) => value.TryGetProperty("@id", out JsonElement id)
            ? Expand(id.GetString()!)
            : TurtleReader.Literal(value.GetProperty("@value").GetString()!, value.TryGetProperty("@type", out JsonElement type) ? Expand(type.GetString()!) : "http://www.w3.org/2001/XMLSchema#string");

        // A name whose prefix is in the context is that prefix's address and the rest (section 5.2, IRI expansion).
        string Expand(string name) => prefixes[name[..name.IndexOf(':', StringComparison.Ordinal)]] + name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..];
    }
}
