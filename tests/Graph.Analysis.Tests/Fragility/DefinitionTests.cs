using CsCheck;
using Graph.Analysis.Contact;
using Graph.Analysis.Fragility;
using Graph.Analysis.Tests.Given;
using Graph.Model;

namespace Graph.Analysis.Tests.Fragility;

public sealed class DefinitionTests
{
    [Fact]
    public void Any_partnership_is_judged_as_the_definition_says() => AnyBorough.Wild.Sample(
        borough =>
        {
            ByDefinition.PairAnswer? expected = new ByDefinition(borough.Facts, Borough.PartnershipId("p"), Borough.Day).WorstPair();
            FragilityAnswer answer = borough.Judge();

            if (expected is null)
            {
                Assert.Equal((FragilityClass.Unheld, 0), (answer.Class, answer.K));
                Assert.Null(answer.OrganisationB);
                return;
            }

            Assert.Equal((expected.KNow, expected.KStay, expected.K), (answer.KNow, answer.KStay, answer.K));
            Assert.Equal((expected.A, expected.B), (answer.OrganisationA, answer.OrganisationB));
            Assert.Equal(expected.Class, answer.Class);
            Assert.Equal(expected.Score, answer.Score, tolerance: 1e-8);
            Assert.Equal(expected.HangsOn, answer.HangsOn.Select(person => person.Person).Order(StringComparer.Ordinal));
            Assert.Equal(expected.HangsOnOneSenior, answer.HangsOnOneSenior);
        },
        iter: 4000);

    [Fact]
    public void Random_boroughs_meet_every_class_often_enough_to_test_it()
    {
        var met = new int[(int)FragilityClass.Thick + 1];
        AnyBorough.OfTwoParties.Sample(borough => Interlocked.Increment(ref met[(int)borough.Judge().Class]), iter: 4000);

        Assert.All(Enum.GetValues<FragilityClass>(), one => Assert.True(met[(int)one] >= 5, $"{one}: {met[(int)one]} of 4000"));
    }

    [Fact]
    public void The_fewest_people_are_the_fewest_of_all_subsets_of_people() => AnyBorough.OfTwoParties.Sample(
        borough =>
        {
            ByDefinition definition = new(borough.Facts, Borough.PartnershipId("p"), Borough.Day);

            FragilityAnswer answer = borough.Judge();

            Assert.Equal(definition.Fewest(definition.Counting(Borough.OrganisationId("A")), definition.Counting(Borough.OrganisationId("B"))), answer.KNow);
        },
        iter: 2000);

    [Fact]
    public void The_holders_reported_are_those_of_the_definition() => AnyBorough.OfTwoParties.Sample(
        borough =>
        {
            ByDefinition definition = new(borough.Facts, Borough.PartnershipId("p"), Borough.Day);

            IReadOnlyList<HolderEvidence> report = HolderReport.Of(borough.Project().Ask(Borough.Day), Borough.PartnershipId("p"));

            Assert.Equal(
                definition.Parties.SelectMany(definition.Holders).OrderBy(holder => holder.Organisation, StringComparer.Ordinal).ThenBy(holder => holder.Person, StringComparer.Ordinal)
                    .Select(holder => (holder.Person, holder.Organisation, holder.Level, holder.Counts, holder.Counts && holder.Leaves)),
                report.Select(holder => (holder.Person, holder.Organisation, holder.Level, holder.Counts, holder.IsKnownLeaver)));
        },
        iter: 1000);
}
