using System.Globalization;
using System.Xml;
using CsCheck;
using Graph.Export.Formats;
using Graph.Export.Formats.LinkedData;
using Graph.Export.Tests.Given;
using Graph.Model;
using Graph.Store.Tests;

namespace Graph.Export.Tests.Formats.LinkedData;

public sealed class LinkedDataTests
{
    private const string Xsd = "http://www.w3.org/2001/XMLSchema#";

    private static readonly Organisation Hub = new() { Id = "organisation-hub", Name = "Hub", Form = OrganisationForm.Department, Identifiers = [OrgIdentifier.Parse("GB-CHC-1090095")], Since = PartialDate.Of(1998) };
    private static readonly Person Ann = new() { Id = "person-ann", Name = "Ann", Email = "ann@example.org" };
    private static readonly Role Post = new() { Id = "role-1", From = Ann.Id, To = Hub.Id, Title = "Director", Since = PartialDate.Of(2020, 4), Until = PartialDate.Of(2026, 4, 1) };
    private static readonly Partnership Advice = new() { Id = "partnership-advice", Kind = "Advice" };
    private static readonly Party Party = new() { Id = "party-1", From = Advice.Id, To = Hub.Id };

    [Fact]
    public async Task Facts_stand_in_words_that_others_know_with_their_origin_and_days_as_days() => Assert.Equal(
        """
        fact:organisation-hub a org:Organization, org:OrganizationalUnit, graph:Organisation ;
            skos:prefLabel "Hub" ;
            org:identifier "GB-CHC-1090095" ;
            graph:form "DEPARTMENT" ;
            schema:startDate "1998"^^xsd:gYear ;
            prov:generatedAtTime "2026-06-01T12:00:00.0000000Z"^^xsd:dateTime ;
            prov:wasDerivedFrom file:register%2Exlsx ;
            graph:origin "register.xlsx, sheet \"Partners\", row 17" .

        fact:partnership-advice a org:OrganizationalCollaboration, graph:Partnership ;
            graph:kind "Advice" ;
            prov:generatedAtTime "2026-06-01T12:00:00.0000000Z"^^xsd:dateTime .

        fact:person-ann a foaf:Person, graph:Person ;
            foaf:name "Ann" ;
            prov:generatedAtTime "2026-06-01T12:00:00.0000000Z"^^xsd:dateTime .

        fact:party-1 a graph:Party ;
            graph:partnership fact:partnership-advice ;
            graph:organisation fact:organisation-hub ;
            prov:generatedAtTime "2026-06-01T12:00:00.0000000Z"^^xsd:dateTime .

        fact:partnership-advice org:hasMember fact:organisation-hub .

        fact:role-1 a org:Membership, graph:Role ;
            org:member fact:person-ann ;
            org:organization fact:organisation-hub ;
            schema:roleName "Director" ;
            schema:startDate "2020-04"^^xsd:gYearMonth ;
            schema:endDate "2026-03-31"^^xsd:date ;
            prov:generatedAtTime "2026-06-01T12:00:00.0000000Z"^^xsd:dateTime .
        """.ReplaceLineEndings("\n"),
        From("fact:organisation-hub a", await WriteAsync("turtle", Public(Example))).TrimEnd());

    [Theory]
    [InlineData(null, null, null, true)]
    [InlineData("2026-06-01", null, null, true)]
    [InlineData("2026-06-02", null, null, false)]
    [InlineData("2027", null, null, false)]
    [InlineData("2026-06-02", null, "2026-06-02", true)]
    [InlineData("2026-06-02", null, "2026-06-01", false)]
    [InlineData(null, "2027", null, false)]
    public async Task An_edge_is_said_in_one_statement_only_if_it_has_begun_and_has_no_end(string? since, string? until, string? asOf, bool isSaid)
    {
        FactsInMemory facts = FactsInMemory.Of(Advice, Hub, Party with { Since = Date(since), Until = Date(until) });
        ExportQuestion question = new() { At = new(asOf is null ? null : DateOnly.Parse(asOf, CultureInfo.InvariantCulture)) };

        string text = await WriteAsync("turtle", facts.With(facts.Header with { Question = question }));

        Assert.Contains("fact:party-1 a ", text, StringComparison.Ordinal);
        Assert.Equal(isSaid, TurtleReader.Read(text).Any(triple => triple is { Subject: "urn:partnership-graph:fact:partnership-advice", Object: "urn:partnership-graph:fact:organisation-hub" }));

        static PartialDate? Date(string? text) => text is null ? null : PartialDate.Parse(text);
    }

