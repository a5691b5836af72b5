using System.Collections.Concurrent;
using CsCheck;
using Graph.Analysis.Contact;
using Graph.Analysis.Fragility;
using Graph.Analysis.MissingData;
using Graph.Analysis.Tests.Given;
using Graph.Analysis.Wording;
using Graph.Model;

namespace Graph.Analysis.Tests.MissingData;

public sealed class RangeTests
{
    [Fact]
    public void Without_gaps_there_is_no_range() => Assert.Null(Judge(Given().Holds("ann", "p", "A").Holds("bea", "p", "B")));

    [Fact]
    public void A_gap_that_cannot_change_the_class_makes_no_range() =>
        Assert.Null(Judge(Given().Role("ann", "A", Level.Strategic).Holds("ann", "p", "A").Role("bea", "B", Level.Strategic).Holds("bea", "p", "B").Role("bo", "B", Level.Management).Holds("bo", "p", "B", contactAgo: null)));

    [Fact]
    public void An_unknown_contact_may_be_of_today_or_never_have_been()
    {
        FragilityRange range = Judge(Given().Holds("ann", "p", "A", contactAgo: null).Holds("bea", "p", "B"))!;

        Assert.Equal((FragilityClass.Personal, FragilityClass.Unheld), (range.Best, range.Worst));
        AssertAsks(range, GapKind.LastContact, "ann", "A", "B");
        Assert.Equal("When did ann of A last speak to anybody at B?", range.Question.Write(NameOf));
    }

    [Fact]
    public void A_contact_known_to_be_old_is_no_gap() => Assert.Null(Judge(Given().Holds("ann", "p", "A", contactAgo: 400).Holds("bea", "p", "B")));

    [Theory]
    [InlineData(2025, null, 0, true)]
    [InlineData(2025, 4, 0, false)]
    [InlineData(2025, 5, 1, true)]
    [InlineData(2025, 5, 30, true)]
    [InlineData(2025, 5, 31, false)]
    [InlineData(2025, 5, 0, null)]
    public void A_vague_contact_may_have_been_on_its_first_day_or_near_enough_on_its_last(int year, int? month, int daysLater, bool? isGap)
    {
        PartialDate vague = month is { } known ? PartialDate.Of(year, known) : PartialDate.Of(year);
        Borough borough = Given().Holds("ann", "p", "A").Replace<Holds>(_ => true, holds => holds with { LastContact = vague }).Holds("bea", "p", "B");
        borough.Contact("p", -daysLater, "bea");

        FragilityRange? range = Judge(borough, daysLater);

        // Without a gap it counts on its first day already, or not even on its last.
        Assert.Equal(isGap == true, range is not null);
        Assert.Equal(isGap is null ? FragilityClass.Personal : FragilityClass.Unheld, borough.Judge(day: daysLater).Class);
        if (range is null)
            return;
        Assert.Equal((FragilityClass.Personal, FragilityClass.Unheld), (range.Best, range.Worst));
        AssertAsks(range, GapKind.ContactDay, "ann", "A", "B");
    }

    [Fact]
    public void A_year_that_is_not_over_may_mean_no_day_after_the_one_asked_about_or_that_of_knowledge()
    {
        // Of 2025, known on 3 April 2025, no later day than that may be meant: 397 days before 5 May 2026. When Bea was in contact matters only if Ann may count.
        Borough borough = Given().Holds("ann", "p", "A").Replace<Holds>(_ => true, holds => holds with { LastContact = PartialDate.Of(2025) }).Holds("bea", "p", "B", contactAgo: null);

        Assert.NotNull(Judge(borough, new DateOnly(2026, 5, 4), new DateOnly(2025, 4, 3)));
        Assert.Null(Judge(borough, new DateOnly(2026, 5, 5), new DateOnly(2025, 4, 3)));
    }

    [Fact]
    public void Who_is_known_to_be_in_contact_afterwards_may_not_have_been_before()
    {
        Borough borough = Given().Holds("ann", "p", "A", contactAgo: -30).Holds("bea", "p", "B");

        FragilityRange range = Judge(borough, known: 30)!;

        Assert.Equal((FragilityClass.Personal, FragilityClass.Unheld), (range.Best, range.Worst));
        Assert.Equal(FragilityClass.Personal, borough.Judge(known: 30).Class);
        AssertAsks(range, GapKind.Afterwards, "ann", "A", "B");
    }

