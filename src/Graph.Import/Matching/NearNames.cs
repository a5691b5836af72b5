using Graph.Import.Reports;
using Graph.Import.Values;
using Graph.Model;

namespace Graph.Import.Matching;

/// <summary>Tells of new organisations and people whose names are near others': they were taken for others, and may be the same.</summary>
/// <remarks>A person counted twice makes a partnership look safer than it is. Nothing is decided here: what is near is imported as it stands.</remarks>
/// <param name="rows">The cells that name them.</param>
/// <param name="identities">Who is who.</param>
/// <param name="known">What is known, with what the file names.</param>
/// <param name="problems">Where they are told of.</param>
internal sealed class NearNames(NamedRows rows, Identities identities, KnownGraph known, ProblemLog problems)
{
    // Nobody reads more; a file with so many has another problem.
    private const int Most = 200;
    private const int Shown = 4;

    public void Note()
    {
        NoteOrganisations();
        NotePeople();
    }

    private void NoteOrganisations()
    {
        if (!identities.Named.Any(id => known.Organisations.Find(id) is not null && identities.IsNew(id)))
            return;

        Named<NearOrganisationName>[] names = [.. known.Organisations.All
            .SelectMany(organisation => organisation.Names, (organisation, name) => Describe(organisation.Id, "", name, organisation.Name))
            .Select(named => (named.Id, named.Scope, named.Name, named.Cell, Written: named.Cell?.Written ?? named.Written))
            .Select(named => new Named<NearOrganisationName>(named.Id, "", named.Written, named.Cell?.At, new(named.Written)))
            .Order()];
        HashSet<string> acronyms = [.. names.SelectMany(named => named.Parts.Acronyms)];
        NearPairs<Named<NearOrganisationName>> pairs = new(names, (one, other) => MayBeOne(one, other) && one.Parts.IsNear(other.Parts));
        Tell(pairs.Find(named => named.Parts.Keys(acronyms)), problems.Warn, (later, near) => $"{Plain.Quote(later.Written)} was taken for a separate organisation. Similar: {near}. If they are the same organisation, use one name for it.");
    }

    private void NotePeople()
    {
        HashSet<string> added = [.. identities.Named.Where(id => known.Organisations.Find(id) is null && identities.IsNew(id))];
        if (added.Count == 0)
            return;

        HashSet<string> organisations = [.. added.SelectMany(known.People.OrganisationsOf)];
        Named<NearPersonName>[] names = [.. known.People.All
            .SelectMany(person => known.People.OrganisationsOf(person.Id).Where(organisations.Contains), (person, organisation) => (person, organisation))
            .SelectMany(pair => pair.person.Names, (pair, name) => Describe(pair.person.Id, pair.organisation, name, Written(pair.person.Id, name)))
            .Select(named => new Named<NearPersonName>(named.Id, named.Scope, named.Cell?.Written ?? named.Written, named.Cell?.At, new(named.Name)))
            .Order()];
        NearPairs<Named<NearPersonName>> pairs = new(names, (one, other) => one.Scope == other.Scope && MayBeOne(one, other) && one.Parts.IsNear(other.Parts));
        Tell(pairs.Find(named => named.Parts.Keys(named.Scope)), problems.Note, (later, near) => $"{Plain.Quote(later.Written)} at {Plain.Quote(known.Organisations.Find(later.Scope)?.Name ?? later.Scope)} was taken for a separate person. Similar: {near}. If they are the same person, use one name for them.");
    }

    private (string Id, string Scope, string Name, string Written, (CellAddress At, string Written)? Cell) Describe(string id, string scope, string name, string written) =>
        (id, scope, name, written, rows.Of(id, name));

    // What somebody who is known goes by, as it is recorded.
    private string Written(string id, string folded) => known.Find(id) is not Person person ? folded
        : person.AlternateNames.Count == 0 ? person.Name
        : person.AlternateNames.Prepend(person.Name).FirstOrDefault(name => PersonNames.Fold(name) == folded) ?? person.Name;

    private bool MayBeOne<T>(Named<T> one, Named<T> other) => one.Id != other.Id && (identities.IsNew(one.Id) || identities.IsNew(other.Id));

    private static void Tell<T>(IReadOnlyList<(Named<T> First, Named<T> Second)> pairs, Action<CellAddress, string> tell, Func<Named<T>, string, string> sentence)
    {
        Named<T>[] order = [.. pairs.Select(pair => pair.Second).Distinct()];
        ILookup<Named<T>, Named<T>> near = pairs.ToLookup(pair => pair.Second, pair => pair.First);
        foreach (Named<T> later in order.Take(Most))
        {
            Named<T>[] others = [.. near[later]];
            string[] shown = [.. others.Take(Shown).Select(other => $"{Plain.Quote(other.Written)} ({Where(other.At)})")];
            tell(later.At ?? CellAddress.File, sentence(later, Plain.List(others.Length > Shown ? [.. shown, FormattableString.Invariant($"{others.Length - Shown} more")] : shown)));
        }

        if (order.Length > Most)
            tell(CellAddress.File, FormattableString.Invariant($"{order.Length - Most} more names are similar to others."));
    }

    private static string Where(CellAddress? at) => at is { Row: { } row } cell
        ? FormattableString.Invariant($"{(cell.Sheet is { } sheet ? $"sheet {Plain.Quote(sheet)}, " : "")}row {row}")
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
