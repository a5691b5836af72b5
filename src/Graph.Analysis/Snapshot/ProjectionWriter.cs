using Graph.Analysis.Computing;
using Graph.Model;

namespace Graph.Analysis.Snapshot;

/// <summary>Takes up facts and publishes projections of them. For one writer at a time; what it published never changes.</summary>
internal sealed class ProjectionWriter
{
    private readonly CacheMemory memory;
    private readonly ForeignIds foreign = new();
    private readonly Dictionary<FactType, IEdgeTable> edges = [];
    private readonly Dictionary<FactType, Action<string, Fact?>> nodes;

    private readonly IdTable partnershipIds;
    private readonly IdTable personIds;
    private readonly IdTable organisationIds;
    private readonly IdTable buildingIds;
    private readonly IdTable fundingIds;
    private readonly IdTable contactIds;
    private readonly IdTable roleIds;
    private readonly IdTable tenureIds;

    private readonly ChunkedWriter<PartnershipState> partnerships = new();
    private readonly ChunkedWriter<Period> organisations = new();
    private readonly ChunkedWriter<Period> buildings = new();
    private readonly ChunkedWriter<FundingState> fundings = new();
    private readonly ChunkedWriter<ContactDay> contacts = new();
    private readonly ChunkedWriter<Period> promises = new();
    private readonly ChunkedWriter<bool> unnamedPeople = new();
    private readonly ChunkedWriter<TenureState> tenureStates = new();

    private readonly ContactHistory<Holds> holdingContacts = new(holding => new(ContactDay.Of(holding.LastContact), (byte)holding.Strength.GetValueOrDefault()));
    private readonly ContactHistory<Tie> tieContacts = new(tie => new(ContactDay.Of(tie.LastContact), (byte)tie.Strength.GetValueOrDefault()));

    private readonly RowsWriter<LinkRow> parties = new();
    private readonly RowsWriter<HoldingRow> holdings = new();
    private readonly TieRows ties;
    private readonly RowsWriter<ReferenceRow> contactsAbout = new();
    private readonly RowsWriter<ReferenceRow> attendees = new();
    private readonly RowsWriter<ReferenceRow> attendances = new();
    private readonly RowsWriter<RoleRow> roles = new();
    private readonly RowsWriter<HeldRow> held = new();
    private readonly RowsWriter<LinkRow> keys = new();
    private readonly RowsWriter<LinkRow> keyHolders = new();
    private readonly RowsWriter<ReferenceRow> staff = new();
    private readonly RowsWriter<ReferenceRow> holdersFor = new();
    private readonly RowsWriter<LinkRow> forums = new();
    private readonly RowsWriter<LinkRow> members = new();
    private readonly RowsWriter<LinkRow> wholes = new();
    private readonly RowsWriter<LinkRow> tenures = new();
    private readonly RowsWriter<LinkRow> occupants = new();
    private readonly RowsWriter<LinkRow> fundingGiven = new();
    private readonly RowsWriter<LinkRow> fundingReceived = new();
    private readonly RowsWriter<LinkRow> recipients = new();

    /// <param name="memory">Where answers about what it publishes are kept.</param>
    public ProjectionWriter(CacheMemory memory)
    {
        this.memory = memory;
        partnershipIds = Ids<Partnership>();
        personIds = Ids<Person>();
        organisationIds = Ids<Organisation>();
        buildingIds = Ids<Building>();
        fundingIds = Ids<Funding>();
        contactIds = Ids<Model.Contact>();
        roleIds = Ids<Role>();
        tenureIds = Ids<Tenure>();
        ties = new(personIds, partnershipIds);

        nodes = new()
        {
            [Ontology.Of<Partnership>()] = (id, fact) => partnerships[partnershipIds.Add(id)] = fact is Partnership known ? PartnershipState.Of(known) : default,
            [Ontology.Of<Organisation>()] = (id, fact) => organisations[organisationIds.Add(id)] = fact is null ? default : Period.Of(fact),
            [Ontology.Of<Building>()] = (id, fact) => buildings[buildingIds.Add(id)] = fact is null ? default : Period.Of(fact),
            [Ontology.Of<Funding>()] = (id, fact) => fundings[fundingIds.Add(id)] = fact is Funding known
                ? new(Period.Of(known), ContactDay.Of(known.Awarded), IsKnown: true)
                : default,
            [Ontology.Of<Model.Contact>()] = (id, fact) => AddContact(contactIds.Add(id), fact as Model.Contact),
            [Ontology.Of<Person>()] = (id, fact) => AddPerson(id, fact as Person),
        };

        Track(AddHolding, RemoveHolding, holdingContacts);
        Track<Role>(AddRole, RemoveRole, ids: roleIds);
        Track(ties.Add, ties.Remove, tieContacts);
        Track<About>(AddAbout, (edge, ends) => contactsAbout.Remove(ends.To, edge));
        Link<Party>(partnershipIds, organisationIds, parties, null);
        Link<MemberOf>(organisationIds, organisationIds, forums, members);
        Link<PartOf>(organisationIds, organisationIds, wholes, null);
        Track<Tenure>(AddTenure, RemoveTenure, ids: tenureIds);
        Link<KeyHolder>(personIds, buildingIds, keys, keyHolders);
        Link<Funder>(fundingIds, organisationIds, null, fundingGiven);
        Link<Recipient>(fundingIds, organisationIds, recipients, fundingReceived);
        Track<Attended>(
            (edge, attended) =>
            {
                var ends = new EdgeEnds(personIds.Add(attended.From), contactIds.Add(attended.To));
                attendees.Add(ends.To, new(edge, ends.From));
                attendances.Add(ends.From, new(edge, ends.To));
                return ends;
            },
            (edge, ends) =>
            {
                attendees.Remove(ends.To, edge);
                attendances.Remove(ends.From, edge);
            });
    }

