using Graph.Analysis.Graphs;
using Graph.Model;

namespace Graph.Analysis.CausalMaps;

/// <summary>A causal map on a day: what influences what, and the feedback loops in it.</summary>
public sealed class CausalMap
{
    /// <summary>The most variables that a map may have.</summary>
    public const int MostVariables = 2_000;

    /// <summary>The most loops that are found. If there are more, the longest are left out.</summary>
    public const int MostLoops = 10_000;

    // A second or so: a map that people can draw needs a thousandth of it.
    private const long Effort = 100_000_000;

    private CausalMap(IReadOnlyList<string> variables, IReadOnlyList<Influences> influences, IReadOnlyList<FeedbackLoop> loops, ElementaryCircuits circuits)
    {
        (Influences, Loops, IsComplete, LongestLoop) = (influences, loops, circuits.IsComplete, circuits.Longest);
        ILookup<string, FeedbackLoop> through = loops.SelectMany(loop => loop.Steps.Select(step => (step.Cause, Loop: loop))).ToLookup(pair => pair.Cause, pair => pair.Loop, StringComparer.Ordinal);
        Variables = [.. variables
            .Select(variable => new LoopedVariable(variable, through[variable].Count(), through[variable].Count(loop => loop.Kind == LoopKind.Reinforcing), through[variable].Count(loop => loop.Kind == LoopKind.Balancing)))
            .OrderByDescending(variable => variable.Loops)
            .ThenBy(variable => variable.Variable, StringComparer.Ordinal)];
    }

    /// <summary>The variables, with those first that most loops pass through.</summary>
    public IReadOnlyList<LoopedVariable> Variables { get; }

    /// <summary>The influences between them.</summary>
    public IReadOnlyList<Influences> Influences { get; }

    /// <summary>The feedback loops that were found, the shortest first.</summary>
    public IReadOnlyList<FeedbackLoop> Loops { get; }

    /// <summary>Whether these are all loops there are.</summary>
    public bool IsComplete { get; }

    /// <summary>All loops of up to so many variables are there.</summary>
    public int LongestLoop { get; }

    /// <summary>Finds the loops of a map.</summary>
    /// <param name="variables">The ids of its variables.</param>
    /// <param name="influences">What is recorded of influences on the day; those that lead out of the map are left out.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static CausalMap Of(IEnumerable<string> variables, IEnumerable<Influences> influences, CancellationToken cancellationToken = default)
    {
        string[] ids = [.. variables.Order(StringComparer.Ordinal)];
        Dictionary<string, int> numbers = ids.Index().ToDictionary(id => id.Item, id => id.Index, StringComparer.Ordinal);
        Influences[] within = [.. influences.Where(influence => numbers.ContainsKey(influence.From) && numbers.ContainsKey(influence.To)).OrderBy(influence => influence.Id, StringComparer.Ordinal)];
        ILookup<(int From, int To), Influences> between = within.ToLookup(influence => (numbers[influence.From], numbers[influence.To]));
        ElementaryCircuits circuits = ElementaryCircuits.Of(ids.Length, [.. between.Select(step => step.Key)], MostLoops, Effort, cancellationToken);
        Dictionary<LoopKind, int> named = [];
        List<FeedbackLoop> loops = [];
        foreach (IReadOnlyList<int> circuit in circuits.All)
        {
            LoopStep[] steps = [.. circuit.Zip(circuit.Skip(1).Append(circuit[0]), (cause, effect) => new LoopStep(ids[cause], ids[effect], [.. between[(cause, effect)]]))];
            LoopKind kind = FeedbackLoop.KindOf(steps);
            int number = named[kind] = named.GetValueOrDefault(kind) + 1;
            loops.Add(new(FormattableString.Invariant($"{kind.ToString()[0]}{number}"), kind, steps));
        }

        return new(ids, within, loops, circuits);
    }
}

/// <summary>A variable of a causal map, with how many of the loops pass through it.</summary>
/// <param name="Variable">The id of the variable.</param>
/// <param name="Loops">How many loops pass through it.</param>
/// <param name="Reinforcing">How many of these reinforce a change.</param>
/// <param name="Balancing">How many of these balance it.</param>
public sealed record LoopedVariable(string Variable, int Loops, int Reinforcing, int Balancing);
