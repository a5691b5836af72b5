using Graph.Analysis.Snapshot;
using Graph.Model;

namespace Graph.Analysis.Memory;

/// <summary>Which contacts have to do with some nodes: those they attended, and those about a partnership that is one of them, that one of them is or was a party of, or that one of them holds or held.</summary>
public static class ContactsAbout
{
    /// <summary>Their ids with their days, up to the day asked about.</summary>
    /// <param name="session">What is asked about.</param>
    /// <param name="nodes">The ids of the nodes.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static IReadOnlyList<(string Id, DateOnly Day)> Find(AnalysisSession session, IReadOnlyCollection<string> nodes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(nodes);
        ProjectionTables tables = session.Tables;
        return [.. from contact in Numbers(tables, nodes, cancellationToken)
                   let day = tables.Contacts[contact]
                   where day.IsKnown && day.Day <= session.Day
                   select (tables.ContactIds.IdOf(contact), DateOnly.FromDayNumber(day.Day))];
    }

    /// <summary>The ids of the contacts that have to do with a place, whatever their days: those about a partnership of which an organisation there is or was a party, and those that people in post there attended.</summary>
    /// <param name="session">What is asked about.</param>
    /// <param name="place">What is in the place.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static IReadOnlySet<string> InPlace(AnalysisSession session, PlaceReach place, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(place);
        ProjectionTables tables = session.Tables;
        Posts posts = new(session);
        HashSet<int> contacts = Numbers(tables, place.Organisations, cancellationToken);
        foreach (int person in place.Organisations.Select(tables.OrganisationIds.Find).Where(organisation => organisation >= 0).SelectMany(posts.PeopleAt))
        {
            foreach (ref readonly ReferenceRow contact in tables.Attended[person])
                contacts.Add(contact.Other);
        }

        return contacts.Select(tables.ContactIds.IdOf).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Their numbers, whatever their days.</summary>
    private static HashSet<int> Numbers(ProjectionTables tables, IReadOnlyCollection<string> nodes, CancellationToken cancellationToken)
    {
        HashSet<int> contacts = [.. nodes.Select(tables.ContactIds.Find).Where(contact => contact >= 0)];
        HashSet<int> partnerships = [.. nodes.Select(tables.PartnershipIds.Find).Where(partnership => partnership >= 0)];
        HashSet<int> organisations = [.. nodes.Select(tables.OrganisationIds.Find).Where(organisation => organisation >= 0)];
        foreach (int person in nodes.Select(tables.PersonIds.Find).Where(person => person >= 0))
        {
            foreach (ref readonly ReferenceRow contact in tables.Attended[person])
                contacts.Add(contact.Other);
            foreach (ref readonly HeldRow held in tables.Held[person])
                partnerships.Add(held.Partnership);
        }

        for (int partnership = 0; organisations.Count > 0 && partnership < tables.PartnershipIds.Count; partnership++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (CurrentParties.AnyEverAmong(tables, partnership, organisations))
                partnerships.Add(partnership);
        }

        foreach (int partnership in partnerships)
        {
            foreach (ref readonly ReferenceRow contact in tables.ContactsAbout[partnership])
                contacts.Add(contact.Other);
        }

        return contacts;
    }
}