    /// <summary>The types of fact that it takes up, nodes first.</summary>
    public IReadOnlyCollection<FactType> Types => [.. nodes.Keys, .. edges.Keys];

    /// <summary>Puts a fact in place of what was known of it; null takes it away. Each id at most once between two publications.</summary>
    public void Apply(string id, Fact? fact)
    {
        if ((fact is null ? Ontology.OfId(id) : Ontology.Of(fact)) is not { } type)
            return;
        if (nodes.TryGetValue(type, out Action<string, Fact?>? node))
            node(id, fact);
        else if (edges.TryGetValue(type, out IEdgeTable? table))
            table.Apply(id, fact);
    }

    /// <summary>The types of fact of which earlier versions matter, too.</summary>
    public static IReadOnlyCollection<FactType> TypesWithHistory => [Ontology.Of<Holds>(), Ontology.Of<Tie>()];

    /// <summary>Takes up a version that another has replaced since the last publication, before that other.</summary>
    public void PassBy(string id, Fact? fact) => TableOf(id)?.PassBy(id, fact);

    /// <summary>Takes up a version that lies before all that were applied; those of one fact oldest first, and then <see cref="Settle"/>.</summary>
    public void Recall(string id, Fact? fact) => TableOf(id)?.Recall(id, fact);

    /// <summary>Puts what was taken up in its place, and gives back the memory that was taken in advance: after each type, so that never all of it waits.</summary>
    public void Settle()
    {
        IRowsWriter[] all = [parties, holdings, ties.Within, ties.Acquainted, contactsAbout, attendees, attendances, roles, held, keys,
            keyHolders, staff, holdersFor, forums, members, wholes, tenures, occupants, fundingGiven, fundingReceived, recipients];
        Batches.Run(all.Length, 1, () => all, static (writers, i) => writers[i].Settle(), CancellationToken.None);
        holdingContacts.Settle();
        tieContacts.Settle();
        foreach (IEdgeTable table in edges.Values)
            table.Trim();
        foreach (IdTable ids in new[] { partnershipIds, personIds, organisationIds, buildingIds, fundingIds, contactIds })
            ids.Trim();
    }

    /// <summary>What is known now, for readers. Costs as much as changed since the last time.</summary>
    public Projection Publish(long head) => new(head, new()
    {
        Partnerships = partnerships.Publish(),
        Organisations = organisations.Publish(),
        Buildings = buildings.Publish(),
        Fundings = fundings.Publish(),
        Contacts = contacts.Publish(),
        Promises = promises.Publish(),
        UnnamedPeople = unnamedPeople.Publish(),
        TenureStates = tenureStates.Publish(),
        Parties = parties.Publish(),
        Holdings = holdings.Publish(),
        Ties = ties.Within.Publish(),
        Acquainted = ties.Acquainted.Publish(),
        EarlierOfHoldings = holdingContacts.Publish(),
        EarlierOfTies = tieContacts.Publish(),
        ContactsAbout = contactsAbout.Publish(),
        Attendees = attendees.Publish(),
        Attended = attendances.Publish(),
        Roles = roles.Publish(),
        Held = held.Publish(),
        Keys = keys.Publish(),
        KeyHolders = keyHolders.Publish(),
        Staff = staff.Publish(),
        HoldersFor = holdersFor.Publish(),
        Forums = forums.Publish(),
        Members = members.Publish(),
        Wholes = wholes.Publish(),
        Tenures = tenures.Publish(),
        Occupants = occupants.Publish(),
        FundingGiven = fundingGiven.Publish(),
        FundingReceived = fundingReceived.Publish(),
        Recipients = recipients.Publish(),
        PartnershipIds = partnershipIds.Snapshot(),
        PersonIds = personIds.Snapshot(),
        OrganisationIds = organisationIds.Snapshot(),
        BuildingIds = buildingIds.Snapshot(),
        FundingIds = fundingIds.Snapshot(),
        ContactIds = contactIds.Snapshot(),
        RoleIds = roleIds.Snapshot(),
        TenureIds = tenureIds.Snapshot(),
    }, memory);