    [Fact]
    public void Of_a_vague_contact_and_one_afterwards_it_is_asked_on_which_day_and_nothing_is_open() =>
        Assert.Null(Judge(Given().Holds("ann", "p", "A").Replace<Holds>(_ => true, holds => holds with { LastContact = PartialDate.Of(2025) }).Contact("p", -30, "ann").Holds("bea", "p", "B"), known: 30));

    [Theory]
    [InlineData(null, -1097, null, true)]
    [InlineData(null, -1096, null, false)]
    [InlineData(-1097, -5, null, true)]
    [InlineData(-1096, -2000, null, false)]
    [InlineData(-1097, null, 9, false)]
    [InlineData(null, null, null, false)]
    public void An_agreement_without_an_end_that_began_more_than_three_years_ago_may_be_over(int? inForce, int? since, int? expires, bool isGap)
    {
        FragilityRange? range = Judge(new Borough().Partnership("p", "Memorandum", since, agreementSince: inForce, agreementUntil: expires).Between("p", "A", "B").Holds("ann", "p", "A").Holds("bea", "p", "B"));

        Assert.Equal(isGap ? (FragilityClass.AnchoredSingle, FragilityClass.Personal, GapKind.Agreement) : null, range is null ? null : ((FragilityClass, FragilityClass, GapKind)?)(range.Best, range.Worst, range.Question.Kind));
    }

    [Fact]
    public void A_side_with_nobody_recorded_may_have_somebody()
    {
        FragilityRange range = Judge(Given().Holds("bea", "p", "B"))!;

        Assert.Equal((FragilityClass.Personal, FragilityClass.Unheld), (range.Best, range.Worst));
        AssertAsks(range, GapKind.Holder, null, "A", "B");
        Assert.Equal("Who at A is in contact with B, and since when?", range.Question.Write(NameOf));
    }

    [Fact]
    public void Two_sides_with_nobody_recorded_have_two_people_at_best() =>
        Assert.Equal((FragilityClass.AnchoredSingle, FragilityClass.Unheld), (Judge(Given("Memorandum"))!.Best, Judge(Given("Memorandum"))!.Worst));

    [Fact]
    public void An_unknown_level_may_be_one_that_is_not_present()
    {
        Borough borough = Given("Memorandum").Role("ann", "A", Level.Strategic).Holds("ann", "p", "A").Role("al", "A").Holds("al", "p", "A")
            .Role("bea", "B", Level.Strategic).Holds("bea", "p", "B").Role("bo", "B", Level.FrontLine).Holds("bo", "p", "B")
            .Tie("ann", "bea", "p").Tie("al", "bo", "p");

        FragilityRange range = Judge(borough)!;

        Assert.Equal((FragilityClass.Thick, FragilityClass.Thin), (range.Best, range.Worst));
        AssertAsks(range, GapKind.Level, "al", "A", "B");
        Assert.Equal("At what level does al work at A?", range.Question.Write(NameOf));
    }

    [Fact]
    public void Where_any_tie_is_recorded_somebody_without_one_may_know_nobody()
    {
        Borough borough = Given().Holds("ann", "p", "A").Holds("al", "p", "A").Holds("bea", "p", "B").Holds("bo", "p", "B").Tie("ann", "bea", "p").Tie("ann", "bo", "p");

        FragilityRange range = Judge(borough)!;

        Assert.Equal((FragilityClass.Thin, FragilityClass.Personal), (range.Best, range.Worst));
        AssertAsks(range, GapKind.Ties, "al", "A", "B");
        Assert.Equal("Who does al of A know at B?", range.Question.Write(NameOf));
    }

    [Fact]
    public void Where_no_tie_is_recorded_of_several_on_each_side_one_may_do_all_the_talking()
    {
        FragilityRange range = Judge(Given().Holds("ann", "p", "A").Holds("al", "p", "A").Holds("bea", "p", "B").Holds("bo", "p", "B"))!;

        Assert.Equal((FragilityClass.Thin, FragilityClass.Personal), (range.Best, range.Worst));
        AssertAsks(range, GapKind.Pairs, null, "A", "B");
        Assert.Null(Judge(Given().Holds("ann", "p", "A").Holds("al", "p", "A").Holds("bea", "p", "B")));
    }

