using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CsCheck;
using Graph.Export.Formats;
using Graph.Export.Formats.ThreeSixtyGiving;
using Graph.Export.Tests.Given;
using Graph.Model;
using Json.Schema;

namespace Graph.Export.Tests.Formats.ThreeSixtyGiving;

public sealed partial class GrantsFormatTests
{
    private static readonly Funding Grant = new()
    {
        Id = "funding-1",
        Reference = "360G-trafford-17",
        Title = "Lunch club",
        Description = "Lunch on Tuesdays",
        Kind = FundingKind.Grant,
        Amount = 1200.50m,
        Currency = "GBP",
        Awarded = PartialDate.Of(2026, 3, 1),
        Since = PartialDate.Of(2026, 4),
        Until = PartialDate.Of(2027, 4, 1),
        Programme = "Food",
    };

    private static readonly Organisation Council = new() { Id = "organisation-council", Name = "Council", Identifiers = [OrgIdentifier.Parse("GB-LAE-TRF")] };
    private static readonly Organisation Hub = new()
    {
        Id = "organisation-hub",
        Name = "Hub",
        Identifiers = [OrgIdentifier.Parse("360G-trafford:17"), OrgIdentifier.Parse("GB-CHC-1090095"), OrgIdentifier.Parse("GB-COH-01234567")],
        AlternateNames = ["The Hub"],
        Postcode = "M33 7ZF",
        Website = "https://hub.example.org",
    };

    private static readonly Place Sale = new() { Id = "place-sale", Name = "Sale", Gss = "E05000819" };

    [Fact]
    public async Task A_grant_is_published_under_the_names_and_in_the_forms_of_the_standard()
    {
        JsonElement grant = Assert.Single(await JsonGrantsAsync(Facts(Grant)));

        Assert.Equal(
            """{"id":"360G-trafford-17","title":"Lunch club","description":"Lunch on Tuesdays","currency":"GBP","amountAwarded":1200.50,"awardDate":"2026-03-01","plannedDates":[{"startDate":"2026-04","endDate":"2027-03-31"}],"recipientOrganization":[{"id":"GB-CHC-1090095","name":"Hub","charityNumber":"1090095","companyNumber":"01234567","postalCode":"M33 7ZF","alternateName":"The Hub","url":"https://hub.example.org"}],"beneficiaryLocation":[{"name":"Sale","geoCode":"E05000819"}],"fundingOrganization":[{"id":"GB-LAE-TRF","name":"Council"}],"grantProgramme":[{"title":"Food"}],"dateModified":"2026-06-01T12:00:00.0000000Z"}""",
            JsonSerializer.Serialize(grant));
    }

