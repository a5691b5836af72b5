using Graph.Import.Reports;
using Graph.Import.Values;
using Graph.Model;

namespace Graph.Import.Matching;

/// <summary>Tells of new organisations, people, themes, places and so on whose names are near others': they were taken for others, and may be the same.</summary>
/// <remarks>A person counted twice makes a partnership look safer than it is. Nothing is decided here: what is near is imported as it stands.</remarks>
/// <param name="rows">The cells that name organisations and people.</param>
/// <param name="said">What the file says, with ids of the store.</param>
/// <param name="identities">Who is who.</param>
/// <param name="known">What is known, with what the file names.</param>
/// <param name="problems">Where they are told of.</param>
internal sealed class NearNames(NamedRows rows, IReadOnlyList<DraftFact> said, Identities identities, KnownGraph known, ProblemLog problems)
{
    // Nobody reads more; a file with so many has another problem.
    private const int Most = 200;
    private const int Shown = 4;
    private const int ComparedAtOnce = 100_000;

    public void Note()
    {
        NoteOrganisations();
        NoteOthers();
        NotePeople();
        NotePeopleWithoutOrganisation();
    }

    private void NoteOrganisations()
    {
        if (!identities.Named.Any(id => known.Organisations.Find(id) is not null && identities.IsNew(id)))
            return;

        Named<NearName>[] names = [.. known.Organisations.All
            .SelectMany(organisation => organisation.Names, (organisation, name) => Describe(organisation.Id, "", name, organisation.Name))
            .Select(named => (named.Id, named.Scope, named.Name, named.Cell, Written: named.Cell?.Written ?? named.Written))
            .Select(named => new Named<NearName>(named.Id, "", named.Written, named.Cell?.At, new(named.Written)))
            .Order()];
        TellNear(Ontology.Of<Organisation>(), names, known.AcronymsBeside, MayBeOne, Resembled(names));
    }

    // What the names leave in doubt the whole record may make likely: a name that is part of a known one, with what else is known of both.
    private (Named<NearName> First, Named<NearName> Second)[] Resembled(Named<NearName>[] names)
    {
        (string New, string Known)[] pairs = [.. identities.Resembled];
        if (pairs.Length == 0)
            return [];
        Dictionary<string, Named<NearName>> byId = names.DistinctBy(named => named.Id, StringComparer.Ordinal).ToDictionary(named => named.Id, StringComparer.Ordinal);
        return [.. pairs.Where(pair => byId.ContainsKey(pair.New) && byId.ContainsKey(pair.Known)).Select(pair => (byId[pair.Known], byId[pair.New]))];
    }

    /// <summary>Tells of what else is known by its name and by nothing that it belongs to, such as themes and places.</summary>
    private void NoteOthers()
    {
        ILookup<FactType, DraftFact> added = said.Where(each => each.Fact is Node and not (Organisation or Person) && IsKnownByName(Ontology.Of(each.Fact)) && identities.IsNew(each.Fact.Id)).ToLookup(each => Ontology.Of(each.Fact));
        foreach (FactType type in Ontology.Nodes.Where(added.Contains))
        {
            Dictionary<string, Fact> nodes = known.Of(type).Concat(added[type].Select(each => each.Fact)).DistinctBy(fact => fact.Id, StringComparer.Ordinal).ToDictionary(fact => fact.Id, StringComparer.Ordinal);
            Dictionary<string, CellAddress> cells = added[type].DistinctBy(each => each.Fact.Id, StringComparer.Ordinal).ToDictionary(each => each.Fact.Id, each => each.At, StringComparer.Ordinal);
            Named<NearName>[] names = [.. nodes.Values
                .Select(node => new Named<NearName>(node.Id, "", type.Caption.Of(node)!, cells.TryGetValue(node.Id, out CellAddress at) ? at : null, new(type.Caption.Of(node)!)))
                .Order()];
            TellNear(type, names, [], (one, other) => MayBeOne(one, other) && !AreToldApart(type, nodes[one.Id], nodes[other.Id]));
        }
    }

