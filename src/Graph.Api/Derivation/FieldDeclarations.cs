using GraphQL;
using GraphQL.Resolvers;
using GraphQL.Types;

namespace Graph.Api.Derivation;

/// <summary>Declaring fields and arguments in one line each.</summary>
internal static class FieldDeclarations
{
    /// <summary>Adds a field.</summary>
    /// <param name="type">The type it belongs to.</param>
    /// <param name="name">Its name.</param>
    /// <param name="typeText">Its type, as GraphQL writes it.</param>
    /// <param name="description">What it means.</param>
    /// <param name="resolver">How it is answered; an interface leaves that to its types.</param>
    /// <param name="arguments">Its arguments.</param>
    public static void Declare(this IComplexGraphType type, string name, string typeText, string description, IFieldResolver? resolver, params QueryArgument[] arguments)
    {
        if (type.Fields.Find(name) is not null)
            throw new InvalidOperationException($"{type.Name} would have two fields named {name}. Rename the property or the edge's list in Graph.Model.");

        type.AddField(new FieldType
        {
            Name = name,
            ResolvedType = TypeText.Parse(typeText),
            Description = description,
            Resolver = type is IInterfaceGraphType ? null : resolver,
            Arguments = arguments.Length == 0 ? null : new QueryArguments(arguments),
        });
    }

    /// <summary>Adds a field that is answered at once, or by a loader.</summary>
    public static void Declare(this IComplexGraphType type, string name, string typeText, string description, Func<IResolveFieldContext, object?> resolve, params QueryArgument[] arguments) =>
        type.Declare(name, typeText, description, new FuncFieldResolver<object>(resolve), arguments);

    /// <summary>Adds a field that is answered later.</summary>
    public static void DeclareAsync(this IComplexGraphType type, string name, string typeText, string description, Func<IResolveFieldContext, ValueTask<object?>> resolve, params QueryArgument[] arguments) =>
        type.Declare(name, typeText, description, new FuncFieldResolver<object>(resolve), arguments);

    /// <summary>An argument, or a field of an input.</summary>
    public static QueryArgument Argument(string name, string typeText, string description) =>
        new(TypeText.Parse(typeText)) { Name = name, Description = description };
}
