using CsCheck;
using Graph.Analysis.Contact;
using Graph.Analysis.Fragility;
using Graph.Analysis.Snapshot;
using Graph.Analysis.Tests.Given;

namespace Graph.Store.Tests.Contract;

/// <summary>How fragile partnerships are, of what was recorded in a store: the same from every store, now and at past moments.</summary>
public sealed class FragilityTests
{
    [Theory, EveryStore]
    public async Task Worked_cases_have_their_printed_class_cause_and_score(IStoreProvider provider)
    {
        Borough borough = new();
        Pair(borough, "both strategic");
        Pair(borough, "with an agreement").Replace<Partnership>(IsOf("with an agreement"), one => one with { Agreement = "Memorandum" });
        Pair(borough, "agreement until the day").Replace<Partnership>(IsOf("agreement until the day"), one => one with { Agreement = "Memorandum", AgreementUntil = Borough.In(0) });
        Pair(borough, "last year in May", contact: PartialDate.Of(2025, 5));
        Pair(borough, "last year", contact: PartialDate.Of(2025));
        Pair(borough, "396 days after", contact: Borough.In(396));
        Pair(borough, "397 days after", contact: Borough.In(397));
        Pair(borough, "unknown", contact: null);
        Pair(borough, "has left", postEnds: 0);
        Pair(borough, "leaves", postEnds: 183);
        Pair(borough, "leaves later", postEnds: 184);
        Pair(borough, "renewed", postEnds: 90).Role("renewed 0", "renewed A", Level.Strategic, since: 121);
        Pair(borough, "renewed too late", postEnds: 90).Role("renewed too late 0", "renewed too late A", Level.Strategic, since: 122);
        Pair(borough, "funded").Funding("Grant", "funded A", "funded B", since: -364);
        Pair(borough, "funded once").Funding("Old grant", "funded once A", "funded once B", since: -365);
        Pair(borough, "owner").In("owner A", "Hub", kind: TenureKind.Owns).In("owner B", "Hub", kind: TenureKind.Leases);
        Pair(borough, "tenants").In("tenants A", "Hall", kind: TenureKind.Leases).In("tenants B", "Hall", kind: TenureKind.Uses);
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        await RecordAsync(under, borough);
        await using ProjectionSource source = await ProjectionSource.LoadAsync(under.Store);

        void Expect(string partnership, FragilityClass expected, double score, UnheldBecause? cause = null)
        {
            FragilityAnswer answer = FragilityJudge.Judge(source.Current.Ask(Borough.Day, knownOn: Borough.Day.AddDays(400)), Borough.PartnershipId(partnership))!;
            Assert.Equal((partnership, expected, cause, score), (partnership, answer.Class, answer.UnheldBecause, Math.Round(answer.Score, 4)));
        }

        Expect("both strategic", FragilityClass.Personal, 42.24);
        Expect("with an agreement", FragilityClass.AnchoredSingle, 29.568);
        Expect("agreement until the day", FragilityClass.Personal, 42.24);
        Expect("last year in May", FragilityClass.Personal, 71.12);
        Expect("last year", FragilityClass.Unheld, 100, UnheldBecause.Lapsed);
        Expect("396 days after", FragilityClass.Personal, 71.12);
        Expect("397 days after", FragilityClass.Unheld, 100, UnheldBecause.NotRecorded);
        Expect("unknown", FragilityClass.Unheld, 100, UnheldBecause.NotRecorded);
        Expect("has left", FragilityClass.Unheld, 100, UnheldBecause.Left);
        Expect("leaves", FragilityClass.Personal, 100);
        Expect("leaves later", FragilityClass.Personal, 42.24);
        Expect("renewed", FragilityClass.Personal, 42.24);
        Expect("renewed too late", FragilityClass.Personal, 100);
        Expect("funded", FragilityClass.AnchoredSingle, 35.904);
        Expect("funded once", FragilityClass.Personal, 42.24);
        Expect("owner", FragilityClass.Personal, 42.24);
        Expect("tenants", FragilityClass.AnchoredSingle, 38.016);
    }

    [Theory, EveryStore]
    public async Task The_contact_of_an_earlier_version_counts_on_days_and_at_moments_at_which_it_was_the_latest(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        Borough borough = Pair(new(), "p", contact: PartialDate.Of(2025, 3, 1));
        await RecordAsync(under, borough);
        await using ProjectionSource following = await ProjectionSource.LoadAsync(under.Store);
        DateTimeOffset first = under.Clock.Now;
        Holds holding = borough.Facts.OfType<Holds>().First();
        await RecordAsync(under, holding with { LastContact = PartialDate.Of(2026, 5, 30) });
        DateTimeOffset second = under.Clock.Now;
        await RecordAsync(under, holding with { LastContact = PartialDate.Of(2026, 5, 20) });
        await following.CatchUpAsync();
        await using ProjectionSource loaded = await ProjectionSource.LoadAsync(under.Store);

        foreach (ProjectionSource source in new[] { following, loaded })
        {
            Assert.Equal("2026-05-20", LastContact(source.Current));
            Assert.Equal("2025-03-01", LastContact(source.Current, new(2026, 3, 1)));
            Assert.Equal("2026-05-30", LastContact(await source.AtAsync(second)));
            Assert.Equal("2025-03-01", LastContact(await source.AtAsync(first)));
            Assert.Equal(FragilityClass.Unheld, FragilityJudge.Judge((await source.AtAsync(first)).Ask(Borough.Day), Borough.PartnershipId("p"))!.Class);
            Assert.Equal(FragilityClass.Personal, FragilityJudge.Judge((await source.AtAsync(second)).Ask(Borough.Day), Borough.PartnershipId("p"))!.Class);
        }
    }