    /// <summary>Whether nodes of a type are told by what they are called, and by nothing that they belong to.</summary>
    internal static bool IsKnownByName(FactType type) => type.Key.Contexts.Count == 0
        && type.Caption is { Edge: null, Property: { Kind: PropertyKind.Text, IsPersonal: false } caption } && type.Key.Properties.Contains(caption);

    /// <summary>Whether two are told apart by numbers of their own, or by what else tells such apart, where it is known of both.</summary>
    internal static bool AreToldApart(FactType type, Fact one, Fact other) =>
        (type.Key.IdentifiersOf(one).Any() && type.Key.IdentifiersOf(other).Any())
        || type.Key.Properties.Where(property => property != type.Caption.Property).Any(property => property.Read(one) is { } left && property.Read(other) is { } right && !left.Equals(right));

    private void TellNear(FactType type, Named<NearName>[] names, IEnumerable<string> acronymsBeside, Func<Named<NearName>, Named<NearName>, bool> mayBeOne, params IReadOnlyList<(Named<NearName> First, Named<NearName> Second)> resembled)
    {
        string noun = Nouns.Of(type);
        HashSet<string> acronyms = [.. names.SelectMany(named => named.Parts.Acronyms), .. acronymsBeside];
        NearPairs<Named<NearName>> pairs = new(names, (one, other) => mayBeOne(one, other) && one.Parts.IsNear(other.Parts));
        (Named<NearName> First, Named<NearName> Second)[] found = [.. pairs.Find(named => named.Parts.Keys(acronyms))];
        HashSet<(string, string)> told = [.. found.Select(pair => (pair.First.Id, pair.Second.Id))];
        (Named<NearName> First, Named<NearName> Second)[] all = [.. found.Concat(resembled.Where(pair => !told.Contains((pair.First.Id, pair.Second.Id)))).OrderBy(pair => pair.Second).ThenBy(pair => pair.First)];
        Tell(all, problems.Warn, (later, near, remedy) => $"{Plain.Quote(later.Written)} was taken for a separate {noun}. Similar: {near}. If they are the same {noun}, {remedy ?? "use one name for it"}.");
    }

    private void NotePeople()
    {
        HashSet<string> added = [.. identities.Named.Where(id => known.Organisations.Find(id) is null && identities.IsNew(id))];
        if (added.Count == 0)
            return;

        // Only people of one organisation are compared, so those of some organisations are enough at a time.
        HashSet<string> organisations = [.. added.SelectMany(known.People.OrganisationsOf)];
        int parts = 1 + (added.Count / ComparedAtOnce);
        List<(Named<NearPersonName> First, Named<NearPersonName> Second)> found = [];
        for (int part = 0; part < parts; part++)
        {
            Named<NearPersonName>[] names = NamesOf(known.People.All.SelectMany(
                person => known.People.OrganisationsOf(person.Id).Where(organisation => (uint)organisation.GetHashCode(StringComparison.Ordinal) % parts == part && organisations.Contains(organisation)),
                (person, organisation) => (person, organisation)));
            NearPairs<Named<NearPersonName>> pairs = new(names, (one, other) => one.Scope == other.Scope && MayBeOne(one, other) && one.Parts.IsNear(other.Parts));
            found.AddRange(pairs.Find(named => named.Parts.Keys(named.Scope)));
        }

        Tell([.. found.OrderBy(pair => pair.Second).ThenBy(pair => pair.First)], problems.Note, (later, near, remedy) => $"{Plain.Quote(later.Written)} at {Plain.Quote(known.Organisations.Find(later.Scope)?.Name ?? later.Scope)} was taken for a separate person. Similar: {near}. If they are the same person, {remedy ?? "use one name for them"}.");
    }

    /// <summary>Tells of people whom the file names without an organisation: they may be anybody of a near name.</summary>
    private void NotePeopleWithoutOrganisation()
    {
        HashSet<string> added = [.. identities.Named.Where(id => known.Organisations.Find(id) is null && identities.IsNew(id) && !known.People.IsAnywhere(id))];
        if (added.Count == 0)
            return;

        Named<NearPersonName>[] names = NamesOf(known.People.All.Select(person => (person, "")));
        NearPairs<Named<NearPersonName>> pairs = new(names, (one, other) => one.Id != other.Id && (added.Contains(one.Id) || added.Contains(other.Id)) && one.Parts.IsNear(other.Parts));
        Tell(pairs.Find(named => named.Parts.Keys("")), problems.Note, (later, near, remedy) => $"{Plain.Quote(later.Written)} was taken for a separate person. Similar: {near}. If they are the same person, {remedy ?? "use one name for them"}.");
    }

