using Graph.Api.Derivation;
using Graph.Api.Loading;
using GraphQL.Types;

namespace Graph.Api.Computing;

/// <summary>How far the answer to another request has come.</summary>
internal sealed class ProgressFeature : IFeature
{
    private const string TypeName = "Progress";

    public void Extend(SchemaParts parts)
    {
        ObjectGraphType type = parts.AddObject(TypeName, "How far the answer to a request has come.");
        type.Declare("step", "String!", "What is being worked out, or is waiting for its turn.", context => context.Parent<StepProgress>().Step);
        type.Declare("done", "Int!", "How much of it is done.", context => context.Parent<StepProgress>().Done);
        type.Declare("of", "Int", "Out of how much; null if that is not known before it is done.", context => context.Parent<StepProgress>().Of);
        parts.Query.Declare(
            "progress",
            TypeName,
            "How far the answer to another request has come. That request was sent with the same token under \"progress\" in its \"extensions\". Null once it is answered, and before it begins anything that takes long.",
            context => QueryScope.Of(context).Services.Progress.Of((string)ReadArguments.Value(context, "token")!),
            FieldDeclarations.Argument("token", "String!", "The token of the other request."));
    }
}
