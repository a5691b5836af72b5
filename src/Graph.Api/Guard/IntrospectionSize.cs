using GraphQL.Types;
using GraphQLParser.AST;

namespace Graph.Api.Guard;

/// <summary>
/// How many values an answer about the schema itself would have. The lists of introspection multiply: a query of 120
/// characters can ask for the fields of the types of the fields of all types, which is megabytes.
/// </summary>
/// <remarks>
/// Counted on the parsed query before it is run, with the sizes of the real schema. Each pair of a selection and an element is
/// counted once, and every one of them stands for a value of the answer, so the work is never more than the limit.
/// </remarks>
internal sealed class IntrospectionSize
{
    private const string SchemaField = "__schema";
    private const string TypeField = "__type";

    private readonly Dictionary<string, Element> types = new(StringComparer.Ordinal);
    private readonly Element whole = new();

    /// <summary>Measures a schema.</summary>
    public IntrospectionSize(ISchema schema)
    {
        Element[] all = [.. schema.AllTypes.Select(Of)];
        whole.Lists["types"] = all;
        whole.Lists["queryType"] = One(schema.Query);
        whole.Lists["mutationType"] = One(schema.Mutation);
        whole.Lists["subscriptionType"] = One(schema.Subscription);
        whole.Lists["directives"] = [.. schema.Directives.Select(directive => new Element { Lists = { ["args"] = Inputs(directive.Arguments) } })];
    }

    /// <summary>Whether a query asks about the schema and nothing else.</summary>
    public static bool IsAllOf(GraphQLDocument document)
    {
        Dictionary<string, GraphQLSelectionSet> fragments = Fragments(document);
        return Operations(document) is [{ Operation: OperationType.Query } only]
            && RootFields(only.SelectionSet, fragments).All(field => field.Name.StringValue.StartsWith("__", StringComparison.Ordinal));
    }

    /// <summary>Whether a query is always answered alike while the schema stays as it is: it asks about nothing else, and has no variables.</summary>
    public static bool IsLasting(GraphQLDocument document) => IsAllOf(document) && Operations(document)[0].Variables is null or { Count: 0 };

    /// <summary>Whether an answer would have more values about the schema than a limit.</summary>
    /// <param name="document">A query whose fragments go in no circle.</param>
    /// <param name="limit">The limit.</param>
    public bool Exceeds(GraphQLDocument document, int limit)
    {
        Count count = new(Fragments(document), limit);
        foreach (GraphQLOperationDefinition operation in Operations(document))
        {
            long values = RootFields(operation.SelectionSet, count.Fragments).Sum(field => field.Name.StringValue switch
            {
                SchemaField => count.Of(field.SelectionSet, whole),
                TypeField => Asked(field).Max(type => count.Of(field.SelectionSet, type)),
                _ => 0,
            });
            if (values > limit || count.IsOver)
                return true;
        }

        return false;
    }

    private static GraphQLOperationDefinition[] Operations(GraphQLDocument document) => [.. document.Definitions.OfType<GraphQLOperationDefinition>()];

    // The type that a text names; where a variable names it, it may be any.
    private Element[] Asked(GraphQLField field) =>
        field.Arguments?.FirstOrDefault(argument => argument.Name.StringValue == "name")?.Value is GraphQLStringValue name
            ? [types.GetValueOrDefault(name.Value.ToString()) ?? new()]
            : [.. types.Values];

    private static IEnumerable<GraphQLField> RootFields(GraphQLSelectionSet set, Dictionary<string, GraphQLSelectionSet> fragments)
    {
        foreach (ASTNode selection in set.Selections)
        {
            if (selection is GraphQLField field)
            {
                yield return field;
            }
            else if (Spread(selection, fragments) is { } spread)
            {
                foreach (GraphQLField inner in RootFields(spread, fragments))
                    yield return inner;
            }
        }
    }

    private static GraphQLSelectionSet? Spread(ASTNode selection, Dictionary<string, GraphQLSelectionSet> fragments) => selection switch
    {
        GraphQLInlineFragment inline => inline.SelectionSet,
        GraphQLFragmentSpread spread => fragments.GetValueOrDefault(spread.FragmentName.Name.StringValue),
        _ => null,
    };

    private static Dictionary<string, GraphQLSelectionSet> Fragments(GraphQLDocument document) =>
        document.Definitions.OfType<GraphQLFragmentDefinition>().ToDictionary(fragment => fragment.FragmentName.Name.StringValue, fragment => fragment.SelectionSet, StringComparer.Ordinal);

    private Element[] One(IGraphType? type) => type is null ? [] : [Of(type)];

    private Element[] Inputs(IEnumerable<QueryArgument>? arguments) => [.. (arguments ?? []).Select(argument => Input(argument.ResolvedType))];

    private Element Input(IGraphType? type) => new() { Lists = { ["type"] = One(type) } };

    private Element Of(IGraphType type)
    {
        string name = type.ToString()!;
        if (types.TryGetValue(name, out Element? known))
            return known;

        Element element = types[name] = new();
        if (type is IProvideResolvedType wrapper)
            element.Lists["ofType"] = One(wrapper.ResolvedType);
        if (type is IInputObjectGraphType input)
            element.Lists["inputFields"] = [.. input.Fields.Select(field => Input(field.ResolvedType))];
        else if (type is IComplexGraphType complex)
            element.Lists["fields"] = [.. complex.Fields.Select(field => new Element { Lists = { ["type"] = One(field.ResolvedType), ["args"] = Inputs(field.Arguments) } })];
        if (type is IImplementInterfaces implementing)
            element.Lists["interfaces"] = [.. implementing.ResolvedInterfaces.Select(Of)];
        if (type is IAbstractGraphType @abstract)
            element.Lists["possibleTypes"] = [.. @abstract.PossibleTypes.Select(Of)];
        if (type is EnumerationGraphType words)
            element.Lists["enumValues"] = [.. words.Values.Select(_ => new Element())];
        return element;
    }

    // Something that introspection tells of, and what its fields lead to.
    private sealed class Element
    {
        public Dictionary<string, Element[]> Lists { get; } = new(StringComparer.Ordinal);
    }

    private sealed class Count(Dictionary<string, GraphQLSelectionSet> fragments, int limit)
    {
        private readonly Dictionary<(GraphQLSelectionSet Set, Element Element), long> known = [];
        private int work;

        public Dictionary<string, GraphQLSelectionSet> Fragments => fragments;

        public bool IsOver => work > limit;

        public long Of(GraphQLSelectionSet? set, Element element)
        {
            if (set is null || IsOver)
                return 0;
            if (known.TryGetValue((set, element), out long before))
                return before;

            long values = 0;
            foreach (ASTNode selection in set.Selections)
            {
                work++;
                if (selection is GraphQLField field)
                    values += 1 + (element.Lists.TryGetValue(field.Name.StringValue, out Element[]? next) ? next.Sum(one => 1 + Of(field.SelectionSet, one)) : 0);
                else
                    values += Of(Spread(selection, fragments), element);
                values = Math.Min(values, int.MaxValue);
            }

            return known[(set, element)] = values;
        }
    }
}
