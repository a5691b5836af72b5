using Graph.Analysis.Snapshot;
using Graph.Model;

namespace Graph.Api.Derivation;

/// <summary>The descriptions of what Graph.Analysis answers with: its doc comments.</summary>
internal static class AnalysisComments
{
    /// <summary>Them, read once.</summary>
    public static DocComments All { get; } = DocComments.Load(typeof(Projection).Assembly);

    /// <summary>Adds an enum of Graph.Analysis.</summary>
    public static void DeclareWords<TWords>(SchemaParts parts)
        where TWords : struct, Enum => ValueTypes.DeclareWords(parts, typeof(TWords), All.Of(typeof(TWords)), All.Of);
}
