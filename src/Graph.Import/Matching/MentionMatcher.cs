using Graph.Import.Reports;
using Graph.Import.Values;
using Graph.Model;

namespace Graph.Import.Matching;

/// <summary>Decides which node a cell means that may name nodes of several types: the one of its id, else of its number, else the only one that is called so.</summary>
/// <remarks>Rows of the file are looked at as well as what is known, whichever comes first. One that nobody knows is new where the cell can be of one type only, and its name is all that is needed.</remarks>
internal sealed class MentionMatcher
{
    private const int Shown = 5;

    // More would make the sentence a list.
    private const int Told = 2;

    private readonly KnownGraph known;
    private readonly Identities identities;
    private readonly ProblemLog problems;
    private readonly Dictionary<string, NodeMention> mentions;
    private readonly Dictionary<(FactType Type, string Text), int> awaited = [];
    private readonly Lazy<Dictionary<(FactType Type, string Text), List<string>>> called;
    private readonly Lazy<TitleWords> titles;
    private readonly List<DraftFact> made = [];

    /// <param name="draft">The file.</param>
    /// <param name="known">What is known; learns the nodes that are new.</param>
    /// <param name="identities">Who the organisations and people of the file are.</param>
    /// <param name="problems">Where names go that fit none or several.</param>
    public MentionMatcher(Draft draft, KnownGraph known, Identities identities, ProblemLog problems)
    {
        (this.known, this.identities, this.problems) = (known, identities, problems);
        mentions = draft.Mentions.ToDictionary(mention => mention.Id, StringComparer.Ordinal);
        called = new(Called);
        titles = new(() => new(draft, known));
        foreach ((FactType, string) text in mentions.Count == 0 ? [] : draft.Nodes.SelectMany(CalledTexts.Of))
            awaited[text] = awaited.GetValueOrDefault(text) + 1;
    }

    /// <summary>Whether it can be decided by now what an id of the draft stands for: no row that waits may be what the cell names.</summary>
    public bool CanTell(string id) => identities.Knows(id)
        || (mentions.TryGetValue(id, out NodeMention? mention) && !CalledTexts.AskedBy(mention).Any(awaited.ContainsKey));

    /// <summary>What an id of the draft stands for.</summary>
    public string Resolve(string id)
    {
        if (!identities.Knows(id) && mentions.TryGetValue(id, out NodeMention? mention))
            Settle(mention);
        return identities.Resolve(id);
    }

    /// <summary>Decides which organisations are meant, by which people are told apart.</summary>
    public void SettleOrganisations()
    {
        foreach (NodeMention mention in mentions.Values.Where(mention => mention.Type?.ClrType == typeof(Organisation)))
            Resolve(mention.Id);
    }

    /// <summary>Learns what a row of the file turned out to be.</summary>
    public void Settled(DraftNode node)
    {
        if (mentions.Count == 0)
            return;
        foreach ((FactType, string) text in CalledTexts.Of(node))
        {
            if (--awaited[text] == 0)
                awaited.Remove(text);
        }

        string id = identities.Resolve(node.Id);
        foreach (string text in CaptionsOf(node.Said, node.Context.Select(end => identities.Resolve(end.Id))))
            Add(called.Value, node.Key.Type, text, id);
    }

    /// <summary>Decides the rest, once all rows are decided.</summary>
    /// <returns>The nodes that are new, each at the first cell that names it.</returns>
    public IReadOnlyList<DraftFact> Finish()
    {
        foreach (NodeMention mention in mentions.Values)
            Resolve(mention.Id);
        return made;
    }

