using Graph.Api.Computing;
using Graph.Api.Loading;
using Graph.Model;
using GraphQL;
using GraphQL.Types;

namespace Graph.Api.Derivation;

/// <summary>The root fields of every node type: one by its id, and the list of all.</summary>
internal static class NodeLists
{
    /// <summary>Adds them to a schema.</summary>
    public static void Declare(SchemaParts parts)
    {
        ConnectionTypes.DeclarePageInfo(parts);
        parts.Query.Declare("node", FactTypes.NodeInterface, "Any node, by its id; null if there is none.", context =>
            Find(context, type => type.IsNode), [FieldDeclarations.Argument("id", "ID!", "The node's id."), .. ReadArguments.When()]);
        foreach (FactType type in Ontology.Nodes)
        {
            DeclareSingle(parts.Query, type);
            DeclareList(parts, type);
        }
    }

    /// <summary>What the field of a single node is called: its type's name, unless the list has the same.</summary>
    public static string SingleName(FactType type) => type.FieldName == type.Plural ? $"{type.FieldName}ById" : type.FieldName;

    private static void DeclareSingle(ObjectGraphType query, FactType type) =>
        query.Declare(SingleName(type), type.Name, $"One {type.Name}, by its id, whether or not it has ended; null if there is none. {type.Description}", context =>
            Find(context, asked => asked == type), [FieldDeclarations.Argument("id", "ID!", "Its id."), .. ReadArguments.When()]);

    private static object? Find(IResolveFieldContext context, Func<FactType, bool> fits)
    {
        string id = (string)ReadArguments.Value(context, "id")!;
        return id.Length <= FactId.MaximumLength && Ontology.OfId(id) is { } type && fits(type)
            ? QueryScope.Of(context).Facts.MeantNode(id, ReadArguments.Point(context))
            : null;
    }

    private static void DeclareList(SchemaParts parts, FactType type)
    {
        string connection = ConnectionTypes.Declare(parts, type.Name);
        WhereInput where = new(parts, type);
        OrderInput? order = OrderInput.IsOffered(type) ? new(parts, type) : null;
        List<QueryArgument> arguments =
        [
            ReadArguments.First(50),
            ReadArguments.After(),
            ReadArguments.Where(where.Name),
        ];
        if (order is not null)
            arguments.Add(FieldDeclarations.Argument("orderBy", $"[{order.Name}!]", "What to sort by, most important first. Rows that are equal are sorted by id."));
        parts.Query.DeclareAsync(type.Plural, $"{connection}!", $"A list. {type.Description}", async context =>
        {
            QueryScope scope = QueryScope.Of(context);
            ReadPoint at = ReadArguments.Point(context);
            ListQuery query = new(type)
            {
                Where = await where.ReadAsync(ReadArguments.Value(context, "where"), scope, at, context.CancellationToken),
                OrderBy = order?.Read(ReadArguments.Value(context, "orderBy"), scope) ?? [],
                First = ReadArguments.First(context),
                After = (string?)ReadArguments.Value(context, "after"),
                At = at with { AsOf = ReadArguments.ListedOn(context) },
                CountTotal = ConnectionTypes.AsksForTotal(context),
            };
            if (query is { Where.Count: > 0 } or { OrderBy.Count: > 0 } or { CountTotal: true })
                scope.Charge(Costs.Scan(scope.Services.Projections.Current.PartnershipCount, query), scope.Facts.IsKept(query));
            Page page = await scope.Facts.PageAsync(query, context.CancellationToken);
            scope.Spend(page.Items.Count);
            return new Connection([.. page.Items.Select(item => new ConnectionRow(new SeenFact(item.Fact, at), item.Cursor))], page.HasNextPage, query.After is not null, page.TotalCount);
        }, [.. arguments, .. ReadArguments.WhenListed()]);
    }
}
