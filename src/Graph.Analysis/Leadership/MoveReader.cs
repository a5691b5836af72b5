using Graph.Analysis.Snapshot;
using Graph.Model;

namespace Graph.Analysis.Leadership;

/// <summary>Collects who moved into and out of posts in a time, and where each came from or went on to.</summary>
internal sealed class MoveReader(ProjectionTables tables, LeadershipQuestion question)
{
    private readonly List<LeadershipMove> moves = [];

    /// <summary>Adds the moves into and out of a time in a post.</summary>
    /// <param name="time">The time.</param>
    /// <param name="ofPerson">All times of the person in posts, wherever they were.</param>
    public void Add(in TimeInPost time, ReadOnlySpan<TimeInPost> ofPerson)
    {
        if (IsAsked(time.First))
            moves.Add(Move(time, MoveDirection.In, time.First, Before(time, ofPerson)));
        if (IsAsked(time.End))
            moves.Add(Move(time, MoveDirection.Out, time.End, Afterwards(time, ofPerson)));
    }

    /// <summary>The moves: by day, those into posts first, then by the id of the role.</summary>
    public IReadOnlyList<LeadershipMove> InOrder() => [.. moves.OrderBy(move => move.On).ThenBy(move => move.Direction).ThenBy(move => move.Role, StringComparer.Ordinal)];

    private bool IsAsked(int day) => day >= question.From.DayNumber && day <= question.To.DayNumber;

    private LeadershipMove Move(in TimeInPost time, MoveDirection direction, int day, TimeInPost? other) =>
        new(tables.PersonIds.IdOf(time.Person), tables.OrganisationIds.IdOf(time.Organisation), tables.RoleIds.IdOf(time.Role), (Level)time.Level, direction, DateOnly.FromDayNumber(day))
        {
            Other = other is { } post ? new(tables.OrganisationIds.IdOf(post.Organisation), tables.RoleIds.IdOf(post.Role), Seniority.Of(post.Level)) : null,
        };

    /// <summary>The time that this one carries on, else the one that is known to have begun before it and was held last; of several the one that began last.</summary>
    private static TimeInPost? Before(in TimeInPost time, ReadOnlySpan<TimeInPost> ofPerson)
    {
        TimeInPost? found = null;
        foreach (ref readonly TimeInPost other in ofPerson)
        {
            if (time.CarriesOn && other.Organisation == time.Organisation && other.End == time.First)
                return other;
            if (other.First < time.First && (other.IsDated || other.End <= time.First) && (found is not { } best || Key(other, time.First).CompareTo(Key(best, time.First)) > 0))
                found = other;
        }

        return found;

        static (int, int) Key(in TimeInPost one, int until) => (Math.Min(one.End, until), one.First);
    }

    /// <summary>The time that carries this one on, else the first to begin after it began that goes on after it.</summary>
    private static TimeInPost? Afterwards(in TimeInPost time, ReadOnlySpan<TimeInPost> ofPerson)
    {
        TimeInPost? found = null;
        foreach (ref readonly TimeInPost other in ofPerson)
        {
            if (time.GoesOn && other.Organisation == time.Organisation && other.First == time.End)
                return other;
            if (other.First > time.First && other.End > time.End && (found is not { } best || other.First < best.First))
                found = other;
        }

        return found;
    }
}