    private void Settle(NodeMention mention)
    {
        if (known.Find(mention.Text) is Node same && mention.Types.Contains(Ontology.Of(same)))
        {
            Take(mention, (Ontology.Of(same), same.Id), MatchReason.Identifier);
            return;
        }

        (FactType Type, string Id)[] found = [.. mention.Types.SelectMany(type => Numbered(type, mention.Text).Distinct(StringComparer.Ordinal).Select(id => (type, id)))];
        MatchReason reason = found.Length > 0 ? MatchReason.Identifier : MatchReason.Name;
        if (found.Length == 0)
            found = [.. mention.Types.SelectMany(type => known.NotEnded([.. Named(type, mention.TextFor(type)).Distinct(StringComparer.Ordinal)]).Select(id => (type, id)))];
        IReadOnlyList<(FactType Type, string Id)> meant = known.Merges.Among(found, each => each.Id);
        if (meant.Count == 1)
        {
            Take(mention, meant[0], reason);
            return;
        }

        if (found.Length == 0 && mention.Type is { } only && only.ClrType != typeof(Organisation) && IsNamedOnly(only) && !IsId(mention))
        {
            Make(mention, only);
            return;
        }

        // Ids are of what is recorded, and rows of other files have none of them to add.
        if (found.Length > 0)
            problems.Add(mention.At, Ambiguous(mention, found));
        else if (!known.IsPart || IsId(mention))
            problems.Add(mention.At, NotKnown(mention));
        identities.Add(mention.Id, known.FreeId(mention.Types[0], "name", mention.Text));
    }

    private void Take(NodeMention mention, (FactType Type, string Id) found, MatchReason reason)
    {
        identities.Add(mention.Id, found.Id);
        identities.Explain(found.Type, reason, found.Id);
    }

    private void Make(NodeMention mention, FactType type)
    {
        object?[] values = new object?[type.Properties.Count];
        values[type.Caption.Property!.Ordinal] = mention.Text;
        string id = known.FreeId(type, type.ClrType == typeof(Person) ? ["name", CalledTexts.Fold(type, mention.Text), ""] : ["name", CalledTexts.Fold(type, mention.Text)]);
        Fact node = type.Create(id, null, null, values);
        identities.Explain(type, MatchReason.New, id);
        if (node is Person)
        {
            known.People.Learn(id, [mention.Text], null);
            identities.Add(mention.Id, id, mention.Text, 1);
            Add(called.Value, type, mention.Text, id);
            return;
        }

        identities.Add(mention.Id, id);
        if (NodeKey.Of(node) is { } key)
            known.Nodes.Learn(id, key, []);
        Add(called.Value, type, mention.Text, id);
        made.Add(new(node, mention.At));
    }

    /// <summary>Those that have a number.</summary>
    private IEnumerable<string> Numbered(FactType type, string text)
    {
        if (type.ClrType == typeof(Organisation))
            return OrgIdentifier.TryParse(text, out OrgIdentifier? identifier, out _) && known.Organisations.By(identifier) is { } owner ? [owner.Id] : [];
        return type.Key.Identifiers.Count > 0 && known.Nodes.ByIdentifier(new(type, text, null)) is { } found ? [found] : [];
    }

    /// <summary>Those that are called so.</summary>
    private IEnumerable<string> Named(FactType type, string text)
    {
        if (type.ClrType == typeof(Organisation))
            return (known.Organisations.Named(CalledTexts.Fold(type, text), other: false) is { Count: > 0 } named ? named : known.Organisations.Named(CalledTexts.Fold(type, text), other: true)).Select(organisation => organisation.Id);
        if (type.ClrType == typeof(Person) && NamedAddress.Split(text, null) is (var name, { } email))
            return known.People.ByEmail(Mailboxes.Fold(email)).Where(person => person.Names.Contains(PersonNames.Fold(name))).Select(person => person.Id);
        return called.Value.GetValueOrDefault((type, CalledTexts.Fold(type, text))) ?? [];
    }

    /// <summary>All that is called what a cell says, looked up once.</summary>
    private Dictionary<(FactType Type, string Text), List<string>> Called()
    {
        HashSet<FactType> types = [.. mentions.Values.SelectMany(mention => mention.Types)];
        Dictionary<(FactType, string), List<string>> all = [];
        foreach (Fact fact in types.Where(type => type.IsNode && type.ClrType != typeof(Organisation) && type.ClrType != typeof(Person)).SelectMany(known.Of))
        {
            foreach (string text in CaptionsOf(fact, known.Nodes.ContextOf(fact.Id)))
                Add(all, Ontology.Of(fact), text, fact.Id);
        }

        foreach (KnownPerson person in types.Contains(Ontology.Of<Person>()) ? known.People.All : [])
        {
            foreach (string name in person.Names)
                Add(all, Ontology.Of<Person>(), name, person.Id);
        }

        return all;
    }

