using Graph.Api.Derivation;
using Graph.Api.Recording;
using Graph.Model;

namespace Graph.Api.Partnerships;

/// <summary>Recording a partnership.</summary>
internal sealed class PartnershipMutations : IFeature
{
    private const int MaximumText = 500;

    private static readonly PeriodDefinition Agreement = Ontology.Of<Partnership>().Period(nameof(Partnership.AgreementUntil));

    public void Extend(SchemaParts parts) => parts.DeclareIntent(
        "recordPartnership", "Records a working relationship between two or more organisations.", "partnership", Ontology.Of<Partnership>(), input =>
        {
            input.Input("organisations", "[ID!]!", "The organisations that are its parties: 2 to 20.");
            input.Input("kind", "String", $"What kind of relationship it is, in at most {MaximumText} characters.");
            input.Input("agreement", "String", $"The formal agreement behind it, in at most {MaximumText} characters. Leave it out if there is none.");
            input.Input("agreementSince", "PartialDate", "When the agreement came or will come into force.");
            input.Input("agreementUntil", "PartialDate", "The day after the agreement is last in force, if that is known.");
            input.Input("since", "PartialDate", "When it began.");
            input.Input("until", "PartialDate", "The day after it ended, if that is known.");
        }, RecordPartnershipAsync);

    private static async Task<Fact?> RecordPartnershipAsync(Intent intent)
    {
        IReadOnlyList<Organisation> parties = await intent.FindAllAsync<Organisation>("organisations", 2, 20);
        (PartialDate? since, PartialDate? until) = intent.Validity<Partnership>();
        (PartialDate? agreementSince, PartialDate? agreementUntil) = intent.Period(Agreement);
        Partnership said = new()
        {
            Id = FactId.New<Partnership>(),
            Kind = intent.Text("kind", MaximumText),
            Agreement = intent.Text("agreement", MaximumText),
            AgreementSince = agreementSince,
            AgreementUntil = agreementUntil,
            Since = since,
            Until = until,
        };
        if (said.DatesNoAgreement())
            intent.Refuse("agreement", "There are dates of an agreement, but no agreement. Name the agreement, or leave out its dates.");
        if (intent.HasErrors)
            return null;
        if (intent.FindSame(await OfTheSamePartiesAsync(intent, parties), said) is { } same)
            return intent.Known(same, said, "These organisations already have a partnership of this kind at that time.", "kind");

        return intent.Record([
            new Put(said),
            .. parties.Select(party => new Put(new Party { Id = FactId.Of<Party>(said.Id, party.Id), From = said.Id, To = party.Id })),
        ]);
    }

    // Two of one kind would be one too many for people who add a holder, or import the register that it is in.
    private static async Task<IEnumerable<Partnership>> OfTheSamePartiesAsync(Intent intent, IReadOnlyList<Organisation> parties)
    {
        List<string>? shared = null;
        foreach (Organisation party in parties)
        {
            IEnumerable<string> theirs = (await intent.CurrentEdgesAsync<Party>(EdgeEnd.To, party.Id)).Select(edge => edge.From);
            shared = shared is null ? [.. theirs] : [.. shared.Intersect(theirs, StringComparer.Ordinal)];
        }

        List<Partnership> found = [];
        foreach (Partnership one in await intent.GetAsync<Partnership>(shared!))
        {
            if ((await intent.CurrentEdgesAsync<Party>(EdgeEnd.From, one.Id)).Count() == parties.Count)
                found.Add(one);
        }

        return found;
    }
}
