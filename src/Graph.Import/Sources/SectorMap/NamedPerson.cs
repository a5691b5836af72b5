using Graph.Import.Values;

namespace Graph.Import.Sources.SectorMap;

/// <summary>A person as a sector map writes one: Name, Name (post) or Name (post, organisation).</summary>
/// <param name="Name">The name.</param>
/// <param name="Title">The post; null where none is given.</param>
/// <param name="Organisation">The organisation; null where none is given.</param>
internal sealed record NamedPerson(string Name, string? Title, string? Organisation)
{
    /// <summary>Reads a person.</summary>
    /// <param name="text">The text, not blank.</param>
    /// <param name="organisations">The organisations of the row, by which an organisation alone in the brackets is known.</param>
    public static NamedPerson Parse(string text, IReadOnlyList<string> organisations)
    {
        // An address, which belongs to the name, may stand after the brackets.
        if (NamedAddress.Split(text, null) is (var bare, { } email))
        {
            NamedPerson person = Parse(bare, organisations);
            return person with { Name = new NamedAddress(person.Name, email).ToString() };
        }

        int open = text.LastIndexOf('(');
        if (open <= 0 || !text.EndsWith(')') || Names.Clean(text[..open]) is not { } name)
            return NamedPost.Read(text) is var (known, post) ? new(known, post, null) : new(text, null, null);

        string[] parts = text[(open + 1)..^1].Split(',');
        string? last = Names.Clean(parts[^1]);
        string? before = Names.Clean(string.Join(',', parts[..^1]));
        bool isOrganisation = last is not null && (organisations.Any(organisation => Names.Normalise(organisation) == Names.Normalise(last)) || before is not null);
        return isOrganisation
            ? new(name, before, organisations.FirstOrDefault(organisation => Names.Normalise(organisation) == Names.Normalise(last!)) ?? last)
            : new(name, Names.Clean(string.Join(',', parts)), null);
    }
}
