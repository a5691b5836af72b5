using CsCheck;
using Graph.Analysis.CausalMaps;
using Graph.Analysis.Wording;
using Graph.Model;

namespace Graph.Analysis.Tests.CausalMaps;

public sealed class CausalMapTests
{
    /// <remarks>Sterman, Business Dynamics (2000), chapter 1: chickens lay eggs and cross roads.</remarks>
    private static readonly CausalMap Chickens = Map(
        ("eggs", "chickens", Polarity.Positive, true),
        ("chickens", "eggs", Polarity.Positive, false),
        ("chickens", "road crossings", Polarity.Positive, false),
        ("road crossings", "chickens", Polarity.Negative, false));

    [Fact]
    public void Chickens_and_eggs_reinforce_each_other_and_crossing_roads_balances_them()
    {
        Assert.Equal(["R1 Reinforcing", "B1 Balancing"], Chickens.Loops.OrderBy(loop => loop.Kind).Select(loop => $"{loop.Name} {loop.Kind}"));
        Assert.Equal(["chickens 2 1 1", "eggs 1 1 0", "road crossings 1 0 1"], Chickens.Variables.Select(variable => $"{variable.Variable} {variable.Loops} {variable.Reinforcing} {variable.Balancing}"));
        Assert.Equal(
            "The map has 3 variables and 4 influences, with 2 feedback loops: 1 reinforces a change and 1 balances a change. Most loops pass through “chickens” (2), “eggs” (1) and “road crossings” (1).",
            LoopWording.Write(Chickens, id => id));
    }

    [Fact]
    public void A_loop_says_the_way_of_a_change_and_where_it_takes_time()
    {
        Assert.Equal(
            "More “chickens” → more “eggs” → more “chickens”. The change comes back in the same direction, so it grows. It takes time until “eggs” shows its effect on “chickens”.",
            LoopWording.Write(Chickens.Loops.Single(loop => loop.Kind == LoopKind.Reinforcing), id => id));
        Assert.Equal(
            "More “chickens” → more “road crossings” → less “chickens”. The change comes back in the opposite direction, so it is held back.",
            LoopWording.Write(Chickens.Loops.Single(loop => loop.Kind == LoopKind.Balancing), id => id));
    }

    [Fact]
    public void Where_a_direction_is_not_known_or_two_records_differ_nobody_can_tell_what_a_loop_does()
    {
        FeedbackLoop open = Assert.Single(Map(("trust", "meetings", Polarity.Positive, false), ("meetings", "trust", null, false)).Loops);
        FeedbackLoop torn = Assert.Single(Map(("trust", "meetings", Polarity.Positive, false), ("meetings", "trust", Polarity.Positive, false), ("meetings", "trust", Polarity.Negative, false)).Loops);

        Assert.Equal((LoopKind.Unknown, LoopKind.Unknown, "U1"), (open.Kind, torn.Kind, open.Name));
        Assert.Equal("“meetings” → “trust” → “meetings”. Nobody can tell what becomes of a change, because it is not known in which direction “meetings” changes “trust”.", LoopWording.Write(open, id => id));
        Assert.Equal(2, torn.Steps.Single(step => step.Cause == "meetings").Influences.Count);
    }

    [Fact]
    public void What_leads_out_of_the_map_is_no_part_of_it()
    {
        CausalMap map = CausalMap.Of(["a"], [Influence(("a", "elsewhere", Polarity.Positive, false), 0), Influence(("elsewhere", "a", Polarity.Positive, false), 1)]);

        Assert.Empty(map.Influences);
        Assert.Equal("The map has 1 variable and 0 influences, and no feedback loop.", LoopWording.Write(map, id => id));
    }

    [Fact]
    public void A_map_of_too_many_loops_has_the_short_ones_and_says_so()
    {
        string[] variables = [.. Enumerable.Range(10, 12).Select(number => $"v{number}")];
        CausalMap map = Map([.. from a in variables from b in variables where a != b select (a, b, (Polarity?)Polarity.Positive, false)]);

        Assert.False(map.IsComplete);
        Assert.Equal((4, 66 + 440 + 2970), (map.LongestLoop, map.Loops.Count));
        Assert.EndsWith("There are more loops than can be listed: those of up to 4 variables are all here, and longer ones are left out.", LoopWording.Write(map, id => id), StringComparison.Ordinal);
    }

    [Fact]
    public void A_loop_is_balancing_just_if_pushing_its_first_variable_up_comes_back_down() =>
        Gen.Select(Gen.Int[0, 4], Gen.Int[0, 4], Gen.Bool).Array[1, 14].Sample(arcs =>
        {
            CausalMap map = Map([.. arcs.Where(arc => arc.Item1 != arc.Item2).DistinctBy(arc => (arc.Item1, arc.Item2)).Select(arc => ($"v{arc.Item1}", $"v{arc.Item2}", (Polarity?)(arc.Item3 ? Polarity.Positive : Polarity.Negative), false))]);

            Assert.All(map.Loops, loop => Assert.Equal(loop.Steps.Count(step => step.Polarity == Polarity.Negative) % 2 == 1, loop.Kind == LoopKind.Balancing));
            Assert.All(map.Loops, loop => Assert.Equal(loop.Kind == LoopKind.Balancing, LoopWording.Write(loop, id => id).Contains($"→ less “{loop.Steps[0].Cause}”.", StringComparison.Ordinal)));
            Assert.Equal(map.Loops.Sum(loop => loop.Steps.Count), map.Variables.Sum(variable => variable.Loops));
        });

    private static CausalMap Map(params (string Cause, string Effect, Polarity? Polarity, bool IsDelayed)[] influences) =>
        CausalMap.Of(influences.SelectMany(one => new[] { one.Cause, one.Effect }).Distinct(StringComparer.Ordinal), influences.Select(Influence));

    private static Influences Influence((string Cause, string Effect, Polarity? Polarity, bool IsDelayed) one, int number) =>
        new() { Id = $"influences-{number}", From = one.Cause, To = one.Effect, Polarity = one.Polarity, Delayed = one.IsDelayed ? true : null };
}
