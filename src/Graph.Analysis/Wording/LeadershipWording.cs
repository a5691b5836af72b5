using System.Globalization;
using Graph.Analysis.Leadership;
using Graph.Model;

namespace Graph.Analysis.Wording;

/// <summary>Says in plain English who moved into and out of leadership, and how long it lasts.</summary>
public static class LeadershipWording
{
    /// <summary>If fewer ended than this, no estimate is worth much.</summary>
    private const int Few = 5;

    /// <summary>A few sentences about all of it.</summary>
    /// <param name="pipeline">Who moved, and where they came from.</param>
    public static string Write(LeadershipPipeline pipeline)
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        string time = $"between {Phrases.Day(pipeline.From)} and {Phrases.Day(pipeline.To)}";
        string levels = pipeline.Levels.Count == 0 ? "" : $"{Phrases.Or(pipeline.Levels, Phrases.Level)} ";
        List<string> sentences = [$"{time}, {Phrases.Some(pipeline.MovedIn, "person", "people") ?? "nobody"} moved into {levels}posts and {Phrases.Some(pipeline.MovedOut, "person", "people") ?? "nobody"} out of them"];
        if (pipeline.Origins.Count > 0)
            sentences.Add($"of those who moved in, {Phrases.All(pipeline.Origins.GroupBy(origin => origin.Kind).OrderBy(kind => kind.Key).ToList(), kind => Origin(kind.Key, kind.Sum(origin => origin.Count)))}");
        return string.Join(' ', sentences.Select(Phrases.Sentence));
    }

    /// <summary>A sentence about how long people stay in posts of a kind.</summary>
    /// <param name="lasting">How long.</param>
    public static string Write(TimeInLeadership lasting)
    {
        ArgumentNullException.ThrowIfNull(lasting);
        string ended = lasting.Ended == 0 ? "none of them ended" : $"{lasting.Ended.ToString(CultureInfo.InvariantCulture)} ended";
        string? half = lasting.MedianYears is { } median ? $"half have left after {Years(median)}" : lasting.QuarterYears is { } quarter ? $"a quarter have left after {Years(quarter)}, and it is not known yet when half will have" : null;
        return string.Join(' ', ((string?[])[
            $"{Phrases.Count(lasting.Posts, "post")} {(lasting.Posts == 1 ? "was" : "were")} seen, and {ended}",
            half,
            lasting.Ended < Few ? "so few ended that this may well change" : null,
        ]).OfType<string>().Select(Phrases.Sentence));
    }

    /// <summary>A sentence about somebody who moved.</summary>
    /// <param name="move">The move.</param>
    /// <param name="role">The post; null where it is no longer known.</param>
    /// <param name="other">The post that the person had before or went on to; null where none is known.</param>
    /// <param name="nameOf">The name of a person or organisation by id; null where it may not be shown.</param>
    public static string Write(LeadershipMove move, Role? role, Role? other, Func<string, string?> nameOf)
    {
        ArgumentNullException.ThrowIfNull(move);
        ArgumentNullException.ThrowIfNull(nameOf);
        string person = nameOf(move.Person) ?? "somebody";
        string at = $"at {Organisation(move.Organisation)}";
        string level = Phrases.Level(move.Level);
        string? elsewhere = move.Other is null ? null
            : (other?.Title ?? (move.Other.Level is { } known ? $"a {Phrases.Level(known)} post" : "a post")) + (move.Kind == MoveKind.Within ? " there" : $" at {Organisation(move.Other.Organisation)}");
        return Phrases.Sentence(move.Direction == MoveDirection.In
            ? $"{person} {(role?.Title is { } title ? $"became {title}" : $"moved into a {level} post")} {at} {Phrases.When(Date(move.On, role?.Since?.FirstDay, role?.Since))}; {(elsewhere is null ? "no earlier post is recorded" : $"the post before was {elsewhere}")}"
            : $"{person} {(role?.Title is { } former ? $"stopped being {former}" : $"left a {level} post")} {at} {Phrases.When(Date(move.On, role?.Until?.LastDay, role?.Until))}; {(elsewhere is null ? "no later post is recorded" : $"the next post is {elsewhere}")}");

        string Organisation(string id) => nameOf(id) ?? "an organisation";
    }

    /// <summary>The ids of which <see cref="Write(LeadershipMove, Role?, Role?, Func{string, string?})"/> asks the names.</summary>
    /// <param name="move">The move.</param>
    public static IEnumerable<string> NamesNeeded(LeadershipMove move) => Phrases.NamesAsked(nameOf => Write(move, null, null, nameOf));

    private static PartialDate Date(DateOnly on, DateOnly? recorded, PartialDate? date) => recorded == on ? date!.Value : PartialDate.Of(on);

    private static string Origin(MoveKind kind, int count) => kind switch
    {
        MoveKind.Within => $"{count.ToString(CultureInfo.InvariantCulture)} came from another level of the same organisation",
        MoveKind.Elsewhere => $"{count.ToString(CultureInfo.InvariantCulture)} from another organisation",
        _ => $"of {count.ToString(CultureInfo.InvariantCulture)} no earlier post is recorded",
    };

    private static string Years(double years) => string.Create(CultureInfo.InvariantCulture, $"{years:0.0} years");
}
