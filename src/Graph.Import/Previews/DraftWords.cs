using Graph.Import.Matching;
using Graph.Import.Reports;
using Graph.Model;

namespace Graph.Import.Previews;

/// <summary>What a file says in its own names, before anybody knows who is who.</summary>
internal static class DraftWords
{
    /// <summary>The facts of some rows.</summary>
    /// <param name="draft">What the file says.</param>
    /// <param name="isShown">Whether a row is one of them.</param>
    public static IEnumerable<(CellAddress At, ReadFact Fact)> Facts(Draft draft, Func<CellAddress, bool> isShown)
    {
        Dictionary<string, string> names = Names(draft);
        HashSet<string> people = [.. draft.People.Select(mention => mention.Id), .. draft.Nodes.Where(node => node.Said is Person).Select(node => node.Id), .. draft.Mentions.Where(mention => mention.IsHidden).Select(mention => mention.Id)];
        HashSet<string> told = [];
        foreach (DraftFact said in draft.Facts)
        {
            if (!isShown(said.At.In(null)))
                continue;
            told.Add(said.Fact.Id);
            yield return (said.At.In(null), ReadFact.Of(said.Fact, null, null, NameOf, people.Contains));
        }

        foreach ((FactType type, string id, string name, CellAddress at) in Named(draft))
        {
            if (!told.Contains(id) && isShown(at.In(null)))
                yield return (at.In(null), ReadFact.Named(type, name));
        }

        // Whom a key holder belongs to, for one, is decided once all files are read.
        string? NameOf(string id) => names.GetValueOrDefault(id) ?? (id.StartsWith('~') ? "not decided yet" : null);
    }

    private static IEnumerable<(FactType Type, string Id, string Name, CellAddress At)> Named(Draft draft) =>
    [
        .. draft.Organisations.Select(mention => (Ontology.Of<Organisation>(), mention.Id, mention.Name, mention.At)),
        .. draft.People.Select(mention => (Ontology.Of<Person>(), mention.Id, mention.Name, mention.At)),
    ];

    private static Dictionary<string, string> Names(Draft draft)
    {
        Dictionary<string, string> names = Named(draft).ToDictionary(named => named.Id, named => named.Name, StringComparer.Ordinal);
        foreach (DraftNode node in draft.Nodes)
            names[node.Id] = Ontology.Of(node.Said).Caption.Of(node.Said) ?? Ontology.Of(node.Said).Name;
        foreach (NodeMention mention in draft.Mentions)
            names[mention.Id] = mention.Text;
        return names;
    }
}
