using Graph.Api.Derivation;
using Graph.Api.Recording;
using Graph.Model;

namespace Graph.Api.Partnerships;

/// <summary>Recording that somebody began or stopped holding a partnership.</summary>
internal sealed class HoldingMutations : IFeature
{
    public void Extend(SchemaParts parts)
    {
        parts.DeclareIntent("addHolding", "Records that a person holds a partnership for one of its parties.", "holding", Ontology.Of<Holds>(), input =>
        {
            input.Input("person", "ID!", "The person who holds it.");
            input.Input("partnership", "ID!", "The partnership that the person holds.");
            input.Input("organisation", "ID!", "The party that the person holds it for.");
            input.Input("strength", nameof(Strength), "How strong the contact is.");
            input.Input("lastContact", "PartialDate", "When the person last had contact about it, not in the future.");
            input.Input("since", "PartialDate", "When it began.");
            input.Input("until", "PartialDate", "The day after the person stopped holding it, if that is known.");
        }, AddHoldingAsync);
        parts.DeclareIntent("endHolding", "Records when a person stopped or will stop holding a partnership.", "holding", Ontology.Of<Holds>(), input =>
        {
            input.Input("holding", "ID!", "Which holding.");
            input.Input("until", "PartialDate!", "The day after the person stopped or will stop holding it.");
            input.InputExpectedVersion("it");
        }, intent => EndDate.DecideAsync<Holds>(intent, "holding", (holding, until) => holding with { Until = until }));
    }

    private static async Task<Fact?> AddHoldingAsync(Intent intent)
    {
        Person? person = await intent.FindAsync<Person>("person");
        Partnership? partnership = await intent.FindAsync<Partnership>("partnership");
        Organisation? organisation = await intent.FindAsync<Organisation>("organisation");
        PartialDate? lastContact = intent.PastDate("lastContact", Ontology.Of<Holds>().Property(nameof(Holds.LastContact)));
        (PartialDate? since, PartialDate? until) = intent.Validity<Holds>();
        if (person is null || partnership is null || organisation is null)
            return null;

        if ((await intent.CurrentEdgesAsync<Party>(EdgeEnd.From, partnership.Id)).All(party => party.To != organisation.Id))
            intent.Refuse("organisation", $"{organisation.Name} is not a current party to this partnership. Give the party that the person holds it for.");
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
            ? intent.Known(same, said, "The person already holds this partnership for this party at that time.", "person")
            : intent.Record(new Put(said));
    }
}
