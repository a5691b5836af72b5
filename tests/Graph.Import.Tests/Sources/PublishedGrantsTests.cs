using Graph.Export.Formats;
using Graph.Export.Outputs;
using Graph.Export.Reading;
using Graph.Model;
using Graph.Store.Sqlite;

namespace Graph.Import.Tests.Sources;

/// <summary>Grants that were published in the 360Giving standard, read back.</summary>
public sealed class PublishedGrantsTests
{
    private const string Grants = """"
        Identifier,Title,Description,Currency,Amount Awarded,Award Date,Planned Dates:Start Date,Planned Dates:End Date,Recipient Org:Identifier,Recipient Org:Name,Recipient Org:Charity Number,Recipient Org:Company Number,Recipient Org:Postal Code,Recipient Org:Description,Recipient Org:Web Address,Funding Org:Identifier,Funding Org:Name,Beneficiary Location:Name,Beneficiary Location:Geographic Code,Grant Programme:Title
        360G-trafford-1,"Lunch, ""hot""","Two lines
        of it",GBP,1200.5,2026-03-01,2026-04-01,2027-03-31,GB-CHC-1090095,Hub & Co,1090095,01234567,M33 7ZF,Advice,https://hub.example.org/,GB-LAE-TRF,Council,Sale,E05000819,Food
        360G-trafford-2,Outing,Outing,EUR,0,2025-12-31,2026,,360G-trafford:17,Club,,,,,,GB-LAE-TRF,Council,,,
        360G-trafford-3,Shed,Shed,GBP,5,2025-12-30,,2026-02,GB-SC-SC012345,Men's Shed,SC012345,,,,,GB-LAE-TRF,Council,Sale,E05000819,
        """";

    [Theory]
    [InlineData("360giving")]
    [InlineData("360giving-json")]
    public async Task They_are_the_same_facts_and_say_nothing_new_where_they_are_known(string format)
    {
        World known = World.Of(Grants).WithoutProblems();

        byte[] file = await PublishAsync(known.Facts, format);
        World read = new World().Import(file, "published" + ExportFormats.Find(format)!.Extension).WithoutProblems();
        known.Import(file, "published" + ExportFormats.Find(format)!.Extension);

        Assert.Equal(Said(World.Of(Grants)), Said(read));
        Assert.Equal((0, 0), (known.Added, known.Changed));
    }

    [Theory]
    [InlineData("360giving")]
    [InlineData("360giving-json")]
    public async Task An_organisation_without_a_register_number_comes_back_with_the_one_that_the_standard_says_how_to_make(string format)
    {
        World known = World.Of(Grants).WithoutProblems();
        Organisation club = known.Organisation("Club");
        known.Know(club with { Identifiers = [] });

        World read = new World().Import(await PublishAsync(known.Facts, format), "published" + ExportFormats.Find(format)!.Extension).WithoutProblems();

        Assert.Equal([OrgIdentifier.Parse($"360G-trafford-{club.Id}")], read.Organisation("Club").Identifiers);
    }

    [Theory]
    [InlineData("360giving")]
    [InlineData("360giving-json")]
    public async Task What_the_standard_asks_for_besides_does_not_come_back_as_something_that_was_recorded(string format)
    {
        World known = World.Of(Grants).WithoutProblems();
        known.Know(known.Organisation("Hub & Co") with { Website = "https://www.hub.example", AlternateNames = ["The Hub", "Old Hub"] });
        Assert.All(known.All<Funding>().Where(grant => grant.Title is "Outing" or "Shed"), grant => Assert.Null(grant.Description));

        byte[] file = await PublishAsync(known.Facts, format);
        World read = new World().Import(file, "published" + ExportFormats.Find(format)!.Extension).WithoutProblems();
        known.Import(file, "published" + ExportFormats.Find(format)!.Extension);

        Assert.Equal((0, 0), (known.Added, known.Changed));
        Assert.Equal("https://www.hub.example", read.Organisation("Hub & Co").Website);
        Assert.Equal(["The Hub"], read.Organisation("Hub & Co").AlternateNames);
    }

    private static async Task<byte[]> PublishAsync(IEnumerable<Fact> facts, string name)
    {
        using Folder folder = new();
        await using SqliteGraphStore store = await SqliteGraphStore.OpenAsync(new() { Directory = folder.Path }, TimeProvider.System);
        await store.ApplyAsync(new("tester", [.. facts.Select(fact => new Put(fact))]));
        IFactFormat format = (IFactFormat)ExportFormats.Find(name)!;
        using MemoryStream file = new();
        await format.WriteAsync(await new ExportSource(store, TimeProvider.System, "", _ => false).FactsAsync(new(), format, null, CancellationToken.None), new StreamOutput(file), CancellationToken.None);
        return file.ToArray();
    }

    /// <summary>What facts say, whatever their ids are.</summary>
    private static IEnumerable<string> Said(World world)
    {
        Dictionary<string, string> names = world.Facts.OfType<Node>().ToDictionary(node => node.Id, node => Ontology.Of(node).Caption.Of(node) ?? "", StringComparer.Ordinal);
        return world.Facts
            .Select(fact => fact is Edge edge ? $"{Ontology.Of(edge)} {names[edge.From]} -> {names[edge.To]}" : (fact with { Id = "" }).ToString())
            .Order(StringComparer.Ordinal);
    }
}
