using CsCheck;
using Graph.Analysis.Statistics;

namespace Graph.Analysis.Tests.Statistics;

public sealed class KaplanMeierTests
{
    /// <summary>Weeks in remission of 21 children on 6-MP (Freireich and others, 1963), those still in remission with a plus, and of 21 on a placebo.</summary>
    private const string Treated = "6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+";
    private const string Placebo = "1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23";

    private static readonly Gen<SeenSpell[]> AnySpells = Gen.Select(Gen.Int[0, 8], Gen.Int[1, 8], Gen.Bool, (from, more, ended) => new SeenSpell(from, from + more, ended)).Array[0, 30];

    [Fact]
    public void The_published_estimate_of_remission_on_6_MP_is_found()
    {
        KaplanMeier estimate = KaplanMeier.Of(Spells(Treated));

        Assert.Equal(
            [(6, 21, 3, 0.857), (7, 17, 1, 0.807), (10, 15, 1, 0.753), (13, 12, 1, 0.690), (16, 11, 1, 0.627), (22, 7, 1, 0.538), (23, 6, 1, 0.448)],
            estimate.Steps.Select(step => (step.Age, step.AtRisk, step.Ended, Math.Round(step.Share, 3))));
        Assert.Equal(23, estimate.AgeBy(0.5));
    }

    [Fact]
    public void The_published_median_of_remission_on_a_placebo_is_found_and_where_nothing_goes_on_the_estimate_is_the_share()
    {
        KaplanMeier estimate = KaplanMeier.Of(Spells(Placebo));

        Assert.Equal(8, estimate.AgeBy(0.5));
        Assert.All(estimate.Steps, step => Assert.Equal(Spells(Placebo).Count(spell => spell.To > step.Age) / 21.0, step.Share, 12));
    }

    [Fact]
    public void An_age_by_which_less_than_a_part_has_ended_is_not_known() =>
        Assert.Equal((6, null), (KaplanMeier.Of(Spells("6 9+ 9+ 9+")).AgeBy(0.25), KaplanMeier.Of(Spells("6 9+ 9+ 9+")).AgeBy(0.5)));

    [Fact]
    public void Exactly_a_half_is_a_half_in_whatever_steps_it_is_reached() =>
        Assert.Equal(5, KaplanMeier.Of(Spells("1 2 3 4 5 6+ 6+ 6+ 6+ 6+")).AgeBy(0.5));

    [Fact]
    public void What_is_seen_only_from_an_age_on_was_not_at_risk_before()
    {
        KaplanMeier estimate = KaplanMeier.Of([new(0, 2, true), new(0, 5, false), new(2, 4, true), new(4, 6, true)]);

        Assert.Equal([(2, 2, 1, 0.5), (4, 2, 1, 0.25), (6, 1, 1, 0)], estimate.Steps.Select(step => (step.Age, step.AtRisk, step.Ended, step.Share)));
    }

    [Fact]
    public void The_estimate_is_the_product_limit_by_its_definition() => AnySpells.Sample(spells =>
    {
        double share = 1;
        KaplanMeier estimate = KaplanMeier.Of(spells);
        foreach (SurvivalStep step in estimate.Steps)
        {
            int atRisk = spells.Count(spell => spell.From < step.Age && spell.To >= step.Age);
            int ended = spells.Count(spell => spell.To == step.Age && spell.Ended);
            share *= 1 - ((double)ended / atRisk);
            Assert.Equal((atRisk, ended), (step.AtRisk, step.Ended));
            Assert.Equal(share, step.Share, 12);
        }

        Assert.Equal(spells.Where(spell => spell.Ended).Select(spell => spell.To).Distinct().Order(), estimate.Steps.Select(step => step.Age));
    });

    private static IEnumerable<SeenSpell> Spells(string weeks) => weeks.Split(' ').Select(week => new SeenSpell(0, int.Parse(week.TrimEnd('+')), !week.EndsWith('+')));
}
