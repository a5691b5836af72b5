using CsCheck;
using Graph.Analysis.Contact;
using Graph.Analysis.Fragility;
using Graph.Analysis.Snapshot;
using Graph.Analysis.Tests.Given;
using Graph.Analysis.Warnings;
using Graph.Analysis.Wording;
using Graph.Model;

namespace Graph.Analysis.Tests.Warnings;

public sealed class WarningLawTests
{
    private const int Samples = 800;
    private static readonly Gen<int> Days = Gen.Int[0, 450];

    /// <summary>How many days after the later one the day of knowledge is.</summary>
    private static readonly Gen<int> Afterwards = Gen.Int[0, 2].Select(which => which * 60);

    [Fact]
    public void Comparing_a_day_with_itself_shows_nothing_that_grew_worse() => Gen.Select(AnyBorough.Wild, Days).Sample(
        (borough, day) => Assert.DoesNotContain(Warn(borough, day, day), warning => warning.GrewWorse || warning.Before != warning.Now),
        iter: Samples);

    [Fact]
    public void Both_standings_are_those_of_the_judge() => Gen.Select(AnyBorough.Wild, Days, Days).Sample(
        (borough, ago, until) =>
        {
            foreach (EarlyWarning warning in Warn(borough, -ago, until))
            {
                Judged(borough, warning.Before, -ago, until);
                Judged(borough, warning.Now, until, until);
            }
        },
        iter: Samples);

    [Fact]
    public void What_grew_worse_by_the_definition_is_warned_of_and_only_that_is_marked() => Gen.Select(AnyBorough.OfTwoParties, Days, Days, Afterwards).Sample(
        (borough, ago, until, afterwards) => Assert.Equal(GrewWorse(borough, -ago, until, until + afterwards), Warn(borough, -ago, until, until + afterwards).Any(warning => warning.GrewWorse)),
        iter: Samples);

    [Fact]
    public void Of_several_parties_a_worse_class_or_k_is_marked_and_a_score_that_did_not_rise_is_not() => Gen.Select(AnyBorough.Wild, Days, Days).Sample(
        (borough, ago, until) =>
        {
            (FragilityAnswer before, FragilityAnswer now) = (borough.Judge(day: -ago, known: until), borough.Judge(day: until));
            bool both = IsCurrent(borough, -ago) && IsCurrent(borough, until);
            bool grewWorse = Warn(borough, -ago, until).Any(warning => warning.GrewWorse);

            Assert.True(!both || grewWorse || (now.Class >= before.Class && now.K >= before.K));
            Assert.True(!both || !grewWorse || now.Class < before.Class || now.K < before.K || (now.Class == before.Class && now.Score - before.Score > 9.9999));
        },
        iter: Samples);

    [Fact]
    public void Contact_lapses_on_the_first_day_soon_on_which_the_class_is_worse_with_all_contact_older() => Gen.Select(AnyBorough.Wild, Gen.Int[-40, 450], Afterwards).Sample(
        (borough, until, afterwards) =>
        {
            if (!IsCurrent(borough, until))
                return;
            int known = until + afterwards;
            FragilityClass now = borough.Judge(day: until, known: known).Class;
            int[] worse = [.. Enumerable.Range(1, 60).Where(days => Older(borough, days, known).Judge(day: until, known: known).Class < now)];

            WarningReason[] lapsing = [.. Warn(borough, until, until, known).SelectMany(warning => warning.Reasons).Where(reason => reason.Kind == WarningKind.ContactLapsing)];

            Assert.Equal(worse.Length > 0, lapsing.Length > 0);
            Assert.All(lapsing, reason =>
            {
                Assert.Equal(Borough.Day.AddDays(until + worse[0]), reason.On);
                Borough then = Older(borough, worse[0], known);
                Assert.Equal(then.Judge(day: until, known: known).Class, reason.Becomes);
                Assert.True(Counts(borough, reason) && !Counts(then, reason));
            });

            bool Counts(Borough read, WarningReason reason) => HolderReport.Of(read.Project().Ask(Borough.Day.AddDays(until), knownOn: Borough.Day.AddDays(known)), Borough.PartnershipId("p"))
                .Any(holder => holder.Counts && (holder.Person, holder.Organisation) == (reason.Person, reason.Organisation));
        },
        iter: Samples / 8);

