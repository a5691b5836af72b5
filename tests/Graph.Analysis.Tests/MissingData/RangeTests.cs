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
            .Role("bea", "B", Level.Strategic).Holds("bea", "p", "B").Role("bo", "B", Level.FrontLine).Holds("bo", "p", "B");

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
    public void Where_no_tie_is_recorded_everybody_is_read_as_knowing_everybody() =>
        Assert.Null(Judge(Given().Holds("ann", "p", "A").Holds("al", "p", "A").Holds("bea", "p", "B").Holds("bo", "p", "B")));

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
    public void The_class_lies_within_the_range() => AnyBorough.Wild.Sample(
        borough =>
        {
            FragilityClass own = borough.Judge().Class;
            FragilityRange? range = Judge(borough);
            if (range is not null)
                Assert.True(range.Worst <= own && own <= range.Best && range.Worst < range.Best);
        },
        iter: 2000);

    [Fact]
    public void Filling_the_gaps_never_leads_out_of_the_range() => Gen.Select(AnyBorough.OfTwoParties, Gen.Int[0, 7].Array[20]).Sample(
        (borough, fills) =>
        {
            FragilityClass own = borough.Judge().Class;
            FragilityRange? range = Judge(borough);
            Fill(borough, fills);

            Assert.InRange(borough.Judge().Class, range?.Worst ?? own, range?.Best ?? own);
        },
        iter: 3000);

    [Fact]
    public void Answering_the_question_never_widens_the_range() => Gen.Select(AnyBorough.OfTwoParties, Gen.Int[0, 5]).Sample(
        (borough, said) =>
        {
            if (Judge(borough) is not { } range)
                return;
            Answer(borough, range.Question, said);
            FragilityClass own = borough.Judge().Class;
            FragilityRange? narrower = Judge(borough);

            Assert.InRange(narrower?.Best ?? own, range.Worst, range.Best);
            Assert.InRange(narrower?.Worst ?? own, range.Worst, range.Best);
        },
        iter: 3000);

    /// <summary>Records an answer: 0 is the worst there is, and everything else good.</summary>
    private static void Answer(Borough borough, GapQuestion question, int said)
    {
        switch (question.Kind)
        {
            case GapKind.LastContact:
                borough.Replace<Holds>(
                    holds => holds.From == question.Person && holds.Organisation == question.Organisation && holds.LastContact is null,
                    holds => holds with { LastContact = Borough.Ago(said == 0 ? 4000 : 0) });
                break;
            case GapKind.Level when said > 0:
                borough.Replace<Role>(role => role.From == question.Person && role.To == question.Organisation && role.Level is null, role => role with { Level = (Level)said });
                break;
            case GapKind.Holder when said > 0:
                borough.Holds("somebody new", "p", question.Organisation == Borough.OrganisationId("A") ? "A" : "B");
                break;
        }
    }

    /// <summary>Says of some people of whom no contact is known when it was, and of some whose level is unknown which it is.</summary>
    private static void Fill(Borough borough, int[] fills)
    {
        IReadOnlyList<HolderEvidence> holders = HolderReport.Of(borough.Project().Ask(Borough.Day), Borough.PartnershipId("p"));
        HashSet<(string, string)> silent = [.. holders.Where(holder => holder.LastContact is null).Select(holder => (holder.Person, holder.Organisation))];
        HashSet<(string, string)> levelless = [.. holders.Where(holder => holder.Level is null).Select(holder => (holder.Person, holder.Organisation))];
        int next = 0;
        borough.Replace<Holds>(holds => holds.LastContact is null && silent.Contains((holds.From, holds.Organisation)), holds => fills[next++ % fills.Length] switch
        {
            0 => holds,
            1 => holds with { LastContact = Borough.Ago(4000) },
            _ => holds with { LastContact = Borough.Ago(0) },
        });
        borough.Replace<Role>(
            role => role.Level is null && levelless.Contains((role.From, role.To)),
            role => role with { Level = fills[next++ % fills.Length] is var level and > 0 and < 6 ? (Level)level : null });
    }

    private static void AssertAsks(FragilityRange range, GapKind kind, string? person, string organisation, string other)
    {
        GapQuestion question = range.Question;
        Assert.Equal((kind, person is null ? null : Borough.PersonId(person), Borough.OrganisationId(organisation)), (question.Kind, question.Person, question.Organisation));
        Assert.Equal([Borough.OrganisationId(other)], question.Others);
    }

    private static string? NameOf(string id) => new[] { "ann", "al", "bea" }.FirstOrDefault(name => Borough.PersonId(name) == id) ?? new[] { "A", "B" }.First(name => Borough.OrganisationId(name) == id);

    private static Borough Given(string? agreement = null) => new Borough().Partnership("p", agreement).Between("p", "A", "B");

    private static FragilityRange? Judge(Borough borough) => RangeJudge.Judge(borough.Project().Ask(Borough.Day), Borough.PartnershipId("p"));
}
