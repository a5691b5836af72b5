using Graph.Import.Reports;
using Graph.Model;

namespace Graph.Import.Matching;

/// <summary>The cells that name the organisations and people of a file.</summary>
internal sealed class NamedRows
{
    // Most are named in one way: only the other ways of the rest are kept by what they are.
    private readonly Dictionary<string, (CellAddress At, string Written)> first = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Id, string Name), (CellAddress At, string Written)> others = [];

    /// <param name="draft">The file.</param>
    /// <param name="identities">Who is who.</param>
    public NamedRows(Draft draft, Identities identities)
    {
        foreach (OrganisationMention mention in draft.Organisations)
            Add(identities.Resolve(mention.Id), mention.Name, mention.At);

        foreach (PersonMention mention in draft.People)
            Add(identities.Resolve(mention.Id), mention.Name, mention.At);

        // Somebody who is known may be named by an id, or by a name with an address after it.
        foreach (NodeMention mention in draft.Mentions)
        {
            if (identities.Resolve(mention.Id) is var id && identities.IsNew(id) && Ontology.OfId(id)?.ClrType == typeof(Person))
                Add(id, mention.Text, mention.At);
        }
    }

    /// <summary>The first cell that names something; the file itself where none does, as with a body whose branches alone are named.</summary>
    public CellAddress FirstOf(string id) => first.TryGetValue(id, out (CellAddress At, string) cell) ? cell.At : default;

    /// <summary>The first cell that names something so, and how it is written there; null where the file does not.</summary>
    /// <param name="id">The id of an organisation or a person.</param>
    /// <param name="name">The name, folded.</param>
    public (CellAddress At, string Written)? Of(string id, string name) =>
        first.TryGetValue(id, out (CellAddress At, string Written) cell) && Fold(id, cell.Written) == name ? cell
        : others.TryGetValue((id, name), out cell) ? cell
        : null;

    /// <summary>What the file calls something where it first names it; null where it does not.</summary>
    public string? WrittenOf(string id) => first.TryGetValue(id, out (CellAddress, string Written) cell) ? cell.Written : null;

    private static string Fold(string id, string name) => CalledTexts.Fold(Ontology.OfId(id)!, name);

    private void Add(string id, string written, CellAddress at)
    {
        if (!first.TryAdd(id, (at, written)) && first[id].Written != written)
            others.TryAdd((id, Fold(id, written)), (at, written));
    }
}
