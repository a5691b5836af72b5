using CsCheck;

namespace Graph.Store.Tests.Contract;

/// <summary>The table of postcodes beside the facts. Its postcodes are of an area that there is not.</summary>
public sealed class PostcodeTests
{
    private const string Ward = "E05999001", OtherWard = "E05999002", Borough = "E08999001";

    private static readonly PostcodeOrigin Origin = new("codes.csv", "Postcodes of nowhere", "Ann Ω")
    {
        Publisher = "Nobody",
        Licence = "Open Government Licence v3.0",
        Attribution = "Contains data of nobody.",
    };

    private static readonly PropertyDefinition OrganisationPostcode = Ontology.Of<Organisation>().Property(nameof(Organisation.Postcode));

    private static readonly PostcodeEntry
        First = new("QZ1 1AA", new GridPoint(380_000, 390_000), [Ward, Borough]),
        Second = new("QZ1 1AB", new GridPoint(380_100, 390_200), [Ward, Borough]),
        Third = new("QZ12 1AA", new GridPoint(390_000, 400_000), [OtherWard, Borough]),
        Ended = new("QZ1 1AC", new GridPoint(300_000, 300_000), [Ward, Borough], PartialDate.Of(2015, 6)),
        Nowhere = new("QZ1 9ZZ", null, []);

    [Theory, EveryStore]
    public async Task A_store_without_a_table_says_so_and_finds_nothing(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);

