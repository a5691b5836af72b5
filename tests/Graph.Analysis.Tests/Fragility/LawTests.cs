using CsCheck;
using Graph.Analysis.Contact;
using Graph.Analysis.Fragility;
using Graph.Analysis.Tests.Given;
using Graph.Model;

namespace Graph.Analysis.Tests.Fragility;

/// <summary>FRAGILITY.md, "Laws": of two parties class never worsens and score never rises, of more than two class never worsens.</summary>
public sealed class LawTests
{
    private const int Samples = 1200;
    private const int Known = 400;
    private static readonly Gen<Borough> OfTwo = AnyBorough.WithHistory(AnyBorough.OfTwoParties);
    private static readonly Gen<Borough> OfSeveral = AnyBorough.WithHistory(AnyBorough.Wild);
    private static readonly Gen<Borough> OfTwoOrMore = Gen.OneOf(OfTwo, OfSeveral);
    private static readonly Gen<int> Knowledge = Gen.Int[0, 2].Select(i => new[] { 0, 40, Known }[i]);

    [Fact]
    public void Somebody_who_becomes_a_holder_alone_never_makes_it_worse() => Gen.Select(OfTwoOrMore, Gen.Int[0, 1], Gen.Int[0, 6], Gen.Int[-400, 400], Gen.Bool, Gen.Int[0, 5], Knowledge).Sample(
        (borough, side, number, age, leaves, level, known) =>
        {
            // Person 6 is at most in ties so far; the others may hold it for another party, or have roles.
            (string person, string party) = ($"person {number}", side == 0 ? "A" : "B");
            if (borough.Facts.OfType<Holds>().Any(holds => holds.From == Borough.PersonId(person) && holds.Organisation == Borough.OrganisationId(party)))
                return;
            NeverWorse(borough, known, () =>
            {
                borough.Holds(person, "p", party, age, Strength.Weak, until: leaves ? 30 : null);
                if (level > 0)
                    borough.Role(person, party, (Level)level);
            });
        },
        iter: Samples * 2);

    [Fact]
    public void An_anchor_added_never_makes_it_worse() => Gen.Select(OfTwoOrMore, Gen.Int[0, 3], Knowledge).Sample(
        (borough, anchor, known) => NeverWorse(borough, known, () => _ = anchor switch
        {
            0 => borough.Replace<Partnership>(_ => true, partnership => partnership with { Agreement = "New", Since = null, Until = null, AgreementSince = null, AgreementUntil = null }),
            1 => borough.MemberOf("A", "New forum").MemberOf("B", "New forum"),
            2 => borough.Funding("New grant", "B", "A", awarded: -1),
            _ => borough.In("A", "New hub", kind: TenureKind.Leases).In("B", "New hub"),
        }),
        iter: Samples);

    [Fact]
    public void A_contact_on_the_day_that_is_no_weaker_never_makes_it_worse_where_no_later_one_is_taken_back() => Gen.Select(OfTwoOrMore, Gen.Int[0, 30], Gen.Int[0, 2], Knowledge).Sample(
        (borough, which, how, known) => NeverWorse(borough, known, () =>
        {
            Fact[] told = [.. borough.Facts.Where(fact => fact is Holds or Tie)];
            if (how == 0 || told.Length == 0)
            {
                borough.Contact("p", 0, $"person {which % 6}", $"person {which % 5}");
                return;
            }

            Fact fact = told[which % told.Length];
            if (borough.VersionsOf(fact.Id).Any(version => ContactOf(version).Contact is { } contact && contact.FirstDay > Borough.Day))
                return;
            Strength? strongest = how == 1 ? Strength.Strong : borough.VersionsOf(fact.Id).Select(version => ContactOf(version).Strength).MaxBy(Rank);
            borough.Record<Fact>(fact.Id, now => Borough.WithContact(now, PartialDate.Of(Borough.Day), strongest));
        }),
        iter: Samples * 2);

    [Fact]
    public void Strength_that_rises_never_makes_it_worse() => Gen.Select(OfTwoOrMore, Gen.Int[0, 20], Knowledge).Sample(
        (borough, which, known) => NeverWorse(borough, known, () =>
        {
            static Strength? Stronger(Strength? strength) => strength == Strength.Weak ? null : Strength.Strong;
            borough.ReplaceOne<Holds>(which, holds => holds with { Strength = Stronger(holds.Strength) });
            borough.ReplaceOne<Tie>(which, tie => tie with { Strength = Stronger(tie.Strength) });
        }),
        iter: Samples);

    [Fact]
    public void The_end_of_a_holding_or_current_role_dropped_never_makes_it_worse() => Gen.Select(OfTwoOrMore, Gen.Int[0, 200], Knowledge).Sample(
        (borough, which, known) => NeverWorse(borough, known, () =>
        {
            Fact[] ending = [.. borough.Facts.Where(fact => fact.Until is not null && (fact is Holds || (fact is Role && fact.IsCurrentOn(Borough.Day))))];
            if (ending.Length > 0)
                borough.Replace<Fact>(fact => fact == ending[which % ending.Length], fact => fact with { Until = null });
        }),
        iter: Samples * 2);

