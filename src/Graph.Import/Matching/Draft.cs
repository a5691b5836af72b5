using System.Globalization;
using Graph.Import.Reports;
using Graph.Import.SettingAside;
using Graph.Import.Values;
using Graph.Model;

namespace Graph.Import.Matching;

/// <summary>What a file says, before anybody asks who is who: facts with ids of their own, and the names behind the ids.</summary>
internal sealed class Draft
{
    private Dictionary<(string Name, string Place, string Identifiers, string KnownId), OrganisationMention> organisations = [];
    private HashSet<PersonMention> people = new(PersonMention.SayTheSame);
    private Dictionary<(NodeKey Key, string Context, PartialDate? Since, PartialDate? Until), DraftNode> nodes = [];
    private Dictionary<(string Types, string Text), NodeMention> mentions = [];
    private readonly Dictionary<(string Id, string Column, string Text), NameBeside> namesBeside = [];
    private readonly Shelf<DraftFact> facts = ShelvedFacts.Said();
    private readonly HashSet<FactType> types = [];
    private readonly List<BoundaryMention> boundaries = [];

    public IReadOnlyCollection<OrganisationMention> Organisations => organisations.Values;

    public IReadOnlyCollection<PersonMention> People => people;

    public IReadOnlyCollection<DraftNode> Nodes => nodes.Values;

    /// <summary>What cells name by an id, a number or what it is called.</summary>
    public IReadOnlyCollection<NodeMention> Mentions => mentions.Values;

    public IReadOnlyList<DraftFact> Facts => facts;

    /// <summary>Whether what it says was forgotten.</summary>
    public bool IsForgotten { get; private set; }

    /// <summary>Whether somebody looks at it once it is planned, so that nothing is forgotten.</summary>
    public bool IsShown { get; set; }

    /// <summary>Whether any of them gives the id of a known fact, whose values it takes the place of.</summary>
    public bool Corrects { get; private set; }

    /// <summary>The boundaries of places that are known, or are not.</summary>
    public IReadOnlyCollection<BoundaryMention> Boundaries => boundaries;

    /// <summary>The types of fact that it is compared with, beside those that every file is; some more than once.</summary>
    public IEnumerable<FactType> Compared => Tables.Count > 0 ? Ontology.Types
        : types.Concat(boundaries.Count > 0 ? [Ontology.Of<Place>(), Ontology.Of<Within>(), Ontology.Of<Boundary>()] : []);

    /// <summary>The types whose tables are in it. Tables may name anything that there is, and not only what the formats of <see cref="Sources.Formats.Combined"/> are about.</summary>
    public IList<FactType> Tables { get; } = [];

    /// <summary>The cells that list what a record is connected with.</summary>
    public IList<ListedConnections> Listed { get; } = [];

    /// <summary>The cells that say what records are called beside their ids.</summary>
    public IReadOnlyCollection<NameBeside> NamesBeside => namesBeside.Values;

    /// <summary>When the draft is compared with what is known, beside others of one import that neither name what it has nor have what it names (see <see cref="ImportOrder"/>).</summary>
    /// <remarks>Edges and boundaries come last, and before them what names others by numbers or ids, or among several types. Of these, what is told by others comes after what it is told by.</remarks>
    public (int Naming, int Contexts) Turn => (
        boundaries.Count > 0 || Tables.Any(type => !type.IsNode) ? 3 : mentions.Values.Any(mention => mention.Type is null) ? 2 : mentions.Count > 0 ? 1 : 0,
        Tables.Select(type => type.Key.Contexts.Count).DefaultIfEmpty().Max());

    /// <summary>Whether what is added to it comes from a file that others publish, and that whoever imports it can't correct.</summary>
    public bool IsPublished { get; set; }

    /// <summary>Whether it is the whole truth of its source, so that what it leaves out has ended.</summary>
    public bool IsWhole { get; set; }

    /// <summary>The rows that the draft was made of.</summary>
    public int Rows { get; set; }