    private static void Add(Dictionary<(FactType, string), List<string>> all, FactType type, string text, string id)
    {
        if (!all.TryGetValue((type, CalledTexts.Fold(type, text)), out List<string>? ids))
            all.Add((type, CalledTexts.Fold(type, text)), ids = new(1));
        if (!ids.Contains(id))
            ids.Add(id);
    }

    /// <summary>What a node is called, by its own record and by the nodes that it goes by.</summary>
    private IEnumerable<string> CaptionsOf(Fact node, IEnumerable<string> context)
    {
        FactType type = Ontology.Of(node);
        if (type.Caption.Edge is null)
            return CalledTexts.OwnCaptionsOf(node);

        return Caption.InAnyOrder([.. NamesOf(context)], type.Caption.Of(node));
    }

    private string WholeNameOf(Fact node) => Caption.Of(NamesOf(known.Nodes.ContextOf(node.Id)), Ontology.Of(node).Caption.Of(node)) ?? "";

    private IEnumerable<string> NamesOf(IEnumerable<string> context) => context.Select(id => known.NameOf(id) ?? known.Organisations.Find(id)?.Name).OfType<string>();

    private static bool IsNamedOnly(FactType type) => type.Caption is { Edge: null, Property: { Kind: PropertyKind.Text } caption }
        && type.Key.Contexts.All(context => context.OneIsEnough)
        && type.Properties.All(property => !property.IsRequired || property == caption);

    private static bool IsId(NodeMention mention) => !mention.Text.Contains(' ', StringComparison.Ordinal) && Ontology.OfId(mention.Text) is { } type && mention.Types.Contains(type);

    private string NotKnown(NodeMention mention)
    {
        string what = mention.Type?.InWords.ToLowerInvariant() ?? "record";
        return IsId(mention)
            ? $"no {Ontology.OfId(mention.Text)!.InWords.ToLowerInvariant()} has the id {Plain.Quote(mention.Text)}. Correct the id, or write a name."
            : OrgIdentifier.TryParse(mention.Text, out _, out _) ? $"no {what} is known that has the number {Plain.Quote(mention.Text)}. Correct the number, or write a name."
            : $"no {what} is known that is called {Text(mention)}. Correct the name, write its id, or record it first.";
    }

    private string Ambiguous(NodeMention mention, (FactType Type, string Id)[] found)
    {
        // What no person is called may be shown.
        string text = Array.Exists(found, each => each.Type.ClrType == typeof(Person)) ? Text(mention) : Text(mention with { IsHidden = false });
        string which = Plain.List([.. found.Take(Shown).Select(each => $"the {each.Type.InWords.ToLowerInvariant()} {each.Id}{Apart(each.Type, each.Id)}")], "or");
        return FormattableString.Invariant($"{text} may be any of {found.Length}: {which}. Write the id of the right one{(mention.Type?.ClrType == typeof(Person) ? ", or an email address after the name: Name <address>" : "")}.");
    }

    /// <summary>What tells a node from others of its name, in brackets: its numbers and the words that it is grouped by, the organisations of a person, or of what goes by others its whole name and when it began.</summary>
    private string Apart(FactType type, string id)
    {
        IEnumerable<string> details = type.ClrType == typeof(Person)
            ? known.People.OrganisationsOf(id).Select(known.NameOf).OfType<string>().Order(StringComparer.Ordinal)
            : known.Find(id) is not { } node ? []
            : type.Caption.Edge is not null ? [WholeNameOf(node), node.Since is { } since ? $"since {since}" : ""]
            : type.Properties.Where(property => property is { IsPersonal: false, IsCaption: false } && (property.IsIdentifier || property.IsFacet)).OrderByDescending(property => property.IsIdentifier).Select(property => CellText.Of(property, property.Read(node)));
        string[] told = [.. details.Where(detail => !string.IsNullOrEmpty(detail)).Take(Told).Select(Plain.Text)];
        return told.Length == 0 ? "" : $" ({string.Join(", ", told)})";
    }

    private string Text(NodeMention mention)
    {
        // Where not only people may be named, a title is shown that no person is called by.
        bool isHidden = mention.IsHidden && (mention.Type is not null || !titles.Value.IsTitle(mention.Text));
        return (isHidden ? Plain.Hidden : Plain.Quote(mention.Text)) + (isHidden && mention.Entry is { Of: > 1 } entry ? FormattableString.Invariant($" (entry {entry.Number} of {entry.Of})") : "");
    }
}