    [Fact]
    public void Everybody_whose_holding_or_post_ends_within_a_year_is_named_as_leaving() => Gen.Select(AnyBorough.Wild, Days).Sample(
        (borough, day) =>
        {
            DateOnly asOf = Borough.Day.AddDays(day);
            FragilityOptions ofAYear = FragilityOptions.Default with { LeavingDays = FragilityOptions.Default.WarningDays };
            if (!IsCurrent(borough, day))
                return;

            IEnumerable<(string?, string?, DateOnly?)> leaving = Warn(borough, day, day).SelectMany(warning => warning.Reasons).Where(reason => reason.Kind == WarningKind.Leaving).Select(reason => (reason.Person, reason.Organisation, reason.On));

            Assert.Equal(
                HolderReport.Of(borough.Project().Ask(asOf, ofAYear), Borough.PartnershipId("p")).Where(holder => holder.IsKnownLeaver).Select(holder => ((string?)holder.Person, (string?)holder.Organisation, holder.LeavesOn)).Order(),
                leaving.Order());
        },
        iter: Samples);

    [Fact]
    public void Every_reason_is_dated_within_what_it_may_be_about_and_can_be_said() => Gen.Select(AnyBorough.Wild, Days, Days).Sample(
        (borough, ago, until) =>
        {
            DateOnly to = Borough.Day.AddDays(until);
            foreach (WarningReason reason in Warn(borough, -ago, until).SelectMany(warning => warning.Reasons))
            {
                Assert.True(reason.HasHappened ? reason.On is null || reason.On <= to : reason.On > to && reason.On <= to.AddDays(365), reason.ToString());
                Assert.True(reason.Since is null || reason.Since <= to, reason.ToString());
                Assert.Matches("^[\\p{Lu}“].*\\.$", WarningWording.Sentence(reason, _ => null));
            }
        },
        iter: Samples);

    [Fact]
    public void As_days_pass_and_nothing_is_recorded_a_reason_that_came_about_stays_until_the_earlier_day_passes_it() => Gen.Select(AnyBorough.WithNothingToCome, Days, Gen.Int[0, 60]).Sample(
        (borough, until, more) =>
        {
            WarningKind[] ends = [WarningKind.LeftPost, WarningKind.StoppedHolding, WarningKind.PartyLeft, WarningKind.ForumLost, WarningKind.FundingEnded, WarningKind.SharedBuildingLost];
            WarningReason[] before = [.. Warn(borough, -100, until).SelectMany(warning => warning.Reasons).Where(reason => ends.Contains(reason.Kind))];

            IReadOnlyList<EarlyWarning> after = Warn(borough, -100, until + more);

            if (after.All(warning => warning.Now is not null))
                Assert.All(before, reason => Assert.Contains(reason, after.SelectMany(warning => warning.Reasons)));
        },
        iter: Samples);

    [Fact]
    public void Those_that_grew_worse_come_first_the_worst_of_them_at_the_top_and_as_many_as_are_asked_for()
    {
        Borough borough = new();
        foreach ((string name, int age) in new[] { ("fell to nobody", 400), ("aged", 210), ("aged too", 210) })
            borough.Partnership(name).Between(name, "A", "B").Holds($"{name} a", name, "A", age).Holds($"{name} b", name, "B", 120);
        borough.Partnership("nobody's", until: 30).Between("nobody's", "A", "B").Holds("z", "nobody's", "A", 120);
        borough.Partnership("ends", until: 30).Between("ends", "A", "B").Holds("x", "ends", "A", 120).Holds("y", "ends", "B", 120);

        WarningRanking ranking = WarningRanking.Find(borough.Project().Ask(Borough.Day), Borough.Day.AddDays(-100));

        Assert.Equal(
            [Borough.PartnershipId("fell to nobody"), Borough.PartnershipId("nobody's"), Borough.PartnershipId("ends"), .. new[] { Borough.PartnershipId("aged"), Borough.PartnershipId("aged too") }.Order(StringComparer.Ordinal)],
            ranking.Select(row => row.Partnership));
        Assert.Equal(ranking.Select(row => row.Partnership), ranking.Write(ranking).Select(warning => warning.Partnership));
        Assert.Equal([true, false, false, false, false], ranking.Write(ranking).Select(warning => warning.GrewWorse));
    }

