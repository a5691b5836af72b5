using Graph.Analysis.CausalMaps;
using Graph.Analysis.Snapshot;
using Graph.Analysis.Wording;
using Graph.Api.Computing;
using Graph.Api.Derivation;
using Graph.Api.Loading;
using Graph.Model;
using GraphQL;
using GraphQL.Types;

namespace Graph.Api.CausalMaps;

/// <summary>The feedback loops of a causal map.</summary>
internal sealed class CausalMapFeature : IFeature
{
    private const int UsualRows = 20;

    private sealed record NamedMap(string? Name, CausalMap Map);

    public void Extend(SchemaParts parts)
    {
        AnalysisComments.DeclareWords<LoopKind>(parts);
        DeclareVariable(parts.AddAnswer<LoopedVariable>());
        DeclareStep(parts.AddAnswer<LoopStep>());
        DeclareLoop(parts.AddAnswer<FeedbackLoop>());
        DeclareMap(parts.AddAnswer<CausalMap>());
        parts.Query.DeclareAsync("causalMap", nameof(CausalMap), "A causal map: what influences what, which feedback loops there are, and which variables most of them pass through. Null if you name no map and every variable is on one: causalMaps lists them.", AskAsync, [
            FieldDeclarations.Argument("map", "String", "The name of the map, as its variables have it. causalMaps lists the names. If you leave it out, the map of the variables that name none."),
            .. ReadArguments.WhenAsked(),
        ]);
    }

    private static async ValueTask<object?> AskAsync(IResolveFieldContext context)
    {
        QueryScope scope = QueryScope.Of(context);
        ReadPoint at = ReadArguments.DayPoint(context);
        AnalysisSession session = await scope.SessionAsync(at, context.CancellationToken);
        string? name = ReadArguments.Text(context, "map");
        BoundedReads reads = new(scope, at, context.CancellationToken);
        IReadOnlyList<Variable> variables = await CausalMapReader.VariablesAsync(reads, name);
        if (variables.Count == 0 && name is not null)
            throw QueryProblem.UnknownName("map", name, (await CausalMapReader.AllVariablesAsync(reads)).Select(variable => variable.Map).OfType<string>());
        if (variables.Count == 0)
            return null;
        IReadOnlyList<Influences> influences = await reads.EdgesAsync<Influences>(EdgeEnd.From, variables.Select(variable => variable.Id));
        CausalMap map = await context.ShareAsync(session, (nameof(CausalMap), name?.ToUpperInvariant()), "The feedback loops", (_, token) =>
            CausalMap.Of(variables.Select(variable => variable.Id), influences, token));
        return new Seen<NamedMap>(new(variables[0].Map, map), at);
    }

    private static void DeclareMap(ObjectGraphType type)
    {
        type.Declare("name", "String", "What the map is called; null for the variables that name no map.", context => context.Part<NamedMap>().Name);
        type.Declare("sentence", "String!", "What the map has, and what most of its loops pass through, in plain words.", context =>
        {
            CausalMap map = context.Part<NamedMap>().Map;
            return NodeNames.Of(LoopWording.NamesNeeded(map), context, nameOf => LoopWording.Write(map, nameOf));
        });
        type.Declare("variableCount", "Int!", "How many variables it has.", context => context.Part<NamedMap>().Map.Variables.Count);
        type.Declare("variables", $"[{nameof(LoopedVariable)}!]!", AnswerTypes.Meaning((CausalMap map) => map.Variables), context =>
            context.Parts(context.Shown<LoopedVariable>([.. Rest(context, context.Part<NamedMap>().Map.Variables, variable => variable.Variable)])), ReadArguments.First(UsualRows), FieldDeclarations.Argument("after", "ID", "The id of the last variable you already have."));
        type.Declare("influenceCount", "Int!", "How many influences there are between them.", context => context.Part<NamedMap>().Map.Influences.Count);
        type.Declare("loopCount", "Int!", "How many feedback loops were found.", context => context.Part<NamedMap>().Map.Loops.Count);
        type.DeclareAsync("loops", $"[{nameof(FeedbackLoop)}!]!", AnswerTypes.Meaning((CausalMap map) => map.Loops), ListLoopsAsync,
            FieldDeclarations.Argument("kind", nameof(LoopKind), "Only loops of this kind."),
            FieldDeclarations.Argument("through", "ID", "Only loops that pass through this variable."),
            ReadArguments.First(UsualRows),
            FieldDeclarations.Argument("after", "String", "The name of the last loop you already have, of the same kind and through the same variable."));
        type.Declare("complete", "Boolean!", $"{AnswerTypes.Meaning((CausalMap map) => map.IsComplete)} At most {CausalMap.MostLoops} are found, and the search ends after a second or so.", context => context.Part<NamedMap>().Map.IsComplete);
        type.Declare("completeTo", "Int!", AnswerTypes.Meaning((CausalMap map) => map.LongestLoop), context => context.Part<NamedMap>().Map.LongestLoop);
    }