    [Theory, EveryStore]
    public async Task Any_borough_is_judged_by_the_definition_now_and_at_every_moment_while_it_was_recorded(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        await using ProjectionSource following = await ProjectionSource.LoadAsync(under.Store);
        await AnyBorough.WithHistory(AnyBorough.Wild).Select(borough => borough.DropContradictions()).SampleAsync(
            async borough =>
            {
                List<DateTimeOffset> moments = [];
                for (int change = 1; change <= borough.Changes; change++)
                {
                    moments.Add(under.Clock.Move(TimeSpan.FromSeconds(1)));
                    await under.ApplyAsync([.. borough.RecordedBy(change).Select(one => one.Version is { } fact ? (Operation)new Put(fact) : new Retract(one.Id))]);
                    if (change % 2 == 0)
                        IsByDefinition(borough.VersionsUpTo(change), await following.CatchUpAsync());
                }

                IsByDefinition(borough.VersionsUpTo(borough.Changes), await following.CatchUpAsync());
                await using ProjectionSource loaded = await ProjectionSource.LoadAsync(under.Store);
                IsByDefinition(borough.VersionsUpTo(borough.Changes), loaded.Current);
                IsByDefinition(borough.VersionsUpTo(1), await loaded.AtAsync(moments[0]));

                // The next one begins anew: what was taken back says nothing any more.
                under.Clock.Move(TimeSpan.FromSeconds(1));
                await under.RetractAsync([.. borough.Facts.Select(fact => fact.Id)]);
            },
            iter: Math.Max(4, 40 / provider.OneCaseOf),
            threads: 1);
    }

    private static void IsByDefinition(ILookup<string, Fact?> versions, Projection projection)
    {
        DateOnly known = Borough.Day.AddDays(400);
        ByDefinition definition = new(versions, Borough.PartnershipId("p"), Borough.Day, known);
        ByDefinition.PairAnswer? expected = definition.WorstPair();

        FragilityAnswer answer = FragilityJudge.Judge(projection.Ask(Borough.Day, knownOn: known), Borough.PartnershipId("p"))!;

        if (expected is not null)
            Assert.Equal((expected.A, expected.B, expected.Class, expected.K, Math.Round(expected.Score, 6)), (answer.OrganisationA!, answer.OrganisationB!, answer.Class, answer.K, Math.Round(answer.Score, 6)));
        Assert.Equal(answer.Class == FragilityClass.Unheld ? definition.Because(answer.OrganisationA, answer.OrganisationB) : null, answer.UnheldBecause);
    }

    /// <summary>A partnership of two organisations of its own, each with somebody strategic in contact on the day, the first of them as told.</summary>
    private static Borough Pair(Borough borough, string name, int? postEnds = null) => Pair(borough, name, Borough.In(0), postEnds);

    private static Borough Pair(Borough borough, string name, PartialDate? contact, int? postEnds = null)
    {
        borough.Partnership(name).Between(name, $"{name} A", $"{name} B")
            .Holds($"{name} 0", name, $"{name} A").Role($"{name} 0", $"{name} A", Level.Strategic, until: postEnds)
            .Holds($"{name} 1", name, $"{name} B").Role($"{name} 1", $"{name} B", Level.Strategic);
        return borough.Replace<Holds>(holds => holds.From == Borough.PersonId($"{name} 0"), holds => holds with { LastContact = contact });
    }

    private static Func<Partnership, bool> IsOf(string name) => partnership => partnership.Id == Borough.PartnershipId(name);

    private static string? LastContact(Projection projection, DateOnly? day = null) =>
        HolderReport.Of(projection.Ask(day ?? Borough.Day), Borough.PartnershipId("p")).First(holder => holder.Person == Borough.PersonId("p 0")).LastContact?.ToString();

    private static Task RecordAsync(StoreUnderTest under, Borough borough) => RecordAsync(under, [.. borough.Facts]);

    private static async Task RecordAsync(StoreUnderTest under, params Fact[] facts)
    {
        under.Clock.Move(TimeSpan.FromDays(1));
        await under.PutAsync(facts);
    }
}