    private Named<NearPersonName>[] NamesOf(IEnumerable<(KnownPerson Person, string Scope)> people) => [.. people
        .SelectMany(pair => pair.Person.Names, (pair, name) => Describe(pair.Person.Id, pair.Scope, name, Written(pair.Person.Id, name)))
        .Select(named => new Named<NearPersonName>(named.Id, named.Scope, named.Cell?.Written ?? named.Written, named.Cell?.At, new(named.Name)))
        .Order()];

    private (string Id, string Scope, string Name, string Written, (CellAddress At, string Written)? Cell) Describe(string id, string scope, string name, string written) =>
        (id, scope, name, written, rows.Of(id, name));

    // What somebody who is known goes by, as it is recorded.
    private string Written(string id, string folded) => known.Find(id) is not Person person ? folded
        : person.AlternateNames.Count == 0 ? person.Name
        : person.AlternateNames.Prepend(person.Name).FirstOrDefault(name => PersonNames.Fold(name) == folded) ?? person.Name;

    private bool MayBeOne<T>(Named<T> one, Named<T> other) => one.Id != other.Id && (identities.IsNew(one.Id) || identities.IsNew(other.Id));

    private void Tell<T>(IReadOnlyList<(Named<T> First, Named<T> Second)> pairs, Action<CellAddress, string> tell, Func<Named<T>, string, string?, string> sentence)
    {
        Named<T>[] order = [.. pairs.Select(pair => pair.Second).Distinct()];
        ILookup<Named<T>, Named<T>> near = pairs.ToLookup(pair => pair.Second, pair => pair.First);
        foreach (Named<T> later in order.Take(Most))
        {
            Named<T>[] others = [.. near[later]];
            tell(later.At ?? CellAddress.File, sentence(later, Nouns.FirstOf(others, Shown, other => $"{Plain.Quote(other.Written)} ({Where(other)})"), Remedy(others)));
        }

        if (order.Length > Most)
            tell(CellAddress.File, FormattableString.Invariant($"{order.Length - Most} more names are similar to others."));
    }

    // What is recorded under one name is named so. Which of several names is to be used is for people to say.
    private string? Remedy<T>(Named<T>[] others) => others is [{ At: null } recorded] && !known.IsAdded(recorded.Id) ? $"write the name exactly as it is recorded: {Plain.Quote(recorded.Written)}" : null;

    private string Where<T>(Named<T> named) => named.At is { Row: { } row } cell
        ? FormattableString.Invariant($"{(cell.Sheet is { } sheet ? $"sheet {Plain.Quote(sheet)}, " : "")}row {row}")
        : known.IsAdded(named.Id) ? "in another file of this import"
        : "known already";

    /// <summary>A name of something, with its place in the order in which names are told of: what is known before what the file names, by row.</summary>
    private sealed record Named<T>(string Id, string Scope, string Written, CellAddress? At, T Parts) : IComparable<Named<T>>
    {
        public int CompareTo(Named<T>? other)
        {
            if (other is null)
                return 1;
            int order = Comparer<int?>.Default.Compare(At is null ? null : At.Value.Row ?? 0, other.At is null ? null : other.At.Value.Row ?? 0);
            if (order == 0)
                order = string.CompareOrdinal(At?.Sheet, other.At?.Sheet);
            if (order == 0)
                order = string.CompareOrdinal(Written, other.Written);
            if (order == 0)
                order = string.CompareOrdinal(Id, other.Id);
            return order == 0 ? string.CompareOrdinal(Scope, other.Scope) : order;
        }

        public bool Equals(Named<T>? other) => other is not null && Id == other.Id && Scope == other.Scope && Written == other.Written;

        public override int GetHashCode() => HashCode.Combine(Id, Scope, Written);
    }
}