    [Theory]
    [InlineData("a0-b0 a0-b1 a0-b2 a1-b0 a2-b0", null, null)]
    [InlineData("a0-b0 a1-b1 a2-b2", null, null)]
    [InlineData("a0-b0 a0-b1 a0-b2", FragilityClass.Thin, FragilityClass.Personal)]
    [InlineData("", FragilityClass.Thin, FragilityClass.Personal)]
    public void Three_holders_on_each_side_have_the_range_that_their_ties_leave_open(string ties, FragilityClass? best, FragilityClass? worst)
    {
        Borough borough = Given();
        for (int i = 0; i < 3; i++)
            borough.Holds($"a{i}", "p", "A").Holds($"b{i}", "p", "B");
        foreach (string[] tie in ties.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(tie => tie.Split('-')))
            borough.Tie(tie[0], tie[1], "p");

        FragilityRange? range = Judge(borough);

        Assert.Equal((best, worst), (range?.Best, range?.Worst));
    }

    [Fact]
    public void The_range_and_its_question_are_those_of_trying_every_filling_of_all_gaps()
    {
        ConcurrentDictionary<string, int> met = [];
        Gen.Select(AnyBorough.WithHistory(AnyBorough.Wild), Gen.Int[0, 400]).Sample(
            (borough, known) =>
            {
                RangeByDefinition expected = new(borough.Define(known: known), Borough.Day);
                if (!expected.IsTried)
                    return;

                FragilityRange? range = Judge(borough, known: known);

                foreach (RangeByDefinition.Gap gap in expected.Gaps.Where(gap => expected.Narrows(gap) > 0))
                    met.AddOrUpdate($"{gap.Kind}", 1, (_, times) => times + 1);
                Assert.Equal((expected.Best, expected.Worst), (range?.Best ?? expected.Best, range?.Worst ?? expected.Best));
                Assert.Equal(expected.Best == expected.Worst, range is null);
                if (range is null)
                    return;
                Assert.Equal(expected.Gaps.Max(expected.Narrows), range.Narrows);
                Assert.Contains(
                    expected.Gaps.Where(gap => expected.Narrows(gap) == range.Narrows),
                    gap => gap.Kind == range.Question.Kind && gap.Person == range.Question.Person && (gap.Organisation is null || gap.Organisation == range.Question.Organisation || gap.Other == range.Question.Organisation));
            },
            iter: 4000);

        Assert.All(Enum.GetNames<GapKind>(), kind => Assert.True(met.GetValueOrDefault(kind) >= 20, $"{kind}: {met.GetValueOrDefault(kind)}"));
    }

    [Fact]
    public void The_question_that_decides_is_asked_before_one_that_changes_less()
    {
        // When Al was last in contact changes nothing, for Bea is alone; when Bea was decides everything.
        Borough borough = Given().Holds("ann", "p", "A").Holds("al", "p", "A", contactAgo: null).Holds("bea", "p", "B", contactAgo: null);

        AssertAsks(Judge(borough)!, GapKind.LastContact, "bea", "B", "A");
    }

    [Fact]
    public void Names_that_may_not_be_shown_are_left_out()
    {
        GapQuestion question = Judge(Given().Holds("ann", "p", "A", contactAgo: null).Holds("bea", "p", "B"))!.Question;

        Assert.Equal("When did the person who holds this of the organisation last speak to anybody at the other organisation?", question.Write(_ => null));
        Assert.Equal([Borough.PersonId("ann"), Borough.OrganisationId("A"), Borough.OrganisationId("B")], question.NamesNeeded);
    }

    [Fact]
    public void The_class_lies_within_the_range() => Gen.Select(AnyBorough.WithHistory(AnyBorough.Wild), Gen.Int[0, 400]).Sample(
        (borough, known) =>
        {
            FragilityClass own = borough.Judge(known: known).Class;
            FragilityRange? range = Judge(borough, known: known);
            if (range is not null)
                Assert.True(range.Worst <= own && own <= range.Best && range.Worst < range.Best);
        },
        iter: 2000);