    [Fact]
    public void Kinds_parties_and_whether_it_grew_worse_choose_from_the_list_without_changing_its_order() => Gen.Select(AnyBorough.Wild, AnyBorough.Elsewhere, Days).Sample(
        (borough, elsewhere, ago) =>
        {
            borough.AddElsewhere(elsewhere);
            WarningRanking ranking = WarningRanking.Find(borough.Project().Ask(Borough.Day), Borough.Day.AddDays(-ago));
            IReadOnlyList<EarlyWarning> all = ranking.Write(ranking);

            foreach (WarningKind kind in Enum.GetValues<WarningKind>())
                Assert.Equal(all.Where(warning => warning.Reasons.Any(reason => reason.Kind == kind)).Select(Id), ranking.Listed(null, [kind], null).Select(row => row.Partnership));
            Assert.Equal(all.Where(warning => warning.GrewWorse).Select(Id), ranking.Listed(null, null, true).Select(row => row.Partnership));
            string a = Borough.OrganisationId("A");
            Assert.Equal(all.Where(warning => warning.Parties.Contains(a)).Select(Id), ranking.Listed(new HashSet<string> { a }, null, null).Select(row => row.Partnership));
        },
        iter: Samples / 4);

    [Fact]
    public void The_search_can_be_stopped_and_the_first_and_last_days_there_are_can_be_asked_about()
    {
        Projection projection = new Borough().Partnership("p", until: 10).Between("p", "A", "B").Holds("a", "p", "A").Funding("Grant", "A", "B", awarded: 0).Project();

        Assert.ThrowsAny<OperationCanceledException>(() => WarningRanking.Find(projection.Ask(Borough.Day), Borough.Day, new CancellationToken(canceled: true)));
        WarningRanking ofAllTime = WarningRanking.Find(projection.Ask(DateOnly.MaxValue), DateOnly.MinValue);
        Assert.Equal(ofAllTime.Count, ofAllTime.Write(ofAllTime).Count);
        Assert.Throws<ArgumentOutOfRangeException>(() => WarningRanking.Find(projection.Ask(DateOnly.MinValue), DateOnly.MaxValue));
    }

    private static bool IsCurrent(Borough borough, int day) =>
        FragilityRanking.Of(borough.Project().Ask(Borough.Day.AddDays(day))).Any(row => row.Partnership == Borough.PartnershipId("p"));

    private static void Judged(Borough borough, Standing? standing, int day, int known)
    {
        if (standing is not { } told)
            return;
        FragilityAnswer judged = borough.Judge(day: day, known: known);
        Assert.Equal((judged.Class, judged.K, judged.Score), (told.Class, told.K, told.Score));
    }

    private static string Id(EarlyWarning warning) => warning.Partnership;

    private static IReadOnlyList<EarlyWarning> Warn(Borough borough, int from, int to, int? known = null)
    {
        WarningRanking ranking = WarningRanking.Find(borough.Project().Ask(Borough.Day.AddDays(to), knownOn: Borough.Day.AddDays(known ?? to)), Borough.Day.AddDays(from));
        return ranking.Write(ranking);
    }

