using Graph.Api.Derivation;
using Graph.Api.Recording;
using Graph.Model;

namespace Graph.Api.Partnerships;

/// <summary>Recording that somebody began or stopped holding a partnership.</summary>
internal sealed class HoldingMutations : IFeature
{
    public void Extend(SchemaParts parts)
    {
        parts.DeclareIntent("addHolding", "Records that a person holds a partnership for one of its parties.", "holding", nameof(Holds), input =>
        {
            input.Input("person", "ID!", "The person who holds it.");
            input.Input("partnership", "ID!", "The partnership that the person holds.");
            input.Input("organisation", "ID!", "The party that the person holds it for.");
            input.Input("strength", nameof(Strength), "How strong the contact is.");
            input.Input("lastContact", "PartialDate", "When the person last had contact about it, not in the future.");
            input.Input("since", "PartialDate", "When it began.");
            input.Input("until", "PartialDate", "The day after the person stopped holding it, if that is known.");
        }, intent => new(new StatedFact(Ontology.Of<Holds>())
        {
            From = intent.Value<string>("person"),
            To = intent.Value<string>("partnership"),
            Values = intent.Values<Holds>("organisation", "strength", "lastContact", "since", "until"),
        })
        {
            Known = ("The person already holds this partnership for this party at that time.", "person"),
        });
        parts.DeclareIntent("endHolding", "Records when a person stopped or will stop holding a partnership.", "holding", nameof(Holds), input =>
        {
            input.Input("holding", "ID!", "Which holding.");
            input.Input("until", "PartialDate!", "The day after the person stopped or will stop holding it.");
            input.InputExpectedVersion("it");
        }, intent => Ending.Of(intent, Ontology.Of<Holds>(), "holding", "until"));
    }
}
