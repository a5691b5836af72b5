using Graph.Analysis.Computing;

namespace Graph.Analysis.Snapshot;

/// <summary>
/// The structure of the graph as it was known after one change: who holds what for whom, since when and until when.
/// Without names. Immutable, and safe for any number of readers.
/// </summary>
public sealed class Projection : ICountedOnItsOwn, IHasCache
{
    internal Projection(long head, ProjectionTables tables, CacheMemory memory)
    {
        Head = head;
        Tables = tables;
        Answers = new(memory, this, tables);
    }

    /// <summary>The number of the latest change it knows of; of a projection of the past, of the store when it was read.</summary>
    public long Head { get; }

    /// <summary>How many partnerships it knows or knew of.</summary>
    public int PartnershipCount => Tables.PartnershipIds.Count;

    /// <summary>How many people it knows of through anything they hold, attend or are.</summary>
    public int PersonCount => Tables.PersonIds.Count;

    /// <summary>What was worked out of it, as long as it is the latest or kept itself.</summary>
    public SharedResults<object> Answers { get; }

    internal ProjectionTables Tables { get; }

    void IHasCache.CloseCache() => Answers.Close();
}

/// <summary>What a projection knows. Nodes and edges are numbered; each node's edges lie together, sorted. Days are day numbers.</summary>
internal sealed class ProjectionTables
{
    public required IdSnapshot PartnershipIds { get; init; }

    public required IdSnapshot PersonIds { get; init; }

    public required IdSnapshot OrganisationIds { get; init; }

    public required IdSnapshot BuildingIds { get; init; }

    public required IdSnapshot FundingIds { get; init; }

    public required IdSnapshot ContactIds { get; init; }

    /// <summary>By edge of a role: its id.</summary>
    public required IdSnapshot RoleIds { get; init; }

    /// <summary>By edge of a tenure: its id.</summary>
    public required IdSnapshot TenureIds { get; init; }

    public required Chunked<PartnershipState> Partnerships { get; init; }

    public required Chunked<Period> Organisations { get; init; }

    public required Chunked<Period> Buildings { get; init; }

    public required Chunked<FundingState> Fundings { get; init; }

    public required Chunked<ContactDay> Contacts { get; init; }

    /// <summary>By contact: when a promise given there is open, from that day on until it is kept; never where none was given.</summary>
    public required Chunked<Period> Promises { get; init; }

    /// <summary>By person: whether nothing but a placeholder stands where the name should be.</summary>
    public required Chunked<bool> UnnamedPeople { get; init; }

    /// <summary>By partnership: its parties.</summary>
    public required Rows<LinkRow> Parties { get; init; }

    /// <summary>By partnership: its holdings.</summary>
    public required Rows<HoldingRow> Holdings { get; init; }

    /// <summary>By edge of a holding: the records of contact of its earlier versions that still hold; null where there are none.</summary>
    public required Chunked<ContactRecord[]?> EarlierOfHoldings { get; init; }

    /// <summary>By edge of a tie: the same.</summary>
    public required Chunked<ContactRecord[]?> EarlierOfTies { get; init; }

    /// <summary>By partnership: its ties, from both ends.</summary>
    public required Rows<TieRow> Ties { get; init; }

    /// <summary>By person: the ties that are about no partnership, from both ends.</summary>
    public required Rows<TieRow> Acquainted { get; init; }

    /// <summary>By partnership: the contacts about it.</summary>
    public required Rows<ReferenceRow> ContactsAbout { get; init; }

    /// <summary>By contact: the people who attended.</summary>
    public required Rows<ReferenceRow> Attendees { get; init; }

    /// <summary>By person: the contacts attended.</summary>
    public required Rows<ReferenceRow> Attended { get; init; }

    /// <summary>By person: roles.</summary>
    public required Rows<RoleRow> Roles { get; init; }

    /// <summary>By person: what they hold.</summary>
    public required Rows<HeldRow> Held { get; init; }

    /// <summary>By person: the buildings they can open.</summary>
    public required Rows<LinkRow> Keys { get; init; }

    /// <summary>By building: the people who can open it.</summary>
    public required Rows<LinkRow> KeyHolders { get; init; }

    /// <summary>By organisation: the people with a role there.</summary>
    public required Rows<ReferenceRow> Staff { get; init; }

    /// <summary>By organisation: the people who hold something for it.</summary>
    public required Rows<ReferenceRow> HoldersFor { get; init; }

    /// <summary>By organisation: the forums it belongs to.</summary>
    public required Rows<LinkRow> Forums { get; init; }

    /// <summary>By forum: the organisations that belong to it.</summary>
    public required Rows<LinkRow> Members { get; init; }

    /// <summary>By organisation: those it is a part of.</summary>
    public required Rows<LinkRow> Wholes { get; init; }

    /// <summary>By building: the organisations that are in it; who only owns it is not.</summary>
    public required Rows<LinkRow> Occupants { get; init; }

    /// <summary>By organisation: the buildings it is in; those it only owns are not among them.</summary>
    public required Rows<LinkRow> Tenures { get; init; }

    /// <summary>By edge of a tenure: who has which building until when, those who only own it included.</summary>
    public required Chunked<TenureState> TenureStates { get; init; }

    /// <summary>By organisation: the funding it gives.</summary>
    public required Rows<LinkRow> FundingGiven { get; init; }

    /// <summary>By organisation: the funding it receives.</summary>
    public required Rows<LinkRow> FundingReceived { get; init; }

    /// <summary>By funding: the organisations that receive it.</summary>
    public required Rows<LinkRow> Recipients { get; init; }
}
