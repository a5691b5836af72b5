using Graph.Api.Derivation;
using Graph.Api.Recording;
using Graph.Model;

namespace Graph.Api.Partnerships;

/// <summary>Recording that somebody began or ceased to hold a partnership.</summary>
internal sealed class HoldingMutations : IFeature
{
    public void Extend(SchemaParts parts)
    {
        parts.DeclareIntent("addHolding", "Records that a person holds a partnership for one of its parties.", "holding", Ontology.Of<Holds>(), input =>
        {
            input.Input("person", "ID!", "Who holds it.");
            input.Input("partnership", "ID!", "What is held.");
            input.Input("organisation", "ID!", "The party it is held for.");
            input.Input("strength", nameof(Strength), "How strong the contact is.");
            input.Input("lastContact", "PartialDate", "When the person last had contact about it, not in the future.");
            input.Input("since", "PartialDate", "When it began.");
            input.Input("until", "PartialDate", "The first day on which the person no longer holds it, where that is known.");
        }, AddHoldingAsync);
        parts.DeclareIntent("endHolding", "Records when a person ceased or will cease to hold a partnership.", "holding", Ontology.Of<Holds>(), input =>
        {
            input.Input("holding", "ID!", "Which holding.");
            input.Input("until", "PartialDate!", "The first day on which the person no longer holds it.");
            input.Input("expectedVersion", "Int", "The version it must be at, as its history says; left out, any.");
        }, intent => EndDate.DecideAsync<Holds>(intent, "holding", (holding, until) => holding with { Until = until }));
    }

    private static async Task<Fact?> AddHoldingAsync(Intent intent)
    {
        Person? person = await intent.FindAsync<Person>("person");
        Partnership? partnership = await intent.FindAsync<Partnership>("partnership");
        Organisation? organisation = await intent.FindAsync<Organisation>("organisation");
        PartialDate? lastContact = intent.PastDate("lastContact");
        (PartialDate? since, PartialDate? until) = intent.Validity();
        if (person is null || partnership is null || organisation is null)
            return null;

        if ((await intent.CurrentEdgesAsync<Party>(EdgeEnd.From, partnership.Id)).All(party => party.To != organisation.Id))
            intent.Refuse("organisation", $"{organisation.Name} is no current party of this partnership. Name the party that the person holds it for.");
        if (intent.HasErrors)
            return null;

        Holds said = new()
        {
            Id = FactId.New<Holds>(),
            From = person.Id,
            To = partnership.Id,
            Organisation = organisation.Id,
            Strength = intent.Value<Strength?>("strength"),
            LastContact = lastContact,
            Since = since,
            Until = until,
        };
        return intent.FindSame(await intent.EdgesAsync<Holds>(EdgeEnd.From, person.Id), said) is { } same
            ? intent.Known(same, said, "The person holds this partnership for this party at that time already.", "person")
            : intent.Record(new Put(said));
    }
}
