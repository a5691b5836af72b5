using Graph.Analysis.Stewardship;

namespace Graph.Analysis.Wording;

/// <summary>Says in plain English how far an action is.</summary>
public static class ActionWording
{
    /// <summary>One sentence: when it is due or was done, who has taken it on, and what it is about.</summary>
    /// <param name="action">The action.</param>
    /// <param name="nameOf">The name of a node by id; null where it may not be shown or there is none.</param>
    public static string Write(ActionStanding action, Func<string, string?> nameOf)
    {
        ArgumentNullException.ThrowIfNull(action);
        ArgumentNullException.ThrowIfNull(nameOf);
        string owner = action.Owner is { } id ? $"{nameOf(id) ?? "somebody"} has taken it on" : "nobody has taken it on";
        string due = action.Due is { } date ? Phrases.When(date) : "";
        string standing = action switch
        {
            { Status: ActionStatus.Done, Done: { } done } => $"done {Phrases.When(done)}",
            { DaysOverdue: { } days } => $"it was due {due} and is {Phrases.Count(days, "day")} overdue",
            { Due: not null } => $"it is due {due}",
            _ => "it is not due on any day",
        };
        string about = action.About.Count == 0 ? "" : $"; it is about {Phrases.List(action.About, node => nameOf(node) ?? "something that has no name")}";
        return Phrases.Sentence(action.Status == ActionStatus.Done ? standing + about : $"{standing}; {owner}{about}");
    }

    /// <summary>The ids of which <see cref="Write"/> asks the names.</summary>
    /// <param name="action">The action.</param>
    public static IEnumerable<string> NamesNeeded(ActionStanding action)
    {
        ArgumentNullException.ThrowIfNull(action);
        return Phrases.NamesAsked(nameOf => Write(action, nameOf));
    }
}
