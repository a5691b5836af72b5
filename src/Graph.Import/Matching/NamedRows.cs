using Graph.Import.Reports;
using Graph.Import.Values;
using Graph.Model;

namespace Graph.Import.Matching;

/// <summary>The cells that name the organisations and people of a file.</summary>
internal sealed class NamedRows
{
    private readonly Dictionary<string, CellAddress> first = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> written = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Id, string Name), (CellAddress At, string Written)> names = [];

    private readonly Dictionary<string, string> identifierColumns = new(StringComparer.Ordinal);

    /// <param name="draft">The file.</param>
    /// <param name="identities">Who is who.</param>
    public NamedRows(Draft draft, Identities identities)
    {
        foreach (OrganisationMention mention in draft.Organisations)
        {
            string id = identities.Resolve(mention.Id);
            Add(id, Names.Normalise(mention.Name), mention.Name, mention.At);
            if (mention.IdentifierColumn is { } column)
                identifierColumns.TryAdd(id, column);
        }

        foreach (PersonMention mention in draft.People)
            Add(identities.Resolve(mention.Id), PersonNames.Fold(mention.Name), mention.Name, mention.At);

        // Somebody who is known may be named by an id, or by a name with an address after it.
        foreach (NodeMention mention in draft.Mentions)
        {
            if (identities.Resolve(mention.Id) is var id && identities.IsNew(id) && Ontology.OfId(id)?.ClrType == typeof(Person))
                Add(id, PersonNames.Fold(mention.Text), mention.Text, mention.At);
        }
    }

    /// <summary>The first cell that names something; the file itself where none does, as with a body whose branches alone are named.</summary>
    public CellAddress FirstOf(string id) => first.GetValueOrDefault(id);

    /// <summary>The first cell that names something so, and how it is written there; null where the file does not.</summary>
    /// <param name="id">The id of an organisation or a person.</param>
    /// <param name="name">The name, folded.</param>
    public (CellAddress At, string Written)? Of(string id, string name) => names.TryGetValue((id, name), out (CellAddress, string) cell) ? cell : null;

    /// <summary>The column of the file that can say which known organisation one of its names is; null where it has none.</summary>
    public string? IdentifierColumnOf(string id) => identifierColumns.GetValueOrDefault(id);

    /// <summary>What the file calls something where it first names it; null where it does not.</summary>
    public string? WrittenOf(string id) => written.GetValueOrDefault(id);

    private void Add(string id, string name, string text, CellAddress at)
    {
        first.TryAdd(id, at);
        names.TryAdd((id, name), (at, text));
        written.TryAdd(id, text);
    }
}