    [Fact]
    public void A_holder_who_moves_from_a_shared_level_to_a_new_one_never_makes_it_worse()
    {
        int moves = 0;
        Gen.Select(AnyBorough.WithHistory(AnyBorough.WithOneRoleEach), Gen.Int[0, 20], Gen.Int[1, 5]).Sample(
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
                NeverWorse(borough, 0, () => _ = borough.Facts.OfType<Role>().Any(IsTheirRole)
                    ? borough.Replace<Role>(IsTheirRole, role => role with { Level = (Level)to })
                    : borough.Add(new Role { Id = FactId.Of<Role>("new"), From = mover.Person, To = mover.Organisation, Level = (Level)to }));
            },
            iter: Samples * 4);
        Assert.True(moves > 100, $"only {moves} boroughs had anybody to move");
    }

    [Fact]
    public void As_days_pass_and_nothing_is_recorded_it_never_gets_better() => Gen.Select(AnyBorough.WithPast(AnyBorough.WithNothingToCome), Gen.Int[0, 400], Gen.Int[0, 400]).Sample(
        (borough, first, more) =>
        {
            FragilityAnswer before = borough.Judge(day: first);

            FragilityAnswer after = borough.Judge(day: first + more);

            Assert.True(after.Class <= before.Class, $"{before.Class} became {after.Class}");
            Assert.True(after.Score >= before.Score - 1e-7, $"{before.Score} became {after.Score}");
        },
        iter: Samples * 2);

    [Fact]
    public void Swapping_the_sides_changes_nothing() => Gen.Select(OfTwo, Knowledge).Sample(
        (borough, known) =>
        {
            FragilityAnswer before = borough.Judge(known: known);

            FragilityAnswer after = borough.SwapSides("A", "B").Judge(known: known);

            Assert.Equal(
                (before.Class, before.K, before.KNow, before.KStay, before.Score, before.UnheldBecause, before.HangsOnOneSenior, before.OnePersonOnBothSides),
                (after.Class, after.K, after.KNow, after.KStay, after.Score, after.UnheldBecause, after.HangsOnOneSenior, after.OnePersonOnBothSides));
            Assert.Equal(before.HangsOn.Select(one => one.Person).Order(StringComparer.Ordinal), after.HangsOn.Select(one => one.Person).Order(StringComparer.Ordinal));
        },
        iter: Samples);

    [Fact]
    public void Recording_every_fact_twice_changes_nothing() => Gen.Select(OfSeveral, Knowledge).Sample(
        (borough, known) =>
        {
            string before = Printed(borough.Judge(known: known));

            Assert.Equal(before, Printed(borough.RecordTwice().Judge(known: known)));
        },
        iter: Samples);

    [Fact]
    public void Recording_what_is_known_as_a_new_version_changes_nothing() => Gen.Select(OfSeveral, Knowledge).Sample(
        (borough, known) =>
        {
            string before = Printed(borough.Judge(known: known));

            foreach (Fact fact in borough.Facts.ToArray())
                borough.Record<Fact>(fact.Id, same => same);

            Assert.Equal(before, Printed(borough.Judge(known: known)));
        },
        iter: Samples);

    [Fact]
    public void Scores_lie_between_0_and_100() => Gen.Select(OfSeveral, Knowledge).Sample((borough, known) => Assert.InRange(borough.Judge(known: known).Score, 0, 100), iter: Samples);

    [Fact]
    public void A_partnership_elsewhere_never_matters() => Gen.Select(OfSeveral, AnyBorough.WithHistory(AnyBorough.Elsewhere), Knowledge).Sample(
        (borough, elsewhere, known) =>
        {
            string before = Printed(borough.Judge(known: known));

            borough.AddElsewhere(elsewhere);

            Assert.Equal(before, Printed(borough.Judge(known: known)));
        },
        iter: Samples);

    [Fact]
    public void Removing_any_fewer_than_k_of_those_who_stay_leaves_direct_contact() => OfSeveral.Sample(
        borough =>
        {
            FragilityAnswer answer = borough.Judge();
            if (answer.K == 0)
                return;
            HashSet<string> leavers = [.. answer.Holders.Where(holder => holder.IsKnownLeaver).Select(holder => holder.Person)];
            string[] people = [.. borough.Facts.OfType<Holds>().Select(holds => holds.From).Distinct().Where(person => !leavers.Contains(person))];
            for (uint choice = 0; choice < 1u << people.Length; choice++)
            {
                string[] gone = [.. people.Where((_, i) => (choice & (1u << i)) != 0)];
                if (gone.Length != answer.K - 1)
                    continue;

                Borough left = new Borough().AddAll(borough.Facts.Where(fact => fact is not Holds holds || !gone.Contains(holds.From)), borough);

                Assert.NotEqual(0, left.Judge().KNow);
            }
        },
        iter: Samples / 3);

    private static (PartialDate? Contact, Strength? Strength) ContactOf(Fact? version) => version switch
    {
        Holds holds => (holds.LastContact, holds.Strength),
        Tie tie => (tie.LastContact, tie.Strength),
        _ => (null, Strength.Weak),
    };

    private static int Rank(Strength? strength) => strength switch { Strength.Weak => 0, Strength.Strong => 2, _ => 1 };

    /// <summary>Of more than two parties another pair may answer, whose score is of another class.</summary>
    private static void NeverWorse(Borough borough, int known, System.Action change)
    {
        FragilityAnswer before = borough.Judge(known: known);

        change();
        FragilityAnswer after = borough.Judge(known: known);

        Assert.True(after.Class >= before.Class, $"{before.Class} became {after.Class}");
        if (before.Parties == 2)
            Assert.True(after.Score <= before.Score + 1e-7, $"{before.Score} became {after.Score}");
    }

    /// <summary>Everything that an answer says, as text.</summary>
    private static string Printed(FragilityAnswer answer) => System.Text.Json.JsonSerializer.Serialize(answer);
}
