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

        Declare<UnknownIdError>("Nothing has the id, or something of another type has it.", source => source.Id);
        Declare<InvalidInputError>("A value is not valid.", id: null);
        Declare<AlreadyEndedError>("What you want to end has already ended.", source => source.Id);
        Declare<AlreadyRecordedError>("What you want to record is already recorded.", source => source.Id);
        Declare<ConflictError>("Somebody has changed it since it was read. Read it again, and decide again.", source => source.Id);

        void Declare<T>(string description, Func<T, string>? id)
            where T : UserError
        {
            ObjectGraphType type = parts.AddObject(typeof(T).Name, description);
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
        type.Declare("field", "String", "The field of the input it is about; null if it is not about one field.", context => context.Parent<UserError>().Field);
    }

    // UnknownIdError → UNKNOWN_ID
    private static string CodeOf(Type type) => string.Concat(type.Name[..^"Error".Length]
        .Select((letter, index) => index > 0 && char.IsUpper(letter) ? "_" + letter : char.ToUpperInvariant(letter).ToString()));
}
