using CsCheck;
using Graph.Analysis.Contact;
using Graph.Analysis.Fragility;
using Graph.Analysis.Tests.Given;
using Graph.Model;

namespace Graph.Analysis.Tests.Fragility;

/// <summary>FRAGILITY.md, "Laws". They are about one pair of parties; scores of two pairs of one partnership are not comparable across classes.</summary>
public sealed class LawTests
{
    private const int Samples = 1500;
    private static readonly string[] Sides = ["A", "B"];

    [Fact]
    public void A_holder_added_alone_never_makes_it_worse() => Gen.Select(AnyBorough.OfTwoParties, Gen.Int[0, 1], Gen.Int[0, 400], Gen.Bool, Gen.Int[0, 5]).Sample(
        (borough, side, age, leaves, level) => NeverWorse(borough, () =>
        {
            borough.Holds("newcomer", "p", Sides[side], age, Strength.Weak, until: leaves ? 30 : null);
            if (level > 0)
                borough.Role("newcomer", Sides[side], (Level)level);
        }),
        iter: Samples);

    [Fact]
    public void An_anchor_added_never_makes_it_worse() => Gen.Select(AnyBorough.OfTwoParties, Gen.Int[0, 3]).Sample(
        (borough, anchor) => NeverWorse(borough, () => _ = anchor switch
        {
            0 => borough.Replace<Partnership>(_ => true, partnership => partnership with { Agreement = "New", Since = null, Until = null }),
            1 => borough.MemberOf("A", "New forum").MemberOf("B", "New forum"),
            2 => borough.Funding("New grant", "B", "A", awarded: -1),
            _ => borough.In("A", "New hub").In("B", "New hub"),
        }),
        iter: Samples);

    [Fact]
    public void A_contact_refreshed_never_makes_it_worse() => Gen.Select(AnyBorough.OfTwoParties, Gen.Int[0, 20], Gen.Int[0, 400]).Sample(
        (borough, which, age) => NeverWorse(borough, () =>
        {
            bool IsOlder(PartialDate? contact) => contact is not { } known || known.FirstDay > Borough.Day || known < Borough.Ago(age);
            borough.ReplaceOne<Holds>(which, holds => IsOlder(holds.LastContact) ? holds with { LastContact = Borough.Ago(age) } : holds);
            borough.ReplaceOne<Tie>(which, tie => IsOlder(tie.LastContact) ? tie with { LastContact = Borough.Ago(age) } : tie);
            borough.Contact("p", age, "person 1");
        }),
        iter: Samples);

    [Fact]
    public void Strength_that_rises_never_makes_it_worse() => Gen.Select(AnyBorough.OfTwoParties, Gen.Int[0, 20]).Sample(
        (borough, which) => NeverWorse(borough, () =>
        {
            static Strength? Stronger(Strength? strength) => strength == Strength.Weak ? null : Strength.Strong;
            borough.ReplaceOne<Holds>(which, holds => holds with { Strength = Stronger(holds.Strength) });
            borough.ReplaceOne<Tie>(which, tie => tie with { Strength = Stronger(tie.Strength) });
        }),
        iter: Samples);

    /// <summary>Apart from funding of unknown beginning: its end is what says how long it runs.</summary>
    [Fact]
    public void An_end_date_dropped_never_makes_it_worse() => Gen.Select(AnyBorough.WithOneRoleEach, Gen.Int[0, 200]).Sample(
        (borough, which) => NeverWorse(borough, () =>
        {
            Fact[] ending = [.. borough.Facts.Where(fact => fact.Until is not null && fact is not Funding { Since: null })];
            if (ending.Length > 0)
                borough.Replace<Fact>(fact => fact == ending[which % ending.Length], fact => fact with { Until = null });
        }),
        iter: Samples);

    [Fact]
    public void A_holder_who_moves_from_a_shared_level_to_a_new_one_never_makes_it_worse()
    {
        int moves = 0;
        Gen.Select(AnyBorough.WithOneRoleEach, Gen.Int[0, 20], Gen.Int[1, 5]).Sample(
            (borough, which, to) =>
            {
                HolderEvidence[] counting = [.. HolderReport.Of(borough.Project().Ask(Borough.Day), Borough.PartnershipId("p")).Where(holder => holder.Counts)];
                HolderEvidence[] movable = [.. counting.Where(holder =>
                    counting.Any(other => other != holder && other.Organisation == holder.Organisation && other.Level == holder.Level)
                    && counting.All(other => other.Organisation != holder.Organisation || other.Level != (Level)to))];
                if (movable.Length == 0)
                    return;
                HolderEvidence mover = movable[which % movable.Length];
                Interlocked.Increment(ref moves);

                bool IsTheirRole(Role role) => role.From == mover.Person && role.To == mover.Organisation;
                NeverWorse(borough, () => _ = borough.Facts.OfType<Role>().Any(IsTheirRole)
                    ? borough.Replace<Role>(IsTheirRole, role => role with { Level = (Level)to })
                    : borough.Add(new Role { Id = FactId.Of<Role>("new"), From = mover.Person, To = mover.Organisation, Level = (Level)to }));
            },
            iter: Samples * 4);
        Assert.True(moves > 100, $"only {moves} boroughs had anybody to move");
    }