    /// <summary>FRAGILITY.md, "Early warnings", of two parties: both days judged, and the later score worked out anew with no evidence less than before.</summary>
    private static bool GrewWorse(Borough borough, int from, int to, int known)
    {
        if (!IsCurrent(borough, from))
            return false;
        if (!IsCurrent(borough, to))
            return true;
        (FragilityAnswer before, FragilityAnswer now) = (borough.Judge(day: from, known: known), borough.Judge(day: to, known: known));
        if (now.Class < before.Class || now.K < before.K)
            return true;
        double relief = now.Anchors.Aggregate(1.0, (left, anchor) => left * (1 - anchor switch { Anchor.Agreement => 0.3, Anchor.Forum => 0.2, Anchor.Funding => 0.15, _ => 0.1 }));
        double score = 100 * (1 - ((1 - Failure(now.OrganisationA!)) * (1 - Failure(now.OrganisationB!)))) * relief;
        return now.Class == before.Class && now.Score - before.Score >= 9.99995 && score - before.Score >= 9.99995;

        double Failure(string organisation) => now.Holders.Where(holder => holder.Organisation == organisation && holder.Counts).GroupBy(holder => holder.Level)
            .Aggregate(1.0, (failure, level) => failure * (0.05 + (0.95 * level.Aggregate(1.0, (all, holder) => all * (holder.IsKnownLeaver ? 1 : 1 - (0.8 * Best(holder.Person, organisation)))))));

        double Best(string person, string organisation) => Math.Max(Evidence(borough, person, organisation, from, known), Evidence(borough, person, organisation, to, known));
    }

    /// <summary>e of FRAGILITY.md, of facts with one version each.</summary>
    private static double Evidence(Borough borough, string person, string organisation, int day, int known)
    {
        (DateOnly asOf, DateOnly knownOn) = (Borough.Day.AddDays(day), Borough.Day.AddDays(known));
        Holds[] holdings = [.. borough.Facts.OfType<Holds>().Where(holds => holds.To == Borough.PartnershipId("p") && (holds.From, holds.Organisation) == (person, organisation) && holds.IsCurrentOn(asOf))];
        string[] about = [.. borough.Facts.OfType<About>().Where(about => about.To == Borough.PartnershipId("p")).Select(about => about.From)];
        string[] attended = [.. borough.Facts.OfType<Attended>().Where(attended => attended.From == person && about.Contains(attended.To)).Select(attended => attended.To)];
        IEnumerable<(PartialDate? Date, Strength? Strength)> records = [
            .. holdings.Select(holds => (holds.LastContact, holds.Strength)),
            .. from holds in holdings from contact in borough.Facts.OfType<Model.Contact>() where attended.Contains(contact.Id) select ((PartialDate?)contact.Date, holds.Strength),
            .. borough.Facts.OfType<Tie>().Where(tie => holdings.Length > 0 && tie.Partnership == Borough.PartnershipId("p") && (tie.From == person || tie.To == person) && tie.HasBegunBy(asOf)).Select(tie => (tie.LastContact, tie.Strength))];
        (int Ago, double Worth)[] dated = [.. records.Where(record => record.Date is { } date && date.FirstDay <= knownOn)
            .Select(record => (asOf.DayNumber - record.Date!.Value.FirstDay.DayNumber, record.Strength switch { Strength.Strong => 1, Strength.Weak => 0.5, _ => 0.8 }))];
        double before = dated.Where(record => record.Ago is >= 0 and <= 396).Select(record => record.Worth * (record.Ago <= 183 ? 1 : 0.5)).DefaultIfEmpty().Max();
        return Math.Max(before, dated.Where(record => record.Ago is < 0 and >= -396).Select(record => record.Worth * 0.5).DefaultIfEmpty().Max());
    }

    /// <summary>The borough with every contact that is known so many days longer ago, and nothing else changed.</summary>
    private static Borough Older(Borough borough, int days, int known)
    {
        PartialDate? Earlier(PartialDate? date) => date is { } on && on.FirstDay <= Borough.Day.AddDays(known) ? PartialDate.Of(on.FirstDay.AddDays(-days)) : date;
        Borough older = new();
        foreach (Fact fact in borough.Facts)
        {
            older.Add(fact switch
            {
                Holds holds => holds with { LastContact = Earlier(holds.LastContact) },
                Tie tie => tie with { LastContact = Earlier(tie.LastContact) },
                Model.Contact contact => contact with { Date = Earlier(contact.Date)!.Value },
                _ => fact,
            });
        }

        return older;
    }
}
