using System.Globalization;
using Graph.Analysis.Stewardship;
using Graph.Model;

namespace Graph.Analysis.Wording;

/// <summary>Says in plain English how far a blockage is.</summary>
public static class BlockageWording
{
    /// <summary>A few short sentences: who raised it and when, who answered, what is being done, and what it stands in the way of.</summary>
    /// <param name="blockage">The blockage.</param>
    /// <param name="nameOf">The name of a node by id; null where it may not be shown or there is none.</param>
    public static string Write(OpenBlockage blockage, Func<string, string?> nameOf)
    {
        ArgumentNullException.ThrowIfNull(blockage);
        ArgumentNullException.ThrowIfNull(nameOf);
        return string.Join(' ', Sentences(blockage, nameOf).Select(Phrases.Sentence));
    }

    /// <summary>The ids of which <see cref="Write"/> asks the names.</summary>
    /// <param name="blockage">The blockage.</param>
    public static IEnumerable<string> NamesNeeded(OpenBlockage blockage)
    {
        ArgumentNullException.ThrowIfNull(blockage);
        return Phrases.NamesAsked(nameOf => Write(blockage, nameOf));
    }

    private static IEnumerable<string> Sentences(OpenBlockage blockage, Func<string, string?> nameOf)
    {
        string by = blockage.RaisedBy.Count == 0 ? "" : $" by {Phrases.List(blockage.RaisedBy, raiser => Raiser(raiser, nameOf))}";
        yield return $"raised{by} {(blockage.Raised is { } date ? Phrases.When(date) : "on a day that is not recorded")}";
        string owner = blockage.Owner is { } id ? $"{nameOf(id) ?? "somebody"} has taken it on" : "nobody has taken it on yet";
        yield return blockage.AcknowledgedAfter is { } days ? string.Create(CultureInfo.InvariantCulture, $"it was acknowledged after {Phrases.Count(days, "day")}, and {owner}") : owner;
        if (blockage.Actions.Count > 0)
        {
            int done = blockage.Actions.Count(action => action.Status == ActionStatus.Done);
            int overdue = blockage.Actions.Count(action => action.Status == ActionStatus.Overdue);
            string are = done == 1 ? "is" : "are";
            yield return $"of {Phrases.Count(blockage.Actions.Count, "step")}, {done.ToString(CultureInfo.InvariantCulture)} {are} done"
                + (overdue == 0 ? "" : $" and {overdue.ToString(CultureInfo.InvariantCulture)} overdue");
        }

        if (blockage.Blocks.Count > 0)
            yield return $"it stands in the way of {Phrases.List(blockage.Blocks, node => nameOf(node) ?? "something that has no name")}";
    }

    private static string Raiser(RaisedBy raised, Func<string, string?> nameOf) =>
        (nameOf(raised.To) ?? "somebody") + (raised.Organisation is { } organisation ? $" for {nameOf(organisation) ?? "an organisation"}" : "");
}
