using Graph.Model;

namespace Graph.Import.Planning;

/// <summary>Which facts of a file matter to what is planned after it. Of a register most are edges that no other file says anything of, and need not be kept in mind.</summary>
/// <remarks>Where files are the whole truth of their sources, all may matter.</remarks>
internal sealed class LaterUse
{
    // By these people and organisations are told apart, and files are held to what is recorded of them.
    private static readonly HashSet<FactType> Always = [Ontology.Of<Role>(), Ontology.Of<Holds>(), Ontology.Of<KeyHolder>(), Ontology.Of<Tenure>(), Ontology.Of<LocatedIn>()];

    private readonly HashSet<FactType> compared;
    private readonly bool isWhole;

    /// <param name="files">The files of the import.</param>
    /// <param name="planned">How many of them are planned.</param>
    public LaterUse(IReadOnlyList<ReadFile> files, int planned)
    {
        isWhole = files.Any(file => file.Draft.IsWhole);
        compared = [.. Always, .. Ontology.Edges.Where(TogetherRules.LookAt), .. Ontology.Nodes.SelectMany(type => type.Key.Contexts).Select(context => context.Edge), .. files.Skip(planned).SelectMany(file => file.Draft.Compared)];
    }

    /// <summary>Whether a fact may be asked for.</summary>
    public bool Asks(Fact fact) => isWhole || fact is Node || compared.Contains(Ontology.Of(fact));
}
