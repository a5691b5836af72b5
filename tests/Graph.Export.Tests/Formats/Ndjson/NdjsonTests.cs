using System.Text;
using System.Text.Json;
using CsCheck;
using Graph.Export.Formats.Ndjson;
using Graph.Export.Tests.Given;
using Graph.Model;
using Graph.Store.Tests;
using Snapshooter;
using Snapshooter.Xunit;

namespace Graph.Export.Tests.Formats.Ndjson;

public sealed class NdjsonTests
{
    private static readonly ChangeInfo Third = new(3, FactsInMemory.Moment.AddTicks(1), "ann@council", "register.xlsx");
    private static readonly Organisation Council = Facts.Organisation("Council") with { Identifiers = [OrgIdentifier.Parse("GB-LAE-TRF")], AlternateNames = ["\"The\" Council", "Cyngor"], Since = PartialDate.Of(1974, 4) };
    private static readonly Building Hall = new() { Id = "building-hall", Name = "Hall", Point = new(53.4264, -2.3218) };
    private static readonly Tenure Tenure = new() { Id = "tenure-a", From = Council.Id, To = Hall.Id, AnnualRent = 1200.5m, Kind = TenureKind.Leases };

    [Fact]
    public async Task A_line_has_all_that_is_known_of_a_fact() => Snapshot.Match(
        (await WriteAsync(new(
            new FactVersion(Council.Id, 2, Council, Third, new("register.xlsx", "Partners", 17)),
            FactsInMemory.Version(Hall),
            FactsInMemory.Version(Tenure)))).Text,
        SnapshotNameExtension.Create("facts"));

    [Fact]
    public async Task A_fact_of_any_type_with_any_of_its_values_comes_back_as_it_was() =>
        await Values.All(Ontology.Types.Select(type => Values.FactOf(type, Values.Id(type, "a"), Values.OneNodeOfEachType, Gen.Bool))).SampleAsync(async facts =>
        {
            FactVersion[] versions = [.. facts.Select((fact, place) => new FactVersion(fact.Id, place + 1, fact, Third with { Source = place % 2 == 0 ? null : "a", Why = place % 3 == 0 ? "a mistake" : null, OnBehalfOf = place % 5 == 0 ? "Ann" : null }, place % 3 == 0 ? null : new("a\"b", place % 5 == 0 ? "Sheet" : null, place % 2 == 0 ? place : null)))];

            Assert.Equal(versions, (await ReadAsync((await WriteAsync(new(versions))).File)).Select(line => line.Version));
        }, iter: 30, threads: 1);

    [Fact]
    public async Task A_history_comes_back_in_its_order_with_what_was_taken_back()
    {
        FactVersion[] versions = [FactsInMemory.Version(Hall), new(Hall.Id, 2, null, Third, null), new(Hall.Id, 3, Hall, Third with { Sequence = 4 }, null)];
        FactsInMemory facts = new(versions) { Header = Header(new() { WithHistory = true, WithPersonal = true }) };

        byte[] file = (await WriteAsync(facts)).File;

        Assert.Equal(versions.Select((version, place) => new NumberedVersion(place + 2, version)), await ReadAsync(file));
        Assert.Equal(new(HasHistory: true, HasPersonal: true), await NdjsonFile.ReadHeaderAsync(new MemoryStream(file), default));
    }

    [Fact]
    public async Task A_file_of_nothing_is_whole() => Assert.Empty(await ReadAsync((await WriteAsync(new())).File));

    [Fact]
    public async Task A_file_that_was_cut_anywhere_is_refused()
    {
        byte[] file = (await WriteAsync(FactsInMemory.Of(Council, Hall, Tenure))).File;

        // Without its last line end it says everything.
        for (int length = 0; length < file.Length - 1; length++)
            await Assert.ThrowsAsync<UnreadableExportException>(() => ReadAsync(file[..length]));
        Assert.Equal(3, (await ReadAsync(file[..^1])).Count);
    }

    [Fact]
    public async Task A_file_that_lacks_a_line_or_has_one_twice_is_refused_at_its_end()
    {
        string[] lines = (await WriteAsync(FactsInMemory.Of(Council, Hall, Tenure))).Text.TrimEnd().Split('\n');

        await RefusedAsync(4, "The export had 3 lines of facts, but the file has 2.", [.. lines[..2], .. lines[3..]]);
        await RefusedAsync(6, "The export had 3 lines of facts, but the file has 4.", [.. lines[..2], .. lines[1..]]);
        await RefusedAsync(6, "There is something after the last line", [.. lines, lines[1]]);
    }

