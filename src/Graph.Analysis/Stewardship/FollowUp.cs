using Graph.Analysis.Memory;
using Graph.Analysis.Snapshot;

namespace Graph.Analysis.Stewardship;

/// <summary>A contact after which something is still to be done: a promise given there has not been kept, or an action about it is not done.</summary>
/// <param name="Contact">The id of the contact.</param>
/// <param name="Day">The day of the contact; of a date of which only the month or the year is known, its first day.</param>
/// <param name="HasOpenPromise">Whether a promise given there has not been kept yet.</param>
/// <param name="Actions">The actions about it that are not done.</param>
public sealed record FollowUp(string Contact, DateOnly Day, bool HasOpenPromise, IReadOnlyList<ActionStanding> Actions)
{
    /// <summary>All of a day, in no order.</summary>
    /// <param name="session">What is asked about.</param>
    /// <param name="memory">What is recorded.</param>
    /// <param name="isThere">Whether a contact, by id, has to do with the place asked about; null for all.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static IReadOnlyList<FollowUp> Find(AnalysisSession session, RecordedMemory memory, Func<string, bool>? isThere, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(memory);
        ProjectionTables tables = session.Tables;
        ILookup<string, ActionStanding> actions = (
            from contact in memory.Of<Model.Contact>()
            where isThere?.Invoke(contact.Id) is not false
            from action in memory.About<Model.Action>(contact.Id)
            let standing = ActionStanding.Of(memory, action, session.AsOf)
            where standing is { Status: not ActionStatus.Done }
            select (contact.Id, Standing: standing)).ToLookup(one => one.Id, one => one.Standing, StringComparer.Ordinal);

        HashSet<int> promised = [.. Promising(session, cancellationToken).Where(contact => isThere?.Invoke(tables.ContactIds.IdOf(contact)) is not false)];
        return [.. promised.Union(actions.Select(one => tables.ContactIds.Find(one.Key)).Where(contact => contact >= 0))
            .Select(contact => (Number: contact, Id: tables.ContactIds.IdOf(contact)))
            .Select(contact => new FollowUp(contact.Id, DateOnly.FromDayNumber(tables.Contacts[contact.Number].Day), promised.Contains(contact.Number), ActionStanding.InOrder(actions[contact.Id])))];
    }

    /// <summary>The ids of the contacts at which a promise was given that has not been kept by the day.</summary>
    /// <param name="session">What is asked about.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static IReadOnlyList<string> WithOpenPromises(AnalysisSession session, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(session);
        return [.. Promising(session, cancellationToken).Select(session.Tables.ContactIds.IdOf)];
    }

    private static IEnumerable<int> Promising(AnalysisSession session, CancellationToken cancellationToken)
    {
        for (int contact = 0; contact < session.Tables.ContactIds.Count; contact++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (session.Tables.Promises[contact].Holds(session.Day))
                yield return contact;
        }
    }
}
