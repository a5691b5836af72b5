using Graph.Api.Derivation;
using GraphQL.Types;

namespace Graph.Api.Recording;

/// <summary>The errors that all mutations share.</summary>
internal sealed class RecordingFeature : IFeature
{
    /// <summary>What the interface of errors is called.</summary>
    public const string ErrorInterface = "UserError";

    public void Extend(SchemaParts parts)
    {
        InterfaceGraphType error = parts.Add(new InterfaceGraphType { Name = ErrorInterface, Description = "Why something can't be recorded. Nothing was recorded." });
        DeclareFields(error);
        Dictionary<Type, IObjectGraphType> types = [];
        error.ResolveType = source => types[source.GetType()];

        Declare<UnknownIdError>(source => source.Id);
        Declare<InvalidInputError>(id: null);
        Declare<AlreadyEndedError>(source => source.Id);
        Declare<AlreadyRecordedError>(source => source.Id);
        Declare<ConflictError>(source => source.Id);
        Declare<LaterChangesError>(id: null);

        void Declare<T>(Func<T, string>? id)
            where T : UserError
        {
            ObjectGraphType type = parts.AddAnswer<T>();
            DeclareFields(type);
            if (id is not null)
                type.Declare("id", "ID!", "The id it is about.", context => id(context.Parent<T>()));
            type.AddResolvedInterface(error);
            error.AddPossibleType(type);
            types[typeof(T)] = type;
        }
    }

    private static void DeclareFields(IComplexGraphType type)
    {
        type.Declare("code", "String!", "What programs tell it by.", context => CodeOf(context.Source!.GetType()));
        type.Declare("message", "String!", "What is wrong and what to do, in a sentence for people.", context => context.Parent<UserError>().Message);
        type.Declare("field", "String", AnswerTypes.Meaning((UserError error) => error.Field), context => context.Parent<UserError>().Field);
        type.Declare("path", "[String!]!", AnswerTypes.Meaning((UserError error) => error.Path), context => context.Parent<UserError>().Path);
    }

    // UnknownIdError → UNKNOWN_ID
    private static string CodeOf(Type type) => string.Concat(type.Name[..^"Error".Length]
        .Select((letter, index) => index > 0 && char.IsUpper(letter) ? "_" + letter : char.ToUpperInvariant(letter).ToString()));
}