    [Fact]
    public async Task Whatever_is_recorded_both_formats_make_the_same_statements() =>
        await Values.All(Ontology.Types.Select(type => Values.FactOf(type, Values.Id(type, "a"), Values.OneNodeOfEachType, Gen.Bool))).SampleAsync(
            async facts =>
            {
                FactsInMemory exported = new(facts.Select((fact, place) => FactsInMemory.Version(fact) with { Origin = place % 2 == 0 ? null : new($"a \"b\"~{place}.csv", "ü", place) }));

                HashSet<(string Subject, string Predicate, string Object)> turtle = TurtleReader.Read(await WriteAsync("turtle", exported));

                Assert.Equal(turtle.Order(), JsonLdReader.Read(await WriteAsync("jsonld", exported)).Order());
                Assert.All(facts, fact => Assert.Contains(($"urn:partnership-graph:fact:{fact.Id}", "http://www.w3.org/1999/02/22-rdf-syntax-ns#type", $"urn:partnership-graph:ontology:{Ontology.Of(fact).Name}"), turtle));
                foreach ((_, _, string value) in turtle.Where(triple => triple.Object.StartsWith('"')))
                    AssertLexical(value);
            },
            iter: 60,
            threads: 1);

    [Fact]
    public async Task Any_text_is_read_back_as_it_was() => await Gen.OneOf(Gen.String, Gen.Char[char.MinValue, char.MaxValue].Array[0, 12].Select(characters => new string(characters)), Gen.OneOf("\"\"\"", "\\u0041", "\r\n\t\b\f\0", "</script>", "a\\", "\u2028\u0085")).SampleAsync(
        async text =>
        {
            FactsInMemory exported = FactsInMemory.Of(new Theme { Id = "theme-1", Name = text });
            (string, string, string) expected = ("urn:partnership-graph:fact:theme-1", "http://www.w3.org/2004/02/skos/core#prefLabel", TurtleReader.Literal(Term.Value(text).Text, Xsd + "string"));

            Assert.Contains(expected, TurtleReader.Read(await WriteAsync("turtle", exported)));
            Assert.Contains(expected, JsonLdReader.Read(await WriteAsync("jsonld", exported)));
        },
        iter: 500,
        threads: 1);

    [Theory]
    [InlineData("turtle")]
    [InlineData("jsonld")]
    public async Task Nothing_personal_is_published_unless_it_was_asked_for(string format)
    {
        Assert.DoesNotContain("ann@example.org", await WriteAsync(format, Public(Example)), StringComparison.Ordinal);
        Assert.Contains("ann@example.org", await WriteAsync(format, Example), StringComparison.Ordinal);
    }

    private static string From(string beginning, string text) => text[text.IndexOf(beginning, StringComparison.Ordinal)..];

    private static FactsInMemory Example => new(
        new FactVersion(Hub.Id, 1, Hub, new(1, FactsInMemory.Moment, "tester", null), new("register.xlsx", "Partners", 17)),
        FactsInMemory.Version(Ann), FactsInMemory.Version(Post), FactsInMemory.Version(Advice), FactsInMemory.Version(Party));

    private static FactsInMemory Public(FactsInMemory facts) => facts.With(facts.Header with { Question = new() });

    /// <summary>Whether the text of a value is one of its type (XML Schema 1.1, part 2).</summary>
    private static void AssertLexical(string literal)
    {
        int end = literal.LastIndexOf("\"^^<", StringComparison.Ordinal);
        string text = literal[1..end];
        switch (literal[(end + 4)..^1].Replace(Xsd, "", StringComparison.Ordinal))
        {
            case "string":
                break;
            case "integer" or "decimal":
                Assert.Matches(@"^[+-]?\d+(\.\d+)?$", text);
                break;
            case "double":
                XmlConvert.ToDouble(text);
                break;
            case "boolean":
                Assert.True(text is "true" or "false");
                break;
            case "gYear":
                Assert.Matches(@"^\d{4}$", text);
                break;
            case "gYearMonth":
                Assert.Matches(@"^\d{4}-(0[1-9]|1[0-2])$", text);
                break;
            case "date":
                XmlConvert.ToDateTime(text, "yyyy-MM-dd");
                break;
            case "dateTime":
                XmlConvert.ToDateTimeOffset(text);
                break;
            case var other:
                Assert.Fail(other);
                break;
        }
    }

    private static async Task<string> WriteAsync(string name, FactsInMemory facts)
    {
        MemoryOutput output = new();
        await ((IFactFormat)ExportFormats.Find(name)!).WriteAsync(facts, output, CancellationToken.None);
        return output.Text;
    }
}
