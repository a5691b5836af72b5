using Graph.Api.Loading;
using Graph.Model;
using GraphQL.Types;

namespace Graph.Api.Derivation;

/// <summary>The argument "where" of a list: its input type, and how it is read into filters of the store.</summary>
internal sealed class WhereInput
{
    private readonly FactType type;
    private readonly Dictionary<string, PropertyDefinition> properties = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EdgeListResolver> links = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> ends = new(StringComparer.Ordinal);

    /// <summary>Adds the input type of a type's conditions to a schema.</summary>
    public WhereInput(SchemaParts parts, FactType type)
    {
        this.type = type;
        if (!parts.Has("LinkFilter"))
        {
            parts.AddInput("LinkFilter", "A condition on what a node is connected to.")
                .Declare("in", "[ID!]!", $"The ids, at most {ReadArguments.MaximumValues}. One of them must match.", resolver: null);
        }

        InputObjectGraphType input = parts.AddInput(Name, $"Conditions on a list of {type.Name}; all of them must be met.");
        input.Declare("id", "LinkFilter", "Only those with one of the given ids.", resolver: null);
        foreach (PropertyDefinition property in type.Properties)
        {
            if (FilterTypes.Declare(parts, property) is not { } conditions)
                continue;
            input.Declare(property.FieldName, conditions, property.Description, resolver: null);
            properties.Add(property.FieldName, property);
        }

        foreach (EdgeListResolver list in EdgeLists.Of(type).Where(list => !list.BothWays))
        {
            input.Declare(list.Name, "LinkFilter", $"Only those connected in this way to one of the given nodes: {list.Edge.Description}", resolver: null);
            links.Add(list.Name, list);
        }

        if (type.Edge is { } edge)
        {
            DeclareEnd(input, edge.FromName, atStart: true);
            DeclareEnd(input, edge.ToName, atStart: false);
        }

        input.Declare("and", $"[{Name}!]", "More conditions that must also be met, such as a second one on the same property.", resolver: null);
    }

    /// <summary>What the input type is called.</summary>
    public string Name => $"{type.Name}Filter";

    /// <summary>The store's filters for what was asked.</summary>
    /// <exception cref="QueryProblem">It asks about something that the caller may not see, or that is not known, or is not as it must be.</exception>
    public async Task<ValueList<Filter>> ReadAsync(object? where, QueryScope scope, ReadPoint at, CancellationToken cancellationToken)
    {
        List<Filter> filters = [];
        foreach (Filter filter in Read(where, scope))
        {
            if (filter is IdFilter { Ids: var own })
            {
                IReadOnlyDictionary<string, Fact> meant = await scope.Facts.MeantAsync([.. own], at, cancellationToken);
                filters.Add(new IdFilter([.. own.Select(id => meant.GetValueOrDefault(id)?.Id ?? id).Distinct(StringComparer.Ordinal)]));
                continue;
            }

            (string name, ValueList<string> ids, FactType[] types) = Named(filter);
            filters.Add(ids.Count == 0 ? filter : Naming(filter, await KnownIds.ReadAsync(scope, name, ids, at, cancellationToken, types)));
        }

        return [.. filters];
    }

    /// <summary>A condition with the ids of the nodes that those it names stand for.</summary>
    private static Filter Naming(Filter filter, ValueList<string> meant) => filter switch
    {
        LinkFilter link => link with { Others = meant },
        EndFilter end => end with { Nodes = meant },
        PropertyFilter { Value: string } one => one with { Value = meant[0] },
        PropertyFilter several => several with { Value = (ValueList<object>)[.. meant] },
        _ => filter,
    };

    private ValueList<Filter> Read(object? where, QueryScope scope)
    {
        // Conditions within conditions multiply: each list of them is short, and all of them together may be more than a store takes.
        List<Filter> filters = [.. All(where, scope).Take(ReadArguments.MaximumValues + 1)];
        return filters.Count <= ReadArguments.MaximumValues
            ? [.. filters]
            : throw QueryProblem.BadInput($"\"where\" has more than {ReadArguments.MaximumValues} conditions. Use fewer, or use \"in\" to give several values at once.");
    }

    /// <summary>The nodes that a condition names, what it is called and of which types they may be. Of the ids of the rows themselves, those that nothing has are left out of the list.</summary>
    private (string Name, ValueList<string> Ids, FactType[] Types) Named(Filter filter) => filter switch
    {
        LinkFilter { Edge: var edge, Outgoing: var outgoing, Others: var others } => (
            links.Values.First(link => link.Edge == edge && link.Outgoing == outgoing).Name, others, [.. edge.NodesAt(outgoing ? EdgeEnd.To : EdgeEnd.From)]),
        EndFilter { AtStart: var atStart, Nodes: var nodes } => (ends.First(end => end.Value == atStart).Key, nodes, [.. type.NodesAt(atStart ? EdgeEnd.From : EdgeEnd.To)]),
        PropertyFilter { Property: { Target: { } target } property, Value: string id } => (property.FieldName, [id], [Ontology.Of(target)]),
        PropertyFilter { Property: { Target: { } target } property, Value: IEnumerable<object> ids } => (property.FieldName, [.. ids.Cast<string>()], [Ontology.Of(target)]),
        _ => ("", [], []),
    };

    private void DeclareEnd(InputObjectGraphType input, string name, bool atStart)
    {
        input.Declare(name, "LinkFilter", $"Only those that {(atStart ? "start at" : "lead to")} one of the given nodes.", resolver: null);
        ends.Add(name, atStart);
    }

    private IEnumerable<Filter> All(object? where, QueryScope scope)
    {
        if (where is not IDictionary<string, object?> given)
            yield break;

        foreach ((string name, object? value) in given)
        {
            if (name == "and")
            {
                foreach (Filter filter in ReadArguments.Values(value, name).SelectMany(inner => All(inner, scope)))
                    yield return filter;
            }
            else if (value is not IDictionary<string, object?> conditions)
            {
                throw QueryProblem.NoCondition(name);
            }
            else if (name == "id")
            {
                yield return new IdFilter(ReadArguments.Texts(conditions["in"], name));
            }
            else if (ends.TryGetValue(name, out bool atStart))
            {
                yield return new EndFilter(atStart, ReadArguments.Texts(conditions["in"], name));
            }
            else if (links.TryGetValue(name, out EdgeListResolver? link))
            {
                yield return Link(link, ReadArguments.Texts(conditions["in"], name));
            }
            else
            {
                foreach (Filter filter in Conditions(properties[name], conditions, scope))
                    yield return filter;
            }
        }
    }

    private static Filter Link(EdgeListResolver link, ValueList<string> others) => others.Count == 0
        ? new IdFilter([])
        : new LinkFilter(link.Edge, link.Outgoing, others);

    private static IEnumerable<PropertyFilter> Conditions(PropertyDefinition property, IDictionary<string, object?> conditions, QueryScope scope)
    {
        if (!scope.MaySee(property))
            throw QueryProblem.Personal(property);

        foreach ((string field, object? value) in conditions)
        {
            FilterOperator comparison = FilterTypes.Operator(field);
            yield return new(property, comparison, value is null
                ? throw QueryProblem.BadInput($"\"{property.FieldName}\" is compared with null. To find unknown values, write isNull: true.")
                : comparison == FilterOperator.In ? ReadArguments.Values(value, property.FieldName) : value);
        }
    }
}