    private static async ValueTask<object?> ListLoopsAsync(IResolveFieldContext context)
    {
        CausalMap map = context.Part<NamedMap>().Map;
        IEnumerable<FeedbackLoop> loops = map.Loops;
        if (ReadArguments.Value(context, "kind") is LoopKind kind)
            loops = loops.Where(loop => loop.Kind == kind);
        if (ReadArguments.Value(context, "through") is string given)
        {
            string through = (await KnownIds.ReadAsync(QueryScope.Of(context), "through", given, context.SeenAt(), context.CancellationToken, Ontology.Of<Variable>()))!;
            if (!map.Variables.Any(variable => variable.Variable == through))
                throw QueryProblem.BadInput($"\"{through}\" in \"through\" is not on this map on that day. \"variables\" lists those that are.");
            loops = loops.Where(loop => loop.Steps.Any(step => step.Cause == through));
        }

        return context.Parts(context.Shown<FeedbackLoop>([.. Rest(context, loops, loop => loop.Name)]));
    }

    /// <summary>What follows after the one that "after" names.</summary>
    private static IEnumerable<T> Rest<T>(IResolveFieldContext context, IEnumerable<T> all, Func<T, string> idOf)
    {
        if (ReadArguments.Value(context, "after") is not string after)
            return all;
        T[] list = [.. all];
        return Array.FindIndex(list, one => idOf(one) == after) is >= 0 and var place ? list[(place + 1)..] : throw QueryProblem.InvalidCursor();
    }

    private static void DeclareLoop(ObjectGraphType type)
    {
        type.Declare("name", "String!", (FeedbackLoop part) => part.Name);
        type.Declare("kind", $"{nameof(LoopKind)}!", (FeedbackLoop part) => part.Kind);
        type.Declare("delayed", "Boolean!", (FeedbackLoop part) => part.IsDelayed);
        type.Declare("length", "Int!", "How many variables it passes through.", context => context.Part<FeedbackLoop>().Steps.Count);
        type.Declare("steps", $"[{nameof(LoopStep)}!]!", AnswerTypes.Meaning((FeedbackLoop part) => part.Steps), context => context.Parts(context.Shown(context.Part<FeedbackLoop>().Steps)), ReadArguments.First(ReadArguments.MaximumFirst));
        type.Declare("sentence", "String!", "The way of a change around the loop, and what becomes of it, in plain words.", context =>
        {
            FeedbackLoop loop = context.Part<FeedbackLoop>();
            return NodeNames.Of(LoopWording.NamesNeeded(loop), context, nameOf => LoopWording.Write(loop, nameOf));
        });
    }

    private static void DeclareStep(ObjectGraphType type)
    {
        type.Declare("cause", nameof(Variable), "The variable.", context => context.Node(context.Part<LoopStep>().Cause));
        type.Declare("effect", nameof(Variable), "The next one.", context => context.Node(context.Part<LoopStep>().Effect));
        type.Declare("polarity", nameof(Polarity), (LoopStep part) => part.Polarity);
        type.Declare("delayed", "Boolean!", (LoopStep part) => part.IsDelayed);
        type.Declare("influences", $"[{nameof(Influences)}!]!", AnswerTypes.Meaning((LoopStep part) => part.Influences), context =>
            context.Part<LoopStep>().Influences.Select(influence => new SeenFact(influence, context.SeenAt())));
    }

    private static void DeclareVariable(ObjectGraphType type)
    {
        type.Declare("variable", nameof(Variable), "The variable.", context => context.Node(context.Part<LoopedVariable>().Variable));
        type.Declare("loops", "Int!", (LoopedVariable part) => part.Loops);
        type.Declare("reinforcing", "Int!", (LoopedVariable part) => part.Reinforcing);
        type.Declare("balancing", "Int!", (LoopedVariable part) => part.Balancing);
    }
}