    [Fact]
    public void As_days_pass_and_nothing_is_recorded_it_never_gets_better() => Gen.Select(AnyBorough.WithNothingToCome, Gen.Int[0, 400], Gen.Int[0, 400]).Sample(
        (borough, first, more) =>
        {
            FragilityAnswer before = borough.Judge(day: first);

            FragilityAnswer after = borough.Judge(day: first + more);

            Assert.True(after.Class <= before.Class, $"{before.Class} became {after.Class}");
            Assert.True(after.Score >= before.Score - 1e-7, $"{before.Score} became {after.Score}");
        },
        iter: Samples * 2);

    [Fact]
    public void Swapping_the_sides_changes_nothing() => AnyBorough.OfTwoParties.Sample(
        borough =>
        {
            FragilityAnswer before = borough.Judge();

            FragilityAnswer after = borough.SwapSides("A", "B").Judge();

            Assert.Equal(
                (before.Class, before.K, before.KNow, before.KStay, before.Score, before.HangsOnOneSenior, before.OnePersonOnBothSides),
                (after.Class, after.K, after.KNow, after.KStay, after.Score, after.HangsOnOneSenior, after.OnePersonOnBothSides));
            Assert.Equal(before.HangsOn.Select(one => one.Person).Order(StringComparer.Ordinal), after.HangsOn.Select(one => one.Person).Order(StringComparer.Ordinal));
        },
        iter: Samples);

    [Fact]
    public void Recording_every_fact_twice_changes_nothing() => AnyBorough.Wild.Sample(
        borough =>
        {
            string before = Printed(borough.Judge());

            Fact[] again = [.. borough.Facts.OfType<Edge>().Select(edge => edge with { Id = edge.Id[..^1] + (edge.Id[^1] == 'z' ? 'y' : 'z') })];
            foreach (Fact fact in again)
                borough.Add(fact);

            Assert.Equal(before, Printed(borough.Judge()));
        },
        iter: Samples);

    [Fact]
    public void Scores_lie_between_0_and_100() => AnyBorough.Wild.Sample(borough => Assert.InRange(borough.Judge().Score, 0, 100), iter: Samples);

    [Fact]
    public void A_partnership_elsewhere_never_matters() => Gen.Select(AnyBorough.Wild, AnyBorough.Elsewhere).Sample(
        (borough, elsewhere) =>
        {
            string before = Printed(borough.Judge());

            borough.AddElsewhere(elsewhere);

            Assert.Equal(before, Printed(borough.Judge()));
        },
        iter: Samples);

    [Fact]
    public void Removing_any_fewer_than_k_holders_leaves_direct_contact() => AnyBorough.Wild.Sample(
        borough =>
        {
            int k = borough.Judge().K;
            string[] people = [.. borough.Facts.OfType<Holds>().Select(holds => holds.From).Distinct()];
            for (uint choice = 0; choice < 1u << people.Length; choice++)
            {
                string[] gone = [.. people.Where((_, i) => (choice & (1u << i)) != 0)];
                if (gone.Length != k - 1)
                    continue;

                Fact[] left = [.. borough.Facts.Where(fact => fact is not Holds holds || !gone.Contains(holds.From))];

                Assert.NotEqual(0, FragilityJudge.Judge(Borough.Project(left).Ask(Borough.Day), Borough.PartnershipId("p"))!.KNow);
            }
        },
        iter: Samples / 3);

    private static void NeverWorse(Borough borough, Action change)
    {
        FragilityAnswer before = borough.Judge();

        change();
        FragilityAnswer after = borough.Judge();

        Assert.True(after.Class >= before.Class, $"{before.Class} became {after.Class}");
        Assert.True(after.Score <= before.Score + 1e-7, $"{before.Score} became {after.Score}");
    }

    /// <summary>Everything that an answer says, as text.</summary>
    private static string Printed(FragilityAnswer answer) => System.Text.Json.JsonSerializer.Serialize(answer);
}
