using Graph.Import.Matching;
using Graph.Import.Values;
using Graph.Model;

namespace Graph.Import.LookingUp;

/// <summary>What the files of an import name, in all the ways by which something recorded may be meant.</summary>
internal sealed class AskedFor
{
    private static readonly FactType organisation = Ontology.Of<Organisation>();
    private static readonly FactType person = Ontology.Of<Person>();

    private readonly Dictionary<FactType, HashSet<string>> texts = [];
    private readonly HashSet<FactType> any = [];

    /// <param name="drafts">What the files say.</param>
    public AskedFor(IReadOnlyList<Draft> drafts)
    {
        Drafts = drafts;
        foreach (Draft draft in drafts)
        {
            foreach (OrganisationMention mention in draft.Organisations)
                Add(mention);
            foreach (PersonMention mention in draft.People)
                Add(mention);
            foreach (DraftNode node in draft.Nodes)
                Add(node.Key);
            foreach (NodeMention mention in draft.Mentions)
                Add(mention);
            foreach (BoundaryMention boundary in draft.Boundaries)
                Add(NodeKey.Of(new Place { Id = "", Name = boundary.Name ?? "", Gss = boundary.Code }));
            foreach (DraftFact corrected in draft.Corrects ? draft.Facts.Where(said => said.Corrects) : [])
                Ids.Add(corrected.Fact.Id);
            foreach (ListedConnections each in draft.Listed)
                Listed.Add((each.Edge, each.End));
        }
    }

    public IReadOnlyList<Draft> Drafts { get; }

    /// <summary>Ids of the store, of whatever they are.</summary>
    public HashSet<string> Ids { get; } = new(StringComparer.Ordinal);

    /// <summary>The numbers of organisations.</summary>
    public HashSet<OrgIdentifier> Identifiers { get; } = [];

    /// <summary>What organisations are called, folded.</summary>
    public HashSet<string> OrganisationNames { get; } = new(StringComparer.Ordinal);

    /// <summary>What people are called, folded.</summary>
    public HashSet<string> PersonNames { get; } = new(StringComparer.Ordinal);

    /// <summary>What people are called whom no organisation is named with, folded: they may be anybody of a near name.</summary>
    public HashSet<string> UnattachedNames { get; } = new(StringComparer.Ordinal);

    /// <summary>The addresses of people, folded.</summary>
    public HashSet<string> Emails { get; } = new(StringComparer.Ordinal);

    /// <summary>The connections that cells list, by the ends at which the cells' own records are.</summary>
    public HashSet<(FactType Edge, EdgeEnd End)> Listed { get; } = [];

    /// <summary>How many records some files name.</summary>
    public static long CountOf(IEnumerable<Draft> drafts) => drafts.Sum(draft => (long)draft.Organisations.Count + draft.People.Count + draft.Mentions.Count);

    /// <summary>Whether a node that is no organisation and no person may be meant.</summary>
    public bool Asks(Fact node)
    {
        FactType type = Ontology.Of(node);
        if (any.Contains(type) || Ids.Contains(node.Id))
            return true;
        return texts.TryGetValue(type, out HashSet<string>? asked) && TextsOf(node, type).Any(asked.Contains);
    }

    private static IEnumerable<string> TextsOf(Fact node, FactType type)
    {
        IEnumerable<string> called = CalledTexts.OwnCaptionsOf(node).Select(text => CalledTexts.Fold(type, text));
        return NodeKey.Of(node) is { } key ? called.Concat(TextsOf(key)) : called;
    }

    private static IEnumerable<string> TextsOf(NodeKey key) => key.Others.Append(key.Identifier).Append(key.Words).OfType<string>();

    private void Add(OrganisationMention mention)
    {
        if (mention.KnownId is { } id)
            Ids.Add(id);
        Identifiers.UnionWith(mention.Identifiers);
        OrganisationNames.Add(Names.Normalise(mention.Name));
        if (mention.WholeName is { } whole)
            OrganisationNames.Add(Names.Normalise(whole));
    }

    private void Add(PersonMention mention)
    {
        PersonNames.Add(Values.PersonNames.Fold(mention.Name));
        if (mention is { Organisation: null, OrElse: null })
            UnattachedNames.Add(Values.PersonNames.Fold(mention.Name));
        if (mention.Email is { } email)
            Emails.Add(Mailboxes.Fold(email));
    }

    private void Add(NodeKey? key)
    {
        if (key is not null)
            Texts(key.Type).UnionWith(TextsOf(key));
    }

    private void Add(NodeMention mention)
    {
        Ids.Add(mention.Text);
        if (OrgIdentifier.TryParse(mention.Text, out OrgIdentifier? identifier, out _))
            Identifiers.Add(identifier);
        foreach (FactType type in mention.Types)
        {
            if (type == organisation)
                OrganisationNames.Add(CalledTexts.Fold(type, mention.TextFor(type)));
            else if (type == person)
                AddPerson(mention);
            else if (type.Caption.Edge is not null)
                any.Add(type);
            else
                Texts(type).UnionWith([mention.Text, CalledTexts.Fold(type, mention.TextFor(type))]);
        }
    }

    private void AddPerson(NodeMention mention)
    {
        (string name, string? email) = NamedAddress.Split(mention.Text, null);
        foreach (string folded in new[] { Values.PersonNames.Fold(name), CalledTexts.Fold(person, mention.Text) })
        {
            PersonNames.Add(folded);
            UnattachedNames.Add(folded);
        }

        if (email is not null)
            Emails.Add(Mailboxes.Fold(email));
    }

    private HashSet<string> Texts(FactType type)
    {
        if (!texts.TryGetValue(type, out HashSet<string>? asked))
            texts.Add(type, asked = new(StringComparer.Ordinal));
        return asked;
    }
}