        Assert.Null(await under.Store.Postcodes.GetTableAsync());
        Assert.Empty(await under.Store.Postcodes.FindAsync([First.Postcode]));
        Assert.Null(await under.Store.Postcodes.FindMiddleAsync(PostcodePart.Parse("QZ1")!));
        Assert.Empty(await under.Store.Postcodes.FindNodesAsync(OrganisationPostcode, [Ward], ReadPoint.Now));
    }

    [Theory, EveryStore]
    public async Task A_table_comes_back_as_it_was_given_with_who_imported_it_and_when(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);

        PostcodeTable table = await under.Store.Postcodes.ReplaceAsync(Origin, [First, Second, Third, Ended, Nowhere]);
        await under.ReopenAsync();

        Assert.Equal(new PostcodeTable(table.Edition, Origin, Clock.Noon, 5, 4), table);
        Assert.Equal(table, await under.Store.Postcodes.GetTableAsync());
        IReadOnlyDictionary<string, PostcodeEntry> found = await under.Store.Postcodes.FindAsync([First.Postcode, "QZ9 9AA", Ended.Postcode, Nowhere.Postcode, First.Postcode]);
        Assert.Equal([First, Ended, Nowhere], found.Values.OrderBy(entry => entry.Postcode, StringComparer.Ordinal));
        Assert.Equal(0, await under.Store.GetHeadAsync());
    }

    [Theory, EveryStore]
    public async Task Another_table_takes_the_place_of_the_one_before_with_nothing_left_of_it(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        PostcodeTable before = await under.Store.Postcodes.ReplaceAsync(Origin, [First, Third]);
        DateTimeOffset later = under.Clock.Move(TimeSpan.FromDays(1));

        PostcodeTable after = await under.Store.Postcodes.ReplaceAsync(new("other.csv", "Others", "Bob"), [Second]);

        Assert.NotEqual(before.Edition, after.Edition);
        Assert.Equal(new PostcodeTable(after.Edition, new("other.csv", "Others", "Bob"), later, 1, 1), await under.Store.Postcodes.GetTableAsync());
        Assert.Equal([Second], (await under.Store.Postcodes.FindAsync([First.Postcode, Second.Postcode, Third.Postcode])).Values);
        Assert.Null(await under.Store.Postcodes.FindMiddleAsync(PostcodePart.Parse("QZ12")!));
    }

    [Theory, EveryStore]
    public async Task Of_a_postcode_that_is_given_twice_the_first_counts(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);

        PostcodeTable table = await under.Store.Postcodes.ReplaceAsync(Origin, [First, First with { At = Third.At, Ended = PartialDate.Of(2020) }]);

        Assert.Equal((1, 1), (table.Count, table.Live));
        Assert.Equal([First], (await under.Store.Postcodes.FindAsync([First.Postcode])).Values);
    }

    [Theory, EveryStore]
    public async Task What_breaks_off_or_is_stopped_leaves_the_table_as_it_was_and_the_next_is_imported(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        PostcodeTable before = await under.Store.Postcodes.ReplaceAsync(Origin, [First]);
        using CancellationTokenSource stop = new();

        await Assert.ThrowsAsync<InvalidDataException>(() => under.Store.Postcodes.ReplaceAsync(Origin, Broken()));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => under.Store.Postcodes.ReplaceAsync(Origin, Stopped(), stop.Token));
        await Assert.ThrowsAsync<ArgumentException>(() => under.Store.Postcodes.ReplaceAsync(Origin, [Second, First with { Postcode = "qz11aa" }]));

        Assert.Equal(before, await under.Store.Postcodes.GetTableAsync());
        Assert.Equal([First], (await under.Store.Postcodes.FindAsync([First.Postcode, Second.Postcode])).Values);
        await under.Store.Postcodes.ReplaceAsync(Origin, [Second]);
        Assert.Equal([Second], (await under.Store.Postcodes.FindAsync([First.Postcode, Second.Postcode])).Values);

        static IEnumerable<PostcodeEntry> Broken()
        {
            foreach (PostcodeEntry entry in Many(25_000))
                yield return entry;
            throw new InvalidDataException();
        }

        IEnumerable<PostcodeEntry> Stopped()
        {
            foreach (PostcodeEntry entry in Many(25_000))
                yield return entry;
            stop.Cancel();
            foreach (PostcodeEntry entry in Many(25_000))
                yield return entry;
        }
    }

    [Theory, EveryStore]
    public async Task Facts_are_recorded_and_the_former_table_is_read_while_another_is_imported(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        await using IGraphStore other = await under.OpenAnotherAsync();
        await under.Store.Postcodes.ReplaceAsync(Origin, [First]);

        await under.Store.Postcodes.ReplaceAsync(Origin, While());

        Assert.Equal(1, await under.Store.GetHeadAsync());
        Assert.Empty(await under.Store.Postcodes.FindAsync([First.Postcode]));

        IEnumerable<PostcodeEntry> While()
        {
            foreach (PostcodeEntry entry in Many(25_000))
                yield return entry;
            other.ApplyAsync(new("tester", [new Put(Facts.Organisation("Council"))])).GetAwaiter().GetResult();
            Assert.Equal([First], other.Postcodes.FindAsync([First.Postcode]).GetAwaiter().GetResult().Values);
        }
    }

    [Theory, EveryStore]
    public async Task Who_begins_later_wins_and_the_other_is_told(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        await using IGraphStore other = await under.OpenAnotherAsync();

        StoreException lost = await Assert.ThrowsAsync<StoreException>(() => under.Store.Postcodes.ReplaceAsync(Origin, While()));

        Assert.Equal(StoreError.Busy, lost.Error);
        Assert.Equal([Second], (await under.Store.Postcodes.FindAsync([First.Postcode, Second.Postcode, "QA1 1AA"])).Values);

        IEnumerable<PostcodeEntry> While()
        {
            foreach (PostcodeEntry entry in Many(25_000))
                yield return entry;
            other.Postcodes.ReplaceAsync(Origin, [Second]).GetAwaiter().GetResult();
            yield return First;
        }
    }

    [Theory, EveryStore]
    public async Task Nodes_are_found_by_the_areas_of_their_postcode_as_of_a_day_and_a_moment(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        await under.Store.Postcodes.ReplaceAsync(Origin, [First, Second, Third, Ended]);
        Organisation one = Facts.Organisation("One") with { Postcode = First.Postcode, Until = PartialDate.Of(2025) };
        Organisation two = Facts.Organisation("Two") with { Postcode = Third.Postcode };
        Organisation ended = Facts.Organisation("Of an ended postcode") with { Postcode = Ended.Postcode };
        await under.PutAsync(one, two, ended, Facts.Organisation("Elsewhere") with { Postcode = "QZ9 9AA" }, Facts.Organisation("Without"), Facts.Organisation("Part") with { Postcode = "QZ1" });
        DateTimeOffset before = under.Clock.GetUtcNow();
        under.Clock.Move(TimeSpan.FromDays(1));
        await under.PutAsync(two with { Postcode = Second.Postcode });

        Assert.Equal([(Ward, one.Id), (Ward, two.Id), (Ward, ended.Id)], await FoundAsync(ReadPoint.Now, Ward, OtherWard), Unordered);
        Assert.Equal([(Borough, one.Id), (OtherWard, two.Id), (Borough, two.Id), (Borough, ended.Id)], await FoundAsync(new(null, before), Borough, OtherWard, "E05999009"), Unordered);
        Assert.Equal([(Ward, two.Id), (Ward, ended.Id)], await FoundAsync(new(new DateOnly(2026, 1, 1)), Ward), Unordered);

        async Task<IEnumerable<(string, string)>> FoundAsync(ReadPoint at, params string[] codes) =>
            (await under.Store.Postcodes.FindNodesAsync(OrganisationPostcode, codes, at)).SelectMany(code => code.Select(id => (code.Key, id)));
    }

    [Theory, EveryStore]
    public async Task The_middle_of_a_part_is_that_of_the_live_postcodes_that_begin_with_it(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        Gen<PostcodeEntry> entries =
            from district in Gen.OneOf("QZ1", "QZ12", "QZ1A", "QZ2", "Q1", "Q12")
            from rest in Gen.Select(Gen.Int[0, 2], Gen.OneOf("AA", "AB", "BA"), (sector, unit) => $"{sector}{unit}")
            from east in Gen.Int[0, 700_000]
            from north in Gen.Int[0, 1_200_000]
            from isPlaced in Gen.Int[0, 9].Select(one => one > 0)
            from isLive in Gen.Int[0, 4].Select(one => one > 0)
            select new PostcodeEntry($"{district} {rest}", isPlaced ? new GridPoint(east, north) : null, [Ward], isLive ? null : PartialDate.Of(2010));

        await entries.Array[0, 40].SampleAsync(async all =>
        {
            await under.Store.Postcodes.ReplaceAsync(Origin, all);
            PostcodeEntry[] known = [.. all.DistinctBy(entry => entry.Postcode)];
            foreach (string text in (string[])["Q", "QZ", "QZ1", "QZ1A", "QZ12", "QZ1 2", "QZ12 0", "QZ1 1AA", "Q1", "Q12 1"])
            {
                GridPoint[] points = [.. known.Where(entry => entry is { IsLive: true, At: not null } && Begins(entry.Postcode, text)).Select(entry => entry.At!.Value)];

                GridPoint? middle = await under.Store.Postcodes.FindMiddleAsync(PostcodePart.Parse(text)!);

                Assert.Equal(points.Length == 0 ? null : new GridPoint((int)Math.Round(points.Average(point => point.East)), (int)Math.Round(points.Average(point => point.North))), middle);
            }
        }, iter: 30 / provider.OneCaseOf, threads: 1);

        // Said in another way than by ranges of texts.
        static bool Begins(string postcode, string part) => part.Contains(' ', StringComparison.Ordinal)
            ? postcode.StartsWith(part, StringComparison.Ordinal)
            : postcode.Split(' ')[0] is var district && (part.All(char.IsAsciiLetter)
                ? district.TrimEnd('A').TrimEnd([.. "0123456789"]) == part
                : district == part || (char.IsAsciiDigit(part[^1]) && district == $"{part}A"));
    }

    private static IEqualityComparer<IEnumerable<(string, string)>> Unordered { get; } =
        EqualityComparer<IEnumerable<(string, string)>>.Create((one, other) => one!.Order().SequenceEqual(other!.Order()), _ => 0);

    private static IEnumerable<PostcodeEntry> Many(int count) => Enumerable.Range(0, count).Select(number =>
        new PostcodeEntry($"QA{number / 6760} {number / 676 % 10}{(char)('A' + (number / 26 % 26))}{(char)('A' + (number % 26))}", new GridPoint(number, number), [Ward]));
}