    [Fact]
    public async Task A_table_has_the_titles_of_the_standard_and_a_row_for_each_recipient()
    {
        Organisation second = Hub with { Id = "organisation-second", Name = "=Second, \"the\" other", Identifiers = [] };

        string[] lines = (await WriteAsync(new GrantsCsvFormat(), [.. Facts(Grant), second, Edge<Recipient>(Grant, second)])).TrimStart('\uFEFF').Split("\r\n");

        Assert.Equal("Identifier,Title,Description,Currency,Amount Awarded,Award Date,Planned Dates:Start Date,Planned Dates:End Date,Recipient Org:Identifier,Recipient Org:Name,Recipient Org:Charity Number,Recipient Org:Company Number,Recipient Org:Postal Code,Recipient Org:Alternate Name,Recipient Org:Description,Recipient Org:Web Address,Funding Org:Identifier,Funding Org:Name,Funding Org:Charity Number,Funding Org:Company Number,Funding Org:Postal Code,Funding Org:Alternate Name,Funding Org:Description,Funding Org:Web Address,Beneficiary Location:Name,Beneficiary Location:Geographic Code,Grant Programme:Title,Last Modified", lines[0]);
        Assert.StartsWith("360G-trafford-17,Lunch club,Lunch on Tuesdays,GBP,1200.50,2026-03-01,2026-04,2027-03-31,GB-CHC-1090095,Hub,", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("360G-trafford-17,Lunch club,Lunch on Tuesdays,GBP,1200.50,2026-03-01,2026-04,2027-03-31,360G-trafford-organisation-second,\"'=Second, \"\"the\"\" other\",", lines[2], StringComparison.Ordinal);
        Assert.Equal(["", ""], [lines[3], string.Concat(lines[4..])]);
    }

    [Fact]
    public async Task What_the_standard_requires_and_is_not_recorded_is_left_out_and_counted_never_made_up()
    {
        Funding[] incomplete =
        [
            Grant with { Id = "funding-2", Reference = null },
            Grant with { Id = "funding-3", Amount = null },
            Grant with { Id = "funding-4", Awarded = PartialDate.Of(2026, 3) },
            Grant with { Id = "funding-5", Currency = null },
            Grant with { Id = "funding-6", Currency = "XYZ" },
            Grant with { Id = "funding-7", Kind = FundingKind.Contract },
            Grant with { Id = "funding-8", Kind = null },
        ];
        Funding withoutRecipient = Grant with { Id = "funding-9" };
        Funding withoutFunder = Grant with { Id = "funding-10" };
        Funding withoutPrefix = Grant with { Id = "funding-11", Reference = "17" };
        Organisation unregistered = Hub with { Id = "organisation-new", Identifiers = [] };
        MemoryOutput output = new();

        var facts = FactsInMemory.Of([
            .. Facts([Grant, .. incomplete]), withoutRecipient, Edge<Funder>(withoutRecipient, Council), withoutFunder, Edge<Recipient>(withoutFunder, Hub),
            unregistered, withoutPrefix, Edge<Funder>(withoutPrefix, Council), Edge<Recipient>(withoutPrefix, unregistered)]);

        await new GrantsJsonFormat().WriteAsync(facts, output, CancellationToken.None);

        using var written = JsonDocument.Parse(output.File);
        Assert.Equal(1, written.RootElement.GetProperty("grants").GetArrayLength());
        string note = "10 of 11 records of funding were left out: 2 not recorded as grants; 1 without an identifier; 1 without an amount; 2 without a currency of ISO 4217; 1 without the day of the award; 1 without an organisation that received it; 1 without an organisation that gave it; 1 with an organisation that has no register number, where the grant's identifier has no prefix to make one of.";
        foreach (IFactFormat format in new IFactFormat[] { new GrantsJsonFormat(), new GrantsCsvFormat() })
        {
            FileContents contents = await format.LookAsync(facts, CancellationToken.None);
            Assert.Equal([KeyValuePair.Create("grants", 1L)], contents.Counts);
            Assert.Equal([note], contents.Notes);
        }

        Assert.Contains(note, written.RootElement.GetProperty("description").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("360giving")]
    [InlineData("360giving-json")]
    public async Task Without_a_grant_there_is_no_file_as_the_standard_has_no_empty_one(string name)
    {
        IFactFormat format = (IFactFormat)ExportFormats.Find(name)!;

        ExportRefusedException none = await Assert.ThrowsAsync<ExportRefusedException>(() => format.LookAsync(FactsInMemory.Of(Council), CancellationToken.None));
        ExportRefusedException incomplete = await Assert.ThrowsAsync<ExportRefusedException>(() => format.LookAsync(FactsInMemory.Of(Grant), CancellationToken.None));

        Assert.Equal("No funding is recorded, so there is nothing to publish as 360Giving.", none.Message);
        Assert.Equal("There is no grant to publish as 360Giving. 1 of 1 records of funding were left out: 1 without an organisation that received it.", incomplete.Message);
    }

    [Fact]
    public void Every_field_of_the_standard_has_a_source() => GrantMapping.Configure();

    [Fact]
    public void Every_property_of_funding_of_an_organisation_and_of_a_place_is_published_or_is_known_not_to_be()
    {
        // What the standard has no field for, and notes, which are personal.
        string[] unpublished = ["Funding.Notes", "Organisation.Notes", "Organisation.Form", "Organisation.Sector", "Organisation.Categories", "Organisation.Kinds", "Organisation.Rows", "Organisation.Registered", "Organisation.Volunteers", "Organisation.LegalForm", "Organisation.Status", "Organisation.AnnualIncome", "Organisation.Staff", "Organisation.Since", "Organisation.Until", "Place.Notes", "Place.Kind", "Place.AlternateNames", "Place.Description", "Place.FormerCodes", "Place.Since", "Place.Until"];
        RecordedGrant empty = new(new Funding { Id = "f", Title = "" }, [new(new Organisation { Id = "o", Name = "" }, null)], [], [new Place { Id = "p", Name = "" }], default);
        string before = JsonSerializer.Serialize(GrantMapping.Publish(empty));

        IEnumerable<string> unchanged =
            from type in (FactType[])[Ontology.Of<Funding>(), Ontology.Of<Organisation>(), Ontology.Of<Place>()]
            from property in type.Properties
            let fact = type.Create(type.IdPrefix[..1], null, null, [.. type.Properties.Select(other => other == property ? SomeValue(other) : other.Kind == PropertyKind.Text && other.Name is "Title" or "Name" ? "" : null)])
            let changed = fact switch
            {
                Funding funding => empty with { Funding = funding },
                Organisation organisation => empty with { Recipients = [new(organisation, null)] },
                _ => empty with { Locations = [(Place)fact] },
            }
            where property.Name != nameof(Funding.Kind) && JsonSerializer.Serialize(GrantMapping.Publish(changed)) == before
            select $"{type.Name}.{property.Name}";

        Assert.Equal(unpublished.Where(name => name != "Place.Kind").Order(StringComparer.Ordinal), unchanged.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Whatever_is_recorded_each_grant_has_what_the_standard_requires_in_its_form() => await AnyGrants.SampleAsync(
        async facts =>
        {
            foreach (JsonElement grant in await JsonGrantsAsync(facts))
            {
                foreach (string required in (string[])["id", "title", "description", "currency", "awardDate"])
                    Assert.NotEqual("", grant.GetProperty(required).GetString());
                Assert.Equal(JsonValueKind.Number, grant.GetProperty("amountAwarded").ValueKind);
                Assert.Matches(CurrencyCode(), grant.GetProperty("currency").GetString());
                Assert.Matches(Day(), grant.GetProperty("awardDate").GetString());
                foreach (JsonElement organisation in grant.GetProperty("recipientOrganization").EnumerateArray().Concat(grant.GetProperty("fundingOrganization").EnumerateArray()))
                {
                    Assert.NotEqual("", organisation.GetProperty("id").GetString());
                    Assert.True(organisation.TryGetProperty("name", out _));
                    Assert.True(!organisation.TryGetProperty("url", out JsonElement url) || (url.GetString()!.All(char.IsAscii) && Uri.TryCreate(url.GetString(), UriKind.Absolute, out _)));
                }

                if (grant.TryGetProperty("plannedDates", out JsonElement dates))
                    Assert.All(dates[0].EnumerateObject(), date => Assert.Matches(DateOfAnEvent(), date.Value.GetString()));
            }
        },
        iter: 200,
        threads: 1);

    [RealFileFact("schemas/360-giving-schema.json")]
    public async Task Whatever_is_recorded_each_grant_is_valid_by_the_schema_of_the_standard()
    {
        // The meta-schema is named there in a way that no validator knows; its keywords are those of 2020-12.
        string text = await File.ReadAllTextAsync(RealFileFactAttribute.Find("schemas/360-giving-schema.json"));
        JsonSchema schema = JsonSchema.FromText(text.Replace("http://json-schema.org/draft/2020-12/schema", "https://json-schema.org/draft/2020-12/schema", StringComparison.Ordinal));
        EvaluationOptions options = new() { RequireFormatValidation = true, OutputFormat = OutputFormat.List };
        int validated = 0;

        await AnyGrants.SampleAsync(
            async facts =>
            {
                foreach (JsonElement grant in await JsonGrantsAsync([.. facts, .. Facts(Grant with { Id = "funding-certain" })]))
                {
                    EvaluationResults results = schema.Evaluate(grant, options);
                    Assert.True(results.IsValid, JsonSerializer.Serialize(results));
                    validated++;
                }
            },
            iter: 100,
            threads: 1);

        Assert.True(validated >= 100);
        Assert.False(schema.Evaluate(JsonDocument.Parse("""{"id":"1"}""").RootElement, options).IsValid);
    }

    private static readonly Gen<string> Texts = Gen.OneOf(Gen.String, Gen.OneOf("", " ", "=1+1", "@cmd", "a\"b,c\r\nd", "\u0001", "\uD800", "🌱 <b>", "2026-01-01"));

    private static readonly Gen<PartialDate?> Dates = Gen.Select(Gen.Int[0, 3], Gen.Int[1990, 2040], Gen.Int[1, 12], Gen.Int[1, 28], (known, year, month, day) => known switch
    {
        0 => (PartialDate?)null,
        1 => PartialDate.Of(year),
        2 => PartialDate.Of(year, month),
        _ => PartialDate.Of(year, month, day),
    });

    /// <summary>Grants of which anything may be missing or odd, to and from organisations that may have no number.</summary>
    private static readonly Gen<Fact[]> AnyGrants =
        from fundings in Gen.Select(Texts, Gen.OneOf(Texts.Select(text => (string?)$"360G-x-{text}"), Gen.Const((string?)null)), Gen.Int[-100, 1_000_000].Select(amount => amount % 7 == 0 ? (decimal?)null : amount / 8m), Gen.OneOf((string?[])["GBP", "EUR", "gbp", "XYZ", null]), Dates, Dates, Dates).Array[1, 4]
        from names in Gen.Select(Texts, Texts, Gen.OneOf((string?[])["https://a.example/ü b", "www.b.example", "javascript:alert(1)", "http://[", null])).Array[2]
        from isNumbered in Gen.Bool
        let organisations = names.Select((name, place) => new Organisation { Id = $"organisation-{place}", Name = name.Item1, Description = name.Item2, Website = name.Item3, Identifiers = isNumbered ? [OrgIdentifier.Parse($"GB-CHC-109009{place}")] : [] }).ToArray()
        select (Fact[])
        [
            .. organisations,
            .. fundings.SelectMany((one, place) =>
            {
                Funding funding = new() { Id = $"funding-{place}", Title = one.Item1, Reference = one.Item2, Description = one.Item1, Amount = one.Item3, Currency = one.Item4, Awarded = one.Item5, Since = one.Item6, Until = one.Item7, Kind = FundingKind.Grant };
                return (Fact[])[funding, Edge<Recipient>(funding, organisations[0]), Edge<Funder>(funding, organisations[1])];
            }),
        ];

    private static Fact[] Facts(params Funding[] fundings) =>
        [Council, Hub, Sale, .. fundings, .. fundings.SelectMany(funding => (Fact[])[Edge<Recipient>(funding, Hub), Edge<Funder>(funding, Council), Edge<LocatedIn>(funding, Sale)])];

    private static Fact Edge<T>(Fact from, Fact to)
        where T : Edge => Ontology.Of<T>().Create($"{Ontology.Of<T>().IdPrefix}-{from.Id}-{to.Id}", from.Id, to.Id, new object?[Ontology.Of<T>().Properties.Count]);

    private static object? SomeValue(PropertyDefinition property) => property.Kind switch
    {
        _ when property.ValueType == typeof(string) => property.Name == nameof(Organisation.Website) ? "https://example.org/x" : "some",
        _ when property.ValueType == typeof(PartialDate) => PartialDate.Of(2026, 1, 2),
        _ when property.ValueType == typeof(decimal) => 7m,
        _ when property.ValueType == typeof(int) => 7,
        _ when property.ValueType == typeof(ValueList<string>) => (ValueList<string>)["some"],
        _ when property.ValueType == typeof(ValueList<OrgIdentifier>) => (ValueList<OrgIdentifier>)[OrgIdentifier.Parse("GB-CHC-1090095")],
        _ => Enum.GetValues(property.ValueType).GetValue(0),
    };

    private static async Task<IReadOnlyList<JsonElement>> JsonGrantsAsync(IEnumerable<Fact> facts)
    {
        try
        {
            return [.. JsonDocument.Parse(await WriteAsync(new GrantsJsonFormat(), facts)).RootElement.GetProperty("grants").EnumerateArray()];
        }
        catch (ExportRefusedException)
        {
            return [];
        }
    }

    private static async Task<string> WriteAsync(IFactFormat format, IEnumerable<Fact> facts)
    {
        MemoryOutput output = new();
        await format.WriteAsync(FactsInMemory.Of(facts), output, CancellationToken.None);
        return Encoding.UTF8.GetString(output.File);
    }

    [GeneratedRegex("^[A-Z]{3}$", RegexOptions.None, 1000)]
    private static partial Regex CurrencyCode();

    [GeneratedRegex("^[0-9]{4}-(0[1-9]|1[012])-(0[1-9]|[12][0-9]|3[01])$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Day();

    [GeneratedRegex("^[0-9]{4}(-(0[1-9]|1[012])(-(0[1-9]|[12][0-9]|3[01]))?)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DateOfAnEvent();
}
