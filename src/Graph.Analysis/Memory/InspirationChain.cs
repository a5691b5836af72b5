using Graph.Model;

namespace Graph.Analysis.Memory;

/// <summary>Where an idea came from, and where it went.</summary>
/// <param name="Node">The id of the initiative or case that is asked about.</param>
/// <param name="InspiredBy">What it learnt from, and what that learnt from in turn, the nearest first.</param>
/// <param name="Inspired">What learnt from it, and what learnt from that in turn, the nearest first.</param>
/// <param name="IsComplete">Whether this is all of it: at most 200 steps are followed each way.</param>
public sealed record InspirationChain(string Node, IReadOnlyList<InspirationStep> InspiredBy, IReadOnlyList<InspirationStep> Inspired, bool IsComplete)
{
    private const int MostSteps = 200;

    /// <summary>The chain of an initiative or a case, as a day knows it. Each is told once, although ideas may lead back to where they began.</summary>
    /// <param name="memory">What is recorded.</param>
    /// <param name="node">The id of the initiative or case.</param>
    /// <param name="day">The day.</param>
    public static InspirationChain Follow(RecordedMemory memory, string node, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(memory);
        ArgumentNullException.ThrowIfNull(node);
        (IReadOnlyList<InspirationStep> examples, bool hasAllExamples) = Follow(node, id => memory.From(id).OfType<InspiredBy>().Where(edge => edge.HasBegunBy(day)).Select(edge => edge.To));
        (IReadOnlyList<InspirationStep> learners, bool hasAllLearners) = Follow(node, id => memory.To(id).OfType<InspiredBy>().Where(edge => edge.HasBegunBy(day)).Select(edge => edge.From));
        return new(node, examples, learners, hasAllExamples && hasAllLearners);
    }

    private static (IReadOnlyList<InspirationStep> Steps, bool IsComplete) Follow(string start, Func<string, IEnumerable<string>> next)
    {
        HashSet<string> met = new(StringComparer.Ordinal) { start };
        List<InspirationStep> steps = [];
        Queue<(string Node, int Steps)> waiting = new([(start, 0)]);
        while (waiting.TryDequeue(out (string Node, int Steps) from))
        {
            foreach (string node in next(from.Node).Order(StringComparer.Ordinal).Where(met.Add))
            {
                if (steps.Count == MostSteps)
                    return (steps, false);
                steps.Add(new(node, from.Node, from.Steps + 1));
                waiting.Enqueue((node, from.Steps + 1));
            }
        }

        return (steps, true);
    }
}

/// <summary>A step of a chain of inspiration.</summary>
/// <param name="Node">The id of the initiative or case.</param>
/// <param name="Nearer">The id of the one through which it belongs to the chain.</param>
/// <param name="Steps">How many steps it is away from the one asked about.</param>
public sealed record InspirationStep(string Node, string Nearer, int Steps);
