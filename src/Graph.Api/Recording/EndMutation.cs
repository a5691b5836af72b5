using Graph.Api.Derivation;
using Graph.Model;

namespace Graph.Api.Recording;

/// <summary>Recording when any fact ended.</summary>
internal sealed class EndMutation : IFeature
{
    public void Extend(SchemaParts parts) => parts.DeclareIntent("end", "Records when a node or edge ended or will end. Use this for what was true and no longer is; use retract for what never was.", "fact", FactTypes.FactInterface, input =>
    {
        input.Input("id", "ID!", "Which node or edge.");
        input.Input("on", "PartialDate!", "The day on which it is no longer true: the day after its last day. It is recorded as \"until\".");
        input.InputExpectedVersion("it");
        Attribution.DeclareWhy(input);
    }, intent => intent.Value<string>("id") is { } id && Ontology.OfId(id) is { } type ? Ending.Of(intent, type, "id", "on") : Unknown(intent));

    private static IntentStatement Unknown(Intent intent)
    {
        intent.Refuse(UnknownIdError.Of(intent.Value<string>("id") ?? "", "id"));
        return new();
    }
}
