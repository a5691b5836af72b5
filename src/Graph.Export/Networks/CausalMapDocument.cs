using Graph.Analysis.CausalMaps;
using Graph.Analysis.Networks;
using Graph.Model;

namespace Graph.Export.Networks;

/// <summary>Makes a causal map as formats write networks: variables, and directed influences of which the kind is the sign that is drawn.</summary>
internal static class CausalMapDocument
{
    /// <summary>Reads a map: as it is on the day of the question, or with all that ever was on it.</summary>
    /// <param name="store">The store.</param>
    /// <param name="map">The name of the map; upper and lower case are the same.</param>
    /// <param name="header">What the file says of itself, with the question; the counts are put in.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="ExportRefusedException">There is no such map, or it has too many variables.</exception>
    public static async Task<NetworkDocument> ReadAsync(IGraphStore store, string map, ExportHeader header, CancellationToken cancellationToken)
    {
        ExportQuestion question = header.Question;
        Variable[] variables = await VariablesAsync(store, map, question.At, cancellationToken);
        HashSet<string> ids = variables.Select(variable => variable.Id).ToHashSet(StringComparer.Ordinal);
        ILookup<string, Edge> found = await store.GetEdgesAsync(Ontology.Of<Influences>(), EdgeEnd.From, ids, question.At, cancellationToken);
        Influences[] influences = [.. found.SelectMany(edges => edges).Cast<Influences>().Where(influence => ids.Contains(influence.To)).OrderBy(influence => influence.From, StringComparer.Ordinal).ThenBy(influence => influence.To, StringComparer.Ordinal).ThenBy(influence => influence.Id, StringComparer.Ordinal)];
        IReadOnlyList<ReadAttribute> ofVariables = ReadAttribute.OfNodes([Ontology.Of<Variable>()], question.WithPersonal);
        IReadOnlyList<ReadAttribute> ofInfluences = ReadAttribute.OfNodes([Ontology.Of<Influences>()], question.WithPersonal);
        NetworkNode[] nodes = [.. variables.Select(variable => new NetworkNode(variable.Id, variable.Name, Ontology.Of<Variable>().InWords, [.. ofVariables.Select(read => read.Of(variable))], SpellsOf(variable)))];
        NetworkEdge[] edges = [.. influences
            .GroupBy(influence => (influence.From, influence.To, Kind: KindOf(influence)))
            .SelectMany(same => same.Select((influence, number) => new NetworkEdge(influence.Id, influence.From, influence.To, same.Key.Kind, [.. ofInfluences.Select(read => read.Of(influence))], SpellsOf(influence)) { Parallel = number + 1 }))];
        return new(header with { Counts = [new("variables", nodes.Length), new("influences", edges.Length)] })
        {
            IsDirected = true,
            NodeAttributes = [.. ofVariables.Select(read => read.Attribute)],
            EdgeAttributes = [.. ofInfluences.Select(read => read.Attribute)],
            NodeCount = nodes.Length,
            EdgeCount = edges.Length,
            ReadNodes = _ => nodes.ToAsyncEnumerable(),
            ReadEdges = _ => edges.ToAsyncEnumerable(),
        };
    }

    private static async Task<Variable[]> VariablesAsync(IGraphStore store, string map, ReadPoint at, CancellationToken cancellationToken)
    {
        FactType type = Ontology.Of<Variable>();
        List<Variable> variables = [];
        ListQuery query = new(type) { Where = [new PropertyFilter(type.Property(nameof(Variable.Map)), FilterOperator.Equals, map)], First = ListQuery.MaximumFirst, At = at };
        await foreach (Page page in store.PagesAsync(query, cancellationToken))
        {
            variables.AddRange(page.Items.Select(item => (Variable)item.Fact));
            if (variables.Count > CausalMap.MostVariables)
                throw new ExportRefusedException($"The map {map} has more than {CausalMap.MostVariables} variables. Divide it into several maps.");
        }

        return variables.Count > 0 ? [.. variables] : throw new ExportRefusedException($"There is no causal map called {map}. Write its name as its variables have it: a table of them (--types variables) has the names of maps in the column \"Map\".");
    }

    /// <summary>As causal maps are drawn, and as Kumu colours them.</summary>
    private static string KindOf(Influences influence) => influence.Polarity switch
    {
        Polarity.Positive => "+",
        Polarity.Negative => "-",
        _ => "influence",
    };

    private static Spell[] SpellsOf(Fact fact) => Spell.Of(fact) is { } spell ? [spell] : [];
}
