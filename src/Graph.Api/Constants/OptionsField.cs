using Graph.Analysis;
using Graph.Api.Derivation;
using Graph.Api.Loading;
using GraphQL.Types;

namespace Graph.Api.Constants;

/// <summary>The field that every answer of the fragility measure has.</summary>
internal static class OptionsField
{
    /// <summary>Adds the constants to an answer.</summary>
    public static void DeclareOptions(this ObjectGraphType answer) =>
        answer.Declare("options", $"{nameof(FragilityOptions)}!", "The constants that this answer was worked out with.", context => QueryScope.Of(context).Options);
}
