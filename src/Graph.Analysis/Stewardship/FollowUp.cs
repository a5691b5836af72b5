using Graph.Analysis.Memory;
using Graph.Analysis.Snapshot;
using Graph.Model;

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
    /// <param name="place">What is in the place that the contacts have to do with; null for all.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static IReadOnlyList<FollowUp> Find(AnalysisSession session, RecordedMemory memory, PlaceReach? place, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(memory);
        ProjectionTables tables = session.Tables;
        MemoryReach? reach = place is null ? null : MemoryReach.Of(session, memory, place);
        ILookup<string, ActionStanding> actions = (
            from contact in memory.Of<Model.Contact>()
            where reach?.Has(contact) is not false
            from action in memory.About<Model.Action>(contact.Id)
            let standing = ActionStanding.Of(memory, action, session.AsOf)
            where standing is { Status: not ActionStatus.Done }
            select (contact.Id, Standing: standing)).ToLookup(one => one.Id, one => one.Standing, StringComparer.Ordinal);

        IEnumerable<int> contacts = place is null ? Enumerable.Range(0, tables.ContactIds.Count) : ContactsAbout.Numbers(tables, place.Organisations, cancellationToken);
        HashSet<int> promised = [.. contacts.Where(contact => tables.Promises[contact].Holds(session.Day))];
        return [.. promised.Union(actions.Select(one => tables.ContactIds.Find(one.Key)).Where(contact => contact >= 0))
            .Select(contact => (Number: contact, Id: tables.ContactIds.IdOf(contact)))
            .Select(contact => new FollowUp(contact.Id, DateOnly.FromDayNumber(tables.Contacts[contact.Number].Day), promised.Contains(contact.Number), ActionStanding.InOrder(actions[contact.Id])))];
    }
}
