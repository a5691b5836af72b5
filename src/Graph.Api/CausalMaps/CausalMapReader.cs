using Graph.Analysis.CausalMaps;
using Graph.Api.Loading;
using Graph.Model;

namespace Graph.Api.CausalMaps;

/// <summary>Reads the variables of causal maps, and what influences what.</summary>
internal static class CausalMapReader
{
    private const int MostInAll = 20_000;

    private static readonly PropertyDefinition Map = Ontology.Of<Variable>().Property(nameof(Variable.Map));

    /// <summary>The variables of a map by its name, which may be written in upper or lower case; those without a map where it is null.</summary>
    /// <exception cref="QueryProblem">They are too many.</exception>
    public static Task<IReadOnlyList<Variable>> VariablesAsync(BoundedReads reads, string? map) => reads.NodesAsync<Variable>(
        [map is null ? new PropertyFilter(Map, FilterOperator.IsNull, true) : new PropertyFilter(Map, FilterOperator.Equals, map)],
        CausalMap.MostVariables,
        $"The map has more than {CausalMap.MostVariables} variables. Divide it into several maps.");

    /// <summary>The variables of all maps.</summary>
    /// <exception cref="QueryProblem">They are too many.</exception>
    public static Task<IReadOnlyList<Variable>> AllVariablesAsync(BoundedReads reads) => reads.NodesAsync<Variable>(
        [], MostInAll, $"There are more than {MostInAll} variables. Ask for variables, page by page, to see which maps there are.");
}
