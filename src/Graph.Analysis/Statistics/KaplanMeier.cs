namespace Graph.Analysis.Statistics;

/// <summary>
/// How long something lasts of which much still goes on: the product-limit estimate (Kaplan and Meier, 1958), with delayed entry
/// for what is seen only from some age on. The share that lasts beyond an age is the product, over every age up to it at which some ended, of
/// 1 − ended / at risk, where those at risk entered before that age and were seen until it or longer.
/// </summary>
public sealed class KaplanMeier
{
    /// <summary>A share of one half that was multiplied together may lie this much beside it.</summary>
    private const double Tolerance = 1e-9;

    private KaplanMeier(IReadOnlyList<SurvivalStep> steps) => Steps = steps;

    /// <summary>The ages at which some ended, in order.</summary>
    public IReadOnlyList<SurvivalStep> Steps { get; }

    /// <summary>Estimates it.</summary>
    /// <param name="seen">What was seen, in any order. What was not seen for any time says nothing.</param>
    public static KaplanMeier Of(IEnumerable<SeenSpell> seen)
    {
        SeenSpell[] spells = [.. seen.Where(spell => spell.From < spell.To)];
        int[] entries = [.. spells.Select(spell => spell.From).Order()];
        List<SurvivalStep> steps = [];
        double share = 1;
        int entered = 0;
        int gone = 0;
        foreach (IGrouping<int, SeenSpell> age in spells.GroupBy(spell => spell.To).OrderBy(group => group.Key))
        {
            while (entered < entries.Length && entries[entered] < age.Key)
                entered++;
            int ended = age.Count(spell => spell.Ended);
            int atRisk = entered - gone;
            gone += age.Count();
            if (ended == 0)
                continue;
            share *= 1 - ((double)ended / atRisk);
            steps.Add(new(age.Key, atRisk, ended, share));
        }

        return new(steps);
    }

    /// <summary>The age by which a part has ended: the first at which no more than the rest lasts; null where less than that has ended.</summary>
    /// <param name="part">The part, 0 to 1; 0.5 gives the median.</param>
    public int? AgeBy(double part) => Steps.FirstOrDefault(step => step.Share <= 1 - part + Tolerance)?.Age;
}

/// <summary>For how long something was seen to go on, in days of its age or any other unit.</summary>
/// <param name="From">The age from which it was seen: 0 where from its beginning.</param>
/// <param name="To">The age to which it was seen.</param>
/// <param name="Ended">Whether it ended then; otherwise it went on when it was last seen.</param>
public readonly record struct SeenSpell(int From, int To, bool Ended);

/// <summary>An age at which some ended.</summary>
/// <param name="Age">The age.</param>
/// <param name="AtRisk">How many were seen until then or longer, and could have ended.</param>
/// <param name="Ended">How many of them ended.</param>
/// <param name="Share">The estimated share that lasts longer, 0 to 1.</param>
public sealed record SurvivalStep(int Age, int AtRisk, int Ended, double Share);
