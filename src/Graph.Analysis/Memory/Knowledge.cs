using Graph.Model;

namespace Graph.Analysis.Memory;

/// <summary>Something that was learnt, decided, tried, judged or said, as far as a day knows it.</summary>
/// <param name="Node">What was recorded.</param>
/// <param name="Kind">What kind of knowledge it is.</param>
/// <param name="Date">When it was; null if nobody said.</param>
public sealed record Knowledge(Node Node, KnowledgeKind Kind, PartialDate? Date)
{
    /// <summary>The ids of what it is about.</summary>
    public IReadOnlyList<string> Subjects { get; init; } = [];

    /// <summary>The ids of those who decided, raised or judged it.</summary>
    public IReadOnlyList<string> By { get; init; } = [];

    /// <summary>The ids of the documents it came from; empty if none is recorded.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>What a list is sorted by, the latest first and what has no date last.</summary>
    public long Place => Date is { } date ? -date.FirstDay.DayNumber : 1;

    /// <summary>Whether an edge says who decided, raised or judged something.</summary>
    /// <param name="edge">The edge.</param>
    public static bool IsMadeBy(Edge edge) => edge is DecidedBy or RaisedBy or AssessedBy;

    /// <summary>Something of the memory as a day knows it; null if it was not known by then, or is not a kind of knowledge.</summary>
    /// <param name="memory">The memory.</param>
    /// <param name="node">The node.</param>
    /// <param name="day">The day.</param>
    public static Knowledge? Of(RecordedMemory memory, Node node, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(memory);
        ArgumentNullException.ThrowIfNull(node);
        (KnowledgeKind? kind, PartialDate? date) = node switch
        {
            Learning learning => (KnowledgeKind.Learning, learning.Date ?? learning.Since),
            Decision decision => (KnowledgeKind.Decision, decision.Decided ?? decision.Since),
            Blockage blockage => (KnowledgeKind.Blockage, !blockage.IsOpenOn(day) && blockage.Resolved is { } resolved && resolved.FirstDay <= day ? resolved : blockage.Raised),
            Initiative initiative => (KnowledgeKind.Initiative, initiative.Since),
            Assessment assessment => (KnowledgeKind.Assessment, assessment.Date),
            _ => ((KnowledgeKind?)null, (PartialDate?)null),
        };
        return kind is { } known && (date is not { } on || on.FirstDay <= day)
            ? new(node, known, date)
            {
                Subjects = [.. memory.SubjectsOf(node.Id).Distinct(StringComparer.Ordinal)],
                By = [.. memory.From(node.Id).Where(IsMadeBy).Select(edge => edge.To).Distinct(StringComparer.Ordinal)],
                Sources = [.. memory.From(node.Id).OfType<SourcedFrom>().Select(edge => edge.To).Distinct(StringComparer.Ordinal)],
            }
            : null;
    }
}

/// <summary>What kind of knowledge something is.</summary>
public enum KnowledgeKind
{
    /// <summary>A case, story, practice, scenario or persona that others can learn from.</summary>
    Learning = 1,

    /// <summary>Something that a group decided.</summary>
    Decision,

    /// <summary>A blockage, cleared or not.</summary>
    Blockage,

    /// <summary>A pilot, project or programme.</summary>
    Initiative,

    /// <summary>How far something had come on a day.</summary>
    Assessment,

    /// <summary>A meeting, call or conversation.</summary>
    Contact,
}