    /// <summary>Names an organisation, and answers its id within the draft.</summary>
    public string Organisation(string name, CellAddress at, string? place = null, params IReadOnlyList<OrgIdentifier> identifiers) => Organisation(name, at, place, identifiers, null, null);

    /// <summary>Names an organisation with what the row gives to tell it from others of its name, and answers its id within the draft.</summary>
    public string Organisation(string name, CellAddress at, OrganisationMark mark) =>
        Organisation(name, at, null, mark.Identifiers, mark.KnownId, $"Write the id of the right one, as given here, in \"{mark.Column}\".");

    /// <summary>Names an organisation, and answers its id within the draft.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="at">The cell.</param>
    /// <param name="place">The name of its place; null where the row gives none.</param>
    /// <param name="identifiers">Its numbers in registers, the one it is known by first.</param>
    /// <param name="knownId">The id of the known organisation that the row says it is; null where it does not say.</param>
    /// <param name="remedy">What to do where the name fits several; null where the format has no column for it.</param>
    /// <param name="wholeName">What it is called in full, where the file says so beside its name; null where it does not.</param>
    public string Organisation(string name, CellAddress at, string? place, IReadOnlyList<OrgIdentifier> identifiers, string? knownId, string? remedy, string? wholeName = null)
    {
        (string, string, string, string) key = (name, place ?? "", identifiers.Count == 0 ? "" : string.Join(' ', identifiers), knownId ?? "");
        if (!organisations.TryGetValue(key, out OrganisationMention? mention))
            organisations.Add(key, mention = new(Number("~o", organisations.Count), name, place, identifiers, at) { KnownId = knownId, Remedy = remedy, WholeName = wholeName });
        mention.Count++;
        return mention.Id;
    }

    /// <summary>Names a person. A name may have the person's address after it: Ann Lee &lt;ann@hub.example&gt;.</summary>
    /// <param name="name">Their name.</param>
    /// <param name="at">The cell.</param>
    /// <param name="organisation">The id, within the draft, of the organisation they act for; null where the row names none.</param>
    /// <param name="email">Their email address; null where the row gives none.</param>
    /// <param name="orElse">The id of another organisation they may be known at; null for none.</param>
    /// <param name="emailColumn">The header of the column that has, or would have, their address; null where the format has none.</param>
    public PersonMention Person(string name, CellAddress at, string? organisation, string? email = null, string? orElse = null, string? emailColumn = null)
    {
        (name, email) = NamedAddress.Split(name, email);
        PersonMention said = new(Number("~p", people.Count), name, email, organisation, orElse, at) { EmailColumn = emailColumn };
        if (!people.TryGetValue(said, out PersonMention? mention))
            people.Add(mention = said);
        mention.Count++;
        return mention;
    }

    /// <summary>The id, within the draft, of the organisation that a person turns out to be known at.</summary>
    public static string HomeOf(PersonMention person) => person.HomeId ??= person.Id.Replace("~p", "~h", StringComparison.Ordinal);

    /// <summary>Adds a node that is known by its key, and answers its id within the draft.</summary>
    /// <param name="node">The node; its id does not matter.</param>
    /// <param name="at">The row.</param>
    /// <param name="cleared">Properties that the row says have no value; null for none.</param>
    /// <param name="context">Ids, within the draft, of the nodes that it is the same only with.</param>
    public string Node(Node node, CellAddress at, IReadOnlyCollection<PropertyDefinition>? cleared = null, params IReadOnlyList<string> context) =>
        Node(new(node, at) { Cleared = cleared ?? [] }, [.. context.Select(id => new ContextEnd(Ontology.Of(node).Key.Contexts[0], id))], leavesOpen: false);

