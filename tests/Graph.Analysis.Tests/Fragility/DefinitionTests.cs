using System.Collections.Concurrent;
using CsCheck;
using Graph.Analysis.Contact;
using Graph.Analysis.Fragility;
using Graph.Analysis.Tests.Given;
using Graph.Model;

namespace Graph.Analysis.Tests.Fragility;

public sealed class DefinitionTests
{
    /// <summary>How many days after the day asked about it is known what is known.</summary>
    private static readonly Gen<int> Knowledge = Gen.Int[0, 3].Select(i => new[] { 0, 0, 40, 400 }[i]);

    [Fact]
    public void Any_partnership_is_judged_as_the_definition_says() => Gen.Select(AnyBorough.WithHistory(AnyBorough.Wild), Knowledge).Sample(IsJudgedByDefinition, iter: 4000);

    [Fact]
    public void A_partnership_that_many_hold_is_judged_as_the_definition_says() => AnyBorough.WithPast(AnyBorough.Crowded).Sample(borough => IsJudgedByDefinition(borough, 0), iter: 400);

    [Fact]
    public void Random_boroughs_meet_every_rule_often_enough_to_test_it()
    {
        ConcurrentDictionary<string, int> met = [];
        void Meet(string what, bool isMet = true) => met.AddOrUpdate(what, isMet ? 1 : 0, (_, times) => times + (isMet ? 1 : 0));
        Gen.Select(AnyBorough.WithHistory(AnyBorough.OfTwoParties), Knowledge).Sample(
            (borough, known) =>
            {
                FragilityAnswer answer = borough.Judge(known: known);
                Meet($"{answer.Class}");
                Meet($"{answer.UnheldBecause}");
                Meet("several hang on it", answer.HangsOn.Count > 1);
                Meet("a senior alone", answer.HangsOnOneSenior);
                Meet("known afterwards", answer.IsReadByLaterContact);
                foreach (Anchor anchor in Enum.GetValues<Anchor>())
                    Meet($"{anchor}", answer.Anchors.Contains(anchor));
                Meet("an earlier version that counts", HoldersWhoCount(borough, known) > HoldersWhoCount(new Borough().AddAll(borough.Facts), known));
                Meet("a renewal", IsALeaver(new Borough().AddAll(borough.Facts.Where(fact => fact is not Role role || role.HasBegunBy(Borough.Day)))) && !IsALeaver(new Borough().AddAll(borough.Facts)));
                Meet("only an owner", new Borough().AddAll(borough.Facts).Replace<Tenure>(_ => true, tenure => tenure with { Kind = TenureKind.Uses }).Judge().Anchors.Contains(Anchor.CoLocation) && !answer.Anchors.Contains(Anchor.CoLocation));
                Meet("an agreement out of force", borough.Facts.OfType<Partnership>().Single() is { Agreement: not null } && !answer.Anchors.Contains(Anchor.Agreement));
            },
            iter: 2000);
        AnyBorough.WithPast(AnyBorough.Crowded).Sample(borough => Meet("thick without an anchor", borough.Judge() is { Class: FragilityClass.Thick, Anchors.Count: 0 }), iter: 1500);

        Assert.All(met, one => Assert.True(one.Value >= 5, $"{one.Key}: {one.Value}"));
    }

    [Fact]
    public void The_fewest_people_are_the_fewest_of_all_subsets_of_people() => AnyBorough.WithHistory(AnyBorough.OfTwoParties).Sample(
        borough =>
        {
            ByDefinition definition = borough.Define();

            FragilityAnswer answer = borough.Judge();

            Assert.Equal(definition.Fewest(definition.Counting(Borough.OrganisationId("A")), definition.Counting(Borough.OrganisationId("B"))), answer.KNow);
        },
        iter: 2000);

