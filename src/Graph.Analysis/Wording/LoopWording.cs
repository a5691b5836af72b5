using System.Globalization;
using Graph.Analysis.CausalMaps;
using Graph.Model;

namespace Graph.Analysis.Wording;

/// <summary>Says in plain English what the loops of a causal map do.</summary>
public static class LoopWording
{
    private const int MostVariables = 3;

    /// <summary>The way of a change around a loop, and what becomes of it.</summary>
    /// <param name="loop">The loop.</param>
    /// <param name="nameOf">The name of a variable by id; null where it may not be shown.</param>
    public static string Write(FeedbackLoop loop, Func<string, string?> nameOf)
    {
        ArgumentNullException.ThrowIfNull(loop);
        ArgumentNullException.ThrowIfNull(nameOf);
        string delay = loop.Steps.FirstOrDefault(step => step.IsDelayed) is { } late ? $" It takes time until {Name(late.Cause)} shows its effect on {Name(late.Effect)}." : "";
        return loop.Kind switch
        {
            LoopKind.Reinforcing => $"{Way(loop, Name)}. The change comes back in the same direction, so it grows.{delay}",
            LoopKind.Balancing => $"{Way(loop, Name)}. The change comes back in the opposite direction, so it is held back.{delay}",
            _ => $"{string.Join(" → ", loop.Steps.Select(step => Name(step.Cause)).Append(Name(loop.Steps[0].Cause)))}. Nobody can tell what becomes of a change, because it is not known in which direction {Undirected(loop, Name)}.{delay}",
        };

        string Name(string id) => nameOf(id) is { } name ? $"“{name}”" : "a variable";
    }

    /// <summary>What a map has, and what most of its loops pass through.</summary>
    /// <param name="map">The map.</param>
    /// <param name="nameOf">The name of a variable by id; null where it may not be shown.</param>
    public static string Write(CausalMap map, Func<string, string?> nameOf)
    {
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(nameOf);
        return string.Join(' ', Sentences(map, nameOf).Select(Phrases.Sentence));
    }

    /// <summary>The ids of which <see cref="Write(CausalMap, Func{string, string?})"/> asks the names, each once.</summary>
    /// <param name="map">The map.</param>
    public static IEnumerable<string> NamesNeeded(CausalMap map) => Phrases.NamesAsked(nameOf => Write(map, nameOf));

    /// <summary>The ids of which <see cref="Write(FeedbackLoop, Func{string, string?})"/> asks the names, each once.</summary>
    /// <param name="loop">The loop.</param>
    public static IEnumerable<string> NamesNeeded(FeedbackLoop loop) => Phrases.NamesAsked(nameOf => Write(loop, nameOf));

    private static IEnumerable<string> Sentences(CausalMap map, Func<string, string?> nameOf)
    {
        string has = $"the map has {Phrases.Count(map.Variables.Count, "variable")} and {Phrases.Count(map.Influences.Count, "influence")}";
        if (map.Loops.Count == 0)
        {
            yield return map.IsComplete ? $"{has}, and no feedback loop" : $"{has}, and feedback loops of more than {Phrases.Count(map.LongestLoop, "variable")}, which are too many to list";
            yield break;
        }

        yield return $"{has}, with {Phrases.Count(map.Loops.Count, "feedback loop")}: {Phrases.All([.. Kinds(map)], part => part)}";
        yield return $"most loops pass through {Phrases.All([.. map.Variables.TakeWhile(variable => variable.Loops > 0).Take(MostVariables)], variable => string.Create(CultureInfo.InvariantCulture, $"“{nameOf(variable.Variable) ?? "a variable"}” ({variable.Loops})"))}";
        if (!map.IsComplete)
            yield return $"there are more loops than can be listed: those of up to {Phrases.Count(map.LongestLoop, "variable")} are all here, and longer ones are left out";
    }

    private static IEnumerable<string> Kinds(CausalMap map)
    {
        foreach (IGrouping<LoopKind, FeedbackLoop> of in map.Loops.GroupBy(loop => loop.Kind).OrderBy(of => of.Key))
        {
            int count = of.Count();
            string does = of.Key switch
            {
                LoopKind.Reinforcing => count == 1 ? "reinforces a change" : "reinforce a change",
                LoopKind.Balancing => count == 1 ? "balances a change" : "balance a change",
                _ => count == 1 ? "does one or the other, which is not known" : "do one or the other, which is not known",
            };
            yield return string.Create(CultureInfo.InvariantCulture, $"{count} {does}");
        }
    }

    private static string Way(FeedbackLoop loop, Func<string, string> name)
    {
        bool isMore = true;
        List<string> way = [$"More {name(loop.Steps[0].Cause)}"];
        foreach (LoopStep step in loop.Steps)
        {
            isMore ^= step.Polarity == Polarity.Negative;
            way.Add($"{(isMore ? "more" : "less")} {name(step.Effect)}");
        }

        return string.Join(" → ", way);
    }

    private static string Undirected(FeedbackLoop loop, Func<string, string> name)
    {
        LoopStep unknown = loop.Steps.First(step => step.Polarity is null);
        return $"{name(unknown.Cause)} changes {name(unknown.Effect)}";
    }
}