    /// <summary>Adds a node that is known by its key, and answers its id within the draft.</summary>
    /// <param name="said">The node; its id does not matter.</param>
    /// <param name="context">The nodes that it is the same only with, by their ids within the draft.</param>
    /// <param name="leavesOpen">Whether a context that the row leaves blank is unknown; otherwise the node has none.</param>
    public string Node(DraftFact said, IReadOnlyList<ContextEnd> context, bool leavesOpen)
    {
        Node node = (Node)said.Fact;
        NodeKey key = NodeKey.Of(node) ?? throw new ArgumentException($"{node.GetType().Name} has no key.", nameof(said));
        string together = NodeIndex.Join(context.Select(end => end.TextFor(key.Type)));
        (NodeKey, string, PartialDate?, PartialDate?) place = NodeKey.Recurs(key.Type) ? (key, together, node.Since, node.Until) : (key, together, null, null);
        if (!nodes.TryGetValue(place, out DraftNode? draft))
            nodes.Add(place, draft = new(Number("~n", nodes.Count), key, facts, facts.Count) { At = said.At, Context = context, LeavesOpen = leavesOpen, IsPublished = IsPublished, IsOfficial = said.IsOfficial });
        Add(said with { Fact = node with { Id = draft.Id } });
        return draft.Id;
    }

    /// <summary>Names a node by its id, by a number that it is known by, or by what it is called, and answers its id within the draft.</summary>
    /// <param name="types">The types that it may be of.</param>
    /// <param name="text">What the cell says.</param>
    /// <param name="at">The cell.</param>
    /// <param name="isHidden">Whether problems leave the text out.</param>
    /// <param name="entry">Which entry of the cell it is, and how many the cell has; null where it is the only one.</param>
    /// <param name="date">The date that the cell says; null where it is not one.</param>
    public string Mention(IReadOnlyList<FactType> types, string text, CellAddress at, bool isHidden, (int Number, int Of)? entry = null, PartialDate? date = null)
    {
        (string, string) key = (string.Join(' ', types), text);
        if (!mentions.TryGetValue(key, out NodeMention? mention))
            mentions.Add(key, mention = new(Number("~m", mentions.Count), types, text, at, isHidden) { Entry = entry ?? (1, 1), Date = date });
        return mention.Id;
    }

    /// <summary>Names a node by its number alone, and answers its id within the draft. What rows say of it is left out where nobody knows it: see <see cref="UnknownNumbers"/>.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="number">The number.</param>
    /// <param name="at">The cell.</param>
    /// <param name="isExplained">Whether it is told already why nothing tells of it.</param>
    public string IfKnown<T>(string number, CellAddress at, bool isExplained = false)
        where T : Node
    {
        (string, string) key = (typeof(T).Name, number);
        if (!mentions.TryGetValue(key, out NodeMention? mention))
            mentions.Add(key, mention = new(Number("~m", mentions.Count), [Ontology.Of<T>()], number, at, IsHidden: false) { IsLeftOutIfUnknown = true, IsExplained = isExplained });
        return mention.Id;
    }

