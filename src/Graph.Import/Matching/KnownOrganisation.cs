using Graph.Model;

namespace Graph.Import.Matching;

/// <summary>An organisation that the store, or an earlier part of the import, knows.</summary>
/// <param name="id">Its id.</param>
/// <param name="name">Its name.</param>
internal sealed class KnownOrganisation(string id, string name)
{
    public string Id { get; } = id;

    public string Name { get; } = name;

    /// <summary>The folded names it goes by.</summary>
    public HashSet<string> Names { get; } = new(1, StringComparer.Ordinal);

    public List<OrgIdentifier> Identifiers { get; } = [];

    /// <summary>The folded names of the places it is in.</summary>
    public HashSet<string> Places { get; } = new(StringComparer.Ordinal);

    /// <summary>The names of those places as they are written.</summary>
    public SortedSet<string> PlaceNames { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether a register gives the two different numbers.</summary>
    /// <param name="identifiers">The numbers of the other.</param>
    /// <param name="registersOnly">Whether to pass over the numbers that publishers of grants make up for themselves.</param>
    public bool DiffersFrom(IReadOnlyCollection<OrgIdentifier> identifiers, bool registersOnly) => identifiers
        .Where(identifier => !registersOnly || !identifier.Scheme.StartsWith("360G-", StringComparison.OrdinalIgnoreCase))
        .GroupBy(identifier => identifier.Scheme)
        .Any(scheme => Identifiers.Exists(own => own.Scheme == scheme.Key) && !scheme.Any(Identifiers.Contains));

    /// <summary>Whether it may be in a place: it is, or nobody says where it is, or which place is meant.</summary>
    public bool MayBeIn(string place) => place.Length == 0 || Places.Count == 0 || Places.Contains(place);

    /// <summary>The organisation as problems tell it from another: its name, its id, which a file can give, its numbers and places.</summary>
    public override string ToString()
    {
        string[] marks = [Id, .. Identifiers.Select(identifier => identifier.ToString()), .. PlaceNames.Select(place => $"in {Reports.Plain.Text(place)}")];
        return $"{Reports.Plain.Quote(Name)} ({string.Join(", ", marks)})";
    }
}