    [Fact]
    public void The_holders_reported_are_those_of_the_definition() => Gen.Select(AnyBorough.WithHistory(AnyBorough.OfTwoParties), Knowledge).Sample(
        (borough, known) =>
        {
            ByDefinition definition = borough.Define(known: known);

            IReadOnlyList<HolderEvidence> report = HolderReport.Of(borough.Project().Ask(Borough.Day, knownOn: Borough.Day.AddDays(known)), Borough.PartnershipId("p"));

            Assert.Equal(
                definition.Parties.SelectMany(definition.Holders).OrderBy(holder => holder.Organisation, StringComparer.Ordinal).ThenBy(holder => holder.Person, StringComparer.Ordinal)
                    .Select(holder => (holder.Person, holder.Organisation, holder.Level, holder.InPost, holder.Counts, holder.Counts && holder.Leaves, holder.CountsAfterwards)),
                report.Select(holder => (holder.Person, holder.Organisation, holder.Level, holder.InPost, holder.Counts, holder.IsKnownLeaver, holder.NextContact is not null)));
        },
        iter: 1500);

    [Fact]
    public void The_class_of_the_whole_is_the_worst_of_its_pairs() => AnyBorough.WithHistory(AnyBorough.Wild).Sample(
        borough =>
        {
            string[] parties = [.. borough.Define().Parties];
            if (parties.Length < 3)
                return;
            var pairs = from a in parties
                        from b in parties
                        where string.CompareOrdinal(a, b) < 0
                        let two = new Borough().AddAll(borough.Facts.Where(fact => fact is not Party party || party.To == a || party.To == b), borough)
                        select two.Judge().Class;

            Assert.Equal(pairs.Min(), borough.Judge().Class);
        },
        iter: 600);

    private static void IsJudgedByDefinition(Borough borough, int known)
    {
        ByDefinition definition = borough.Define(known: known);
        ByDefinition.PairAnswer? expected = definition.WorstPair();
        FragilityAnswer answer = borough.Judge(known: known);

        Assert.Equal(answer.Class == FragilityClass.Unheld ? definition.Because(answer.OrganisationA, answer.OrganisationB) : null, answer.UnheldBecause);
        if (expected is null)
        {
            Assert.Equal((FragilityClass.Unheld, 0), (answer.Class, answer.K));
            Assert.Null(answer.OrganisationB);
            Assert.Empty(answer.HangsOn);
            return;
        }

        ByDefinition.PairAnswer[] lowest = [.. definition.LowestPairs()];
        Assert.Equal((expected.KNow, expected.KStay, expected.K), (answer.KNow, answer.KStay, answer.K));
        Assert.Equal((expected.A, expected.B), (answer.OrganisationA, answer.OrganisationB));
        Assert.Equal(expected.Class, answer.Class);
        Assert.Equal(expected.Score, answer.Score, tolerance: 1e-8);
        Assert.Equal(expected.Anchors, answer.Anchors);
        Assert.Equal(
            lowest.SelectMany(pair => pair.HangsOn),
            answer.HangsOn.Select(one => new ByDefinition.Hanging(one.Person, one.Pair[0], one.Pair[1])).OrderBy(one => one.A, StringComparer.Ordinal).ThenBy(one => one.B, StringComparer.Ordinal).ThenBy(one => one.Person, StringComparer.Ordinal));
        Assert.Equal(lowest.Any(pair => pair.HangsOnOneSenior), answer.HangsOnOneSenior);
        ByDefinition.Holder[] ofPair = [.. definition.Counting(expected.A), .. definition.Counting(expected.B)];
        Assert.Equal(ofPair.Any(holder => holder.CountsAfterwards), answer.IsReadByLaterContact);
        Assert.Equal(ofPair.DistinctBy(holder => holder.Person).Count() < ofPair.Length, answer.OnePersonOnBothSides);
        Assert.Equal(
            ofPair.GroupBy(holder => (holder.Organisation, holder.Level)).Select(cell => new GridCell(cell.Key.Organisation, cell.Key.Level, cell.Count(), cell.Count(holder => holder.Leaves))).ToHashSet(),
            answer.Grid.ToHashSet());
    }

    private static int HoldersWhoCount(Borough borough, int known) => borough.Judge(known: known).Grid.Sum(cell => cell.Holders);

    private static bool IsALeaver(Borough borough) => borough.Judge().Holders.Any(holder => holder.IsKnownLeaver);
}