    /// <summary>The draft without some nodes that it names by their numbers, the people who are known at none but these, and what only these have to do with.</summary>
    /// <param name="ids">Their ids within the draft.</param>
    public Draft Without(IReadOnlySet<string> ids)
    {
        Draft rest = new() { Rows = Rows };
        HashSet<string> left = [.. ids];
        ILookup<string, string> elsewhere = facts.Select(said => said.Fact).OfType<Role>().Where(role => !ids.Contains(role.To)).ToLookup(role => role.From, role => role.To, StringComparer.Ordinal);
        // Whoever is at an organisation that stays keeps their place there, whoever of the same name comes to it from one that goes.
        bool Stays(PersonMention person) => person.Organisation is not { } at || !ids.Contains(at);
        HashSet<PersonMention> taken = new(people.Where(Stays), PersonMention.SayTheSame);
        foreach (PersonMention person in people)
        {
            if (Stays(person))
                rest.people.Add(person);
            else if (elsewhere[person.Id].Select(home => person with { Organisation = home }).FirstOrDefault(taken.Add) is { } other)
                rest.people.Add(other);
            else
                left.Add(person.Id);
        }

        ILookup<bool, Edge> edges = facts.Select(said => said.Fact).OfType<Edge>().ToLookup(edge => left.Contains(edge.From) || left.Contains(edge.To));
        HashSet<string> described = [.. facts.Select(said => said.Fact).OfType<Node>().Select(node => node.Id)];
        IEnumerable<string> beside = edges[true].SelectMany(edge => left.Contains(edge.From) ? [edge.To] : described.Contains(edge.From) ? [] : (IEnumerable<string>)[edge.From]);
        left.UnionWith([.. beside.Except(edges[false].SelectMany(Ends), StringComparer.Ordinal)]);
        foreach (DraftFact said in facts.Where(said => !left.Contains(said.Fact.Id) && !(said.Fact is Edge edge && Ends(edge).Any(left.Contains))))
            rest.Add(said);
        foreach (((string, string) key, NodeMention mention) in mentions.Where(pair => !left.Contains(pair.Value.Id)))
            rest.mentions.Add(key, mention);
        foreach (((string, string, string, string) key, OrganisationMention organisation) in organisations.Where(pair => !left.Contains(pair.Value.Id)))
            rest.organisations.Add(key, organisation);
        foreach (((NodeKey, string, PartialDate?, PartialDate?) key, DraftNode node) in nodes.Where(pair => !left.Contains(pair.Value.Id)))
            rest.nodes.Add(key, node);
        rest.boundaries.AddRange(boundaries);
        return rest;

        static IEnumerable<string> Ends(Edge edge) => [edge.From, edge.To];
    }

    /// <summary>Adds what a row says about an organisation or a person that it names, or an edge.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="at">The row.</param>
    /// <param name="cleared">Properties that the row says have no value; null for none.</param>
    public void Add(Fact fact, CellAddress at, IReadOnlyCollection<PropertyDefinition>? cleared = null) => Add(new(fact, at) { Cleared = cleared ?? [] });

    /// <summary>Adds what a row says about a node that it names, or an edge.</summary>
    public void Add(DraftFact said)
    {
        facts.Add(IsPublished ? said with { IsPublished = true } : said);
        types.Add(Ontology.Of(said.Fact));
        Corrects |= said.Corrects;
    }

    /// <summary>Adds a boundary of whatever place turns out to be meant.</summary>
    public void Bound(BoundaryMention boundary) => boundaries.Add(boundary);

    /// <summary>Takes what a cell says that a record is called, to be compared with what it is called. Tables of edges say the same of one record again and again.</summary>
    public void Compare(NameBeside beside) => namesBeside.TryAdd((beside.Id, beside.Column, beside.Text), beside);

    /// <summary>Forgets whom it names once it is settled who they are, where not all of it is in memory anyway, and nothing is looked up by it any more.</summary>
    public void Settled()
    {
        if (!facts.IsLarge || IsShown || namesBeside.Count > 0)
            return;
        IsForgotten = true;
        organisations = [];
        people = new(PersonMention.SayTheSame);
        nodes = [];
        mentions = [];
    }

    /// <summary>Forgets what it says once it is planned, but not which types that is of, where not all of it is in memory anyway.</summary>
    public void Planned()
    {
        if (!facts.IsLarge || IsShown)
            return;
        namesBeside.Clear();
        Settled();
        facts.Clear();
    }

    /// <summary>Adds a place, and that something is in it.</summary>
    public string? Locate(string node, string? place, CellAddress at, string? gss = null)
    {
        if (Names.Clean(place) is not { } name)
            return null;

        string id = Node(new Place { Id = "", Name = name, Gss = gss }, at);
        Add(new LocatedIn { Id = "", From = node, To = id }, at);
        return id;
    }

    private static string Number(string prefix, int number) => string.Create(CultureInfo.InvariantCulture, $"{prefix}{number}");
}