    private IEdgeTable? TableOf(string id) => Ontology.OfId(id) is { } type ? edges.GetValueOrDefault(type) : null;

    private IdTable Ids<T>()
        where T : Fact => new(new IdForm(Ontology.Of<T>().IdPrefix), foreign);

    private void Track<T>(Func<int, T, EdgeEnds> add, Action<int, EdgeEnds> remove, ContactHistory<T>? contacts = null, IdTable? ids = null)
        where T : Edge => edges.Add(Ontology.Of<T>(), new EdgeTable<T>(ids ?? Ids<T>(), add, remove, contacts));

    private void Link<T>(IdTable fromIds, IdTable toIds, RowsWriter<LinkRow>? atFrom, RowsWriter<LinkRow>? atTo)
        where T : Edge => Track<T>(
            (edge, link) =>
            {
                var ends = new EdgeEnds(fromIds.Add(link.From), toIds.Add(link.To));
                atFrom?.Add(ends.From, new(edge, ends.To, Period.Of(link)));
                atTo?.Add(ends.To, new(edge, ends.From, Period.Of(link)));
                return ends;
            },
            (edge, ends) =>
            {
                atFrom?.Remove(ends.From, edge);
                atTo?.Remove(ends.To, edge);
            });

    private void AddContact(int contact, Model.Contact? known)
    {
        contacts[contact] = ContactDay.Of(known?.Date);
        Period open = string.IsNullOrWhiteSpace(known?.Promised)
            ? default
            : new(known.Date.FirstDay.DayNumber, known.PromiseKept is { } kept ? kept.FirstDay.DayNumber : int.MaxValue);

        // Most contacts promise nothing, and take no room here.
        if (open != promises[contact])
            promises[contact] = open;
    }

    /// <summary>Of people themselves only those without a name matter; all others are met through what they hold, attend or are.</summary>
    private void AddPerson(string id, Person? known)
    {
        bool isUnnamed = known is not null && Placeholder.IsUnnamed(known.Name) && known.AlternateNames.All(Placeholder.IsUnnamed);
        int person = isUnnamed ? personIds.Add(id) : personIds.Find(id);
        if (person >= 0 && unnamedPeople[person] != isUnnamed)
            unnamedPeople[person] = isUnnamed;
    }

    private EdgeEnds AddHolding(int edge, Holds holding)
    {
        var ends = new EdgeEnds(personIds.Add(holding.From), partnershipIds.Add(holding.To), organisationIds.Add(holding.Organisation));
        var period = Period.Of(holding);
        holdings.Add(ends.To, new(edge, ends.Third, ends.From, period, ContactDay.Of(holding.LastContact), (byte)holding.Strength.GetValueOrDefault()));
        held.Add(ends.From, new(edge, ends.To, ends.Third, period));
        holdersFor.Add(ends.Third, new(edge, ends.From));
        return ends;
    }

    private void RemoveHolding(int edge, EdgeEnds ends)
    {
        holdings.Remove(ends.To, edge);
        held.Remove(ends.From, edge);
        holdersFor.Remove(ends.Third, edge);
    }

    private EdgeEnds AddRole(int edge, Role role)
    {
        var ends = new EdgeEnds(personIds.Add(role.From), organisationIds.Add(role.To));
        roles.Add(ends.From, new(edge, ends.To, Period.Of(role), (byte)role.Level.GetValueOrDefault(), ChairTitle.IsChair(role.Title)));
        staff.Add(ends.To, new(edge, ends.From));
        return ends;
    }

    private void RemoveRole(int edge, EdgeEnds ends)
    {
        roles.Remove(ends.From, edge);
        staff.Remove(ends.To, edge);
    }

    private EdgeEnds AddTenure(int edge, Tenure tenure)
    {
        var ends = new EdgeEnds(organisationIds.Add(tenure.From), buildingIds.Add(tenure.To));
        var period = Period.Of(tenure);
        tenureStates[edge] = new(ends.From, ends.To, period, tenure.Break?.FirstDay.DayNumber ?? 0, tenure.Kind.GetValueOrDefault());

        // Who only owns a building is not in it.
        if (tenure.Kind != TenureKind.Owns)
        {
            tenures.Add(ends.From, new(edge, ends.To, period));
            occupants.Add(ends.To, new(edge, ends.From, period));
        }

        return ends;
    }

    private void RemoveTenure(int edge, EdgeEnds ends)
    {
        tenureStates[edge] = default;
        tenures.Remove(ends.From, edge);
        occupants.Remove(ends.To, edge);
    }

    private EdgeEnds AddAbout(int edge, About about)
    {
        if (Ontology.OfId(about.From) != Ontology.Of<Model.Contact>() || Ontology.OfId(about.To) != Ontology.Of<Partnership>())
            return EdgeEnds.None;

        var ends = new EdgeEnds(contactIds.Add(about.From), partnershipIds.Add(about.To));
        contactsAbout.Add(ends.To, new(edge, ends.From));
        return ends;
    }
}
