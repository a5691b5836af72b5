using Graph.Api.Derivation;
using Graph.Api.Recording;
using Graph.Model;

namespace Graph.Api.Partnerships;

/// <summary>Recording a partnership.</summary>
internal sealed class PartnershipMutations : IFeature
{
    public void Extend(SchemaParts parts) => parts.DeclareIntent(
        "recordPartnership", "Records a working relationship between two or more organisations.", "partnership", nameof(Partnership), input =>
        {
            input.Input("organisations", "[ID!]!", "The organisations that are its parties: 2 to 20.");
            input.Input("kind", "String", $"What kind of relationship it is, in at most {WrittenText.MaximumLine} characters.");
            input.Input("agreement", "String", $"The formal agreement behind it, in at most {WrittenText.MaximumLine} characters. Leave it out if there is none.");
            input.Input("agreementSince", "PartialDate", "When the agreement came or will come into force.");
            input.Input("agreementUntil", "PartialDate", "The day after the agreement is last in force, if that is known.");
            input.Input("since", "PartialDate", "When it began.");
            input.Input("until", "PartialDate", "The day after it ended, if that is known.");
        }, State);

    private static IntentStatement State(Intent intent)
    {
        StatedFact partnership = new(Ontology.Of<Partnership>())
        {
            Ref = $"{Guid.NewGuid()}",
            Values = intent.Values<Partnership>("kind", "agreement", "agreementSince", "agreementUntil", "since", "until"),
        };
        return new([
            partnership,
            .. intent.Ids<Organisation>("organisations", 2, 20).Select(party => new StatedFact(Ontology.Of<Party>()) { From = partnership.Ref, To = party }),
        ])
        {
            FieldOf = (fact, field) => fact == 0 ? field : "organisations",
            Known = ("These organisations already have a partnership of this kind at that time.", "kind"),
        };
    }
}
