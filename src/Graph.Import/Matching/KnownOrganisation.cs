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
    public string[] Names { get; set; } = [];

    public OrgIdentifier[] Identifiers { get; set; } = [];

    /// <summary>The places it is in: their folded names, and as they are written.</summary>
    public (string Folded, string Written)[] Places { get; private set; } = [];

    /// <summary>Learns that it is in a place.</summary>
    /// <param name="place">The name of the place.</param>
    public void LearnPlace(string place)
    {
        string folded = Values.Names.Normalise(place);
        if (!IsIn(folded))
            Places = [.. Places, (folded, place)];
    }

    /// <summary>Whether a register gives the two different numbers.</summary>
    /// <param name="identifiers">The numbers of the other.</param>
    /// <param name="registersOnly">Whether to pass over the numbers that publishers of grants make up for themselves.</param>
    public bool DiffersFrom(IReadOnlyCollection<OrgIdentifier> identifiers, bool registersOnly) => identifiers
        .Where(identifier => !registersOnly || !identifier.Scheme.StartsWith("360G-", StringComparison.OrdinalIgnoreCase))
        .GroupBy(identifier => identifier.Scheme)
        .Any(scheme => Array.Exists(Identifiers, own => own.Scheme == scheme.Key) && !scheme.Any(Identifiers.Contains));

    /// <summary>Whether it may be in a place: it is, or nobody says where it is, or which place is meant.</summary>
    public bool MayBeIn(string place) => place.Length == 0 || Places.Length == 0 || IsIn(place);

    /// <summary>The organisation as problems tell it from another: its name, its id, which a file can give, its numbers and places.</summary>
    public override string ToString()
    {
        string[] marks = [Id, .. Identifiers.Select(identifier => identifier.ToString()), .. Places.Select(place => place.Written).Order(StringComparer.Ordinal).Select(place => $"in {Reports.Plain.Text(place)}")];
        return $"{Reports.Plain.Quote(Name)} ({string.Join(", ", marks)})";
    }

    private bool IsIn(string folded) => Array.Exists(Places, place => place.Folded == folded);
}