    [Theory]
    [InlineData("""{"type":"organisation"}""", "has no \"id\" that is a text")]
    [InlineData("""["organisation"]""", "is not an object")]
    [InlineData("""{"type":"organisation","id""", "is not a JSON object")]
    [InlineData("""{"type":"dragon","id":"dragon-a"}""", "There is no type of fact called \"dragon\"")]
    [InlineData("""{"type":"organisation","id":"person-a"}""", "\"person-a\" is not the id of a fact of the type organisation")]
    [InlineData("""{"type":"place","id":"place-a","version":0}""", "no \"version\" that is a whole number above 0")]
    [InlineData("""{"type":"place","id":"place-a","version":1,"properties":{}}""", "A value is missing")]
    [InlineData("""{"type":"place","id":"place-a","version":1,"properties":{"name":7}}""", "\"name\" is not a value that it can have")]
    [InlineData("""{"type":"place","id":"place-a","version":1,"properties":{"name":"Sale","since":"May"}}""", "\"since\" is not a value that it can have. \"May\" is not a date.")]
    [InlineData("""{"type":"place","id":"place-a","version":1,"properties":{"name":"Sale","wings":2}}""", "has a field \"wings\" that is not known")]
    [InlineData("""{"type":"place","id":"place-a","version":1,"properties":{"name":"Sale","name":"Hale"}}""", "has a field twice")]
    [InlineData("""{"type":"place","id":"\ud83d","version":1,"properties":{"name":"Sale"}}""", "a text with a damaged letter")]
    [InlineData("""{"type":"place","id":"place-a","version":1,"properties":{"name":"Sale"},"recorded":{"change":1,"at":"now"}}""", "no \"at\" that is a moment")]
    public async Task A_damaged_line_is_named_with_what_is_wrong(string line, string problem)
    {
        string header = (await WriteAsync(new())).Text.Split('\n')[0];

        await RefusedAsync(2, problem, header, line, """{"end":{"facts":1}}""");
    }

    [Theory]
    [InlineData("", "The file is empty")]
    [InlineData("Name,Kind\nCouncil,AUTHORITY\n", "is not a JSON object")]
    [InlineData("{\"a\":1}\n", "This is not an export of a partnership graph")]
    [InlineData("{\"format\":\"partnership-graph\",\"edition\":2}\n", "a later version")]
    [InlineData("{\"format\":\"partnership-graph\",\"edition\":1}\n", "\"history\" must be true or false")]
    public async Task A_foreign_file_is_refused_at_its_first_line(string text, string problem)
    {
        UnreadableExportException refusal = await Assert.ThrowsAsync<UnreadableExportException>(() => NdjsonFile.ReadHeaderAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)), default));

        Assert.Equal(1, refusal.Line);
        Assert.Contains(problem, refusal.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<UnreadableExportException>(() => ReadAsync(Encoding.UTF8.GetBytes(text)));
    }

    [Fact]
    public async Task Every_line_is_a_JSON_object_of_its_own()
    {
        string text = (await WriteAsync(FactsInMemory.Of(Council with { Description = "two\nlines\u2028and more" }, Hall, Tenure))).Text;

        Assert.EndsWith("}\n", text, StringComparison.Ordinal);
        Assert.All(text.TrimEnd('\n').Split('\n'), line => Assert.Equal(JsonValueKind.Object, JsonDocument.Parse(line).RootElement.ValueKind));
    }

    private static ExportHeader Header(ExportQuestion question) => new FactsInMemory().Header with { Question = question };

    private static async Task<MemoryOutput> WriteAsync(FactsInMemory facts)
    {
        MemoryOutput output = new();
        await new NdjsonFormat().WriteAsync(facts, output, default);
        return output;
    }

    private static async Task<List<NumberedVersion>> ReadAsync(byte[] file) => await NdjsonFile.ReadAsync(new MemoryStream(file), default).ToListAsync();

    private static async Task RefusedAsync(int line, string problem, params string[] lines)
    {
        UnreadableExportException refusal = await Assert.ThrowsAsync<UnreadableExportException>(() => ReadAsync(Encoding.UTF8.GetBytes(string.Join('\n', lines))));

        Assert.Equal(line, refusal.Line);
        Assert.Contains(problem, refusal.Message, StringComparison.Ordinal);
    }
}