    [Fact]
    public void Recording_what_was_missing_never_leads_out_of_the_range() => Gen.Select(AnyBorough.WithHistory(AnyBorough.OfTwoParties), Gen.Int[0, 400], Gen.Int[0, 5].Array[12]).Sample(
        (borough, known, said) =>
        {
            FragilityClass own = borough.Judge(known: known).Class;
            FragilityRange? range = Judge(borough, known: known);
            RangeByDefinition.Gap[] gaps = [.. new RangeByDefinition(borough.Define(known: known), Borough.Day).Gaps];
            foreach ((RangeByDefinition.Gap gap, int answer) in gaps.Zip(said))
                Answer(borough, gap, answer);

            Assert.InRange(borough.Judge(known: known).Class, range?.Worst ?? own, range?.Best ?? own);
        },
        iter: 3000);

    [Fact]
    public void Answering_the_question_never_widens_the_range() => Gen.Select(AnyBorough.WithHistory(AnyBorough.OfTwoParties), Gen.Int[0, 400], Gen.Int[0, 5]).Sample(
        (borough, known, said) =>
        {
            if (Judge(borough, known: known) is not { } range)
                return;
            Answer(borough, new(range.Question.Kind, range.Question.Person, range.Question.Organisation), said);
            FragilityClass own = borough.Judge(known: known).Class;
            FragilityRange? narrower = Judge(borough, known: known);

            Assert.InRange(narrower?.Best ?? own, range.Worst, range.Best);
            Assert.InRange(narrower?.Worst ?? own, range.Worst, range.Best);
        },
        iter: 3000);

    /// <summary>Records an answer: 0 is the worst there is, 1 that nobody knows, and everything else good.</summary>
    private static void Answer(Borough borough, RangeByDefinition.Gap gap, int said)
    {
        switch (gap.Kind)
        {
            case GapKind.LastContact when said != 1:
                foreach (Holds holds in HoldingsOf(borough, gap))
                    borough.Record<Holds>(holds.Id, known => known with { LastContact = Borough.Ago(said == 0 ? 4000 : 0) });
                break;
            case GapKind.ContactDay or GapKind.Afterwards when said > 1:
                foreach (Holds holds in HoldingsOf(borough, gap))
                    borough.Record<Holds>(holds.Id, known => known with { LastContact = Borough.Ago(300) });
                break;
            case GapKind.Level when said > 0:
                borough.Replace<Role>(role => role.From == gap.Person && role.To == gap.Organisation && role.Level is null, role => role with { Level = (Level)said });
                break;
            case GapKind.Holder when said > 1:
                borough.Holds("somebody new", "p", gap.Organisation == Borough.OrganisationId("A") ? "A" : "B");
                break;
            case GapKind.Agreement when said != 1:
                borough.Replace<Partnership>(_ => true, partnership => partnership with { AgreementUntil = Borough.In(said == 0 ? -1 : 400) });
                break;
        }
    }

    private static IEnumerable<Holds> HoldingsOf(Borough borough, RangeByDefinition.Gap gap) =>
        [.. borough.Facts.OfType<Holds>().Where(holds => holds.From == gap.Person && holds.Organisation == gap.Organisation)];

    private static void AssertAsks(FragilityRange range, GapKind kind, string? person, string organisation, string other)
    {
        GapQuestion question = range.Question;
        Assert.Equal((kind, person is null ? null : Borough.PersonId(person), Borough.OrganisationId(organisation)), (question.Kind, question.Person, question.Organisation));
        Assert.Equal([Borough.OrganisationId(other)], question.Others);
    }

    private static string? NameOf(string id) => new[] { "ann", "al", "bea" }.FirstOrDefault(name => Borough.PersonId(name) == id) ?? new[] { "A", "B" }.First(name => Borough.OrganisationId(name) == id);

    private static Borough Given(string? agreement = null) => new Borough().Partnership("p", agreement).Between("p", "A", "B");

    private static FragilityRange? Judge(Borough borough, int day = 0, int? known = null) => Judge(borough, Borough.Day.AddDays(day), Borough.Day.AddDays(known ?? day));

    private static FragilityRange? Judge(Borough borough, DateOnly day, DateOnly known) => RangeJudge.Judge(borough.Project().Ask(day, knownOn: known), Borough.PartnershipId("p"));
}
