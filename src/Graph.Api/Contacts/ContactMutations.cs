using Graph.Api.Derivation;
using Graph.Api.Recording;
using Graph.Model;

namespace Graph.Api.Contacts;

/// <summary>Recording that people were in contact about partnerships.</summary>
internal sealed class ContactMutations : IFeature
{
    private const int MaximumSummary = 2000;
    private const int MaximumPromise = 500;

    public void Extend(SchemaParts parts)
    {
        parts.DeclareIntent("recordContact", "Records a meeting, call or conversation of people about partnerships.", "contact", Ontology.Of<Contact>(), input =>
        {
            input.Input("partnerships", "[ID!]!", "The partnerships it was about: 1 to 20.");
            input.Input("people", "[ID!]!", "Who took part: 1 to 100 people.");
            input.Input("date", "PartialDate!", "When it took place, not in the future.");
            input.Input("kind", nameof(ContactKind), "How the people were in contact.");
            input.Input("summary", "String", $"What it was about, in at most {MaximumSummary} characters.");
            input.Input("promised", "String", $"What was promised there, by whom and to whom, in at most {MaximumPromise} characters.");
        }, RecordContactAsync);
        parts.DeclareIntent("keepPromise", "Records that what was promised at a contact was kept, or dropped by agreement.", "contact", Ontology.Of<Contact>(), input =>
        {
            input.Input("contact", "ID!", "The contact at which it was promised.");
            input.Input("kept", "PartialDate!", "When it was kept, not in the future.");
            input.InputExpectedVersion("the contact");
        }, KeepPromiseAsync);
    }

    private static async Task<Fact?> RecordContactAsync(Intent intent)
    {
        IReadOnlyList<Partnership> partnerships = await intent.FindAllAsync<Partnership>("partnerships", 1, 20);
        IReadOnlyList<Person> people = await intent.FindAllAsync<Person>("people", 1, 100);
        PartialDate? date = intent.PastDate("date", Ontology.Of<Contact>().Property(nameof(Contact.Date)));
        Contact contact = new()
        {
            Id = FactId.New<Contact>(),
            Date = date ?? default,
            Kind = intent.Value<ContactKind?>("kind"),
            Summary = intent.FreeText("summary", MaximumSummary),
            Promised = intent.FreeText("promised", MaximumPromise),
        };
        if (intent.HasErrors)
            return null;
        if (intent.FindSame(await OfTheSamePeopleAsync(intent, contact, partnerships, people), contact) is { } same)
            return intent.Known(same, contact, "This contact is already recorded. If there was another like it that day, say in the summary what it was about.", null);

        return intent.Record([
            new Put(contact),
            .. people.Select(person => new Put(new Attended { Id = FactId.Of<Attended>(person.Id, contact.Id), From = person.Id, To = contact.Id })),
            .. partnerships.Select(partnership => new Put(new About { Id = FactId.Of<About>(contact.Id, partnership.Id), From = contact.Id, To = partnership.Id })),
        ]);
    }

    private static async Task<Fact?> KeepPromiseAsync(Intent intent)
    {
        PartialDate? kept = intent.PastDate("kept", Ontology.Of<Contact>().Property(nameof(Contact.PromiseKept)));
        if (await intent.FindAsync<Contact>("contact") is not { } contact || kept is not { } day)
            return null;

        // Sent twice: it is recorded as kept already.
        if (contact.PromiseKept == day)
            return contact;

        await intent.CheckVersionAsync("contact");
        if (intent.HasErrors)
            return null;
        if (contact.Promised is null)
            intent.Refuse("contact", "Nothing is recorded as promised at this contact.");
        else if (contact.PromiseKept is { } before)
            intent.Refuse(new AlreadyEndedError(contact.Id, $"This promise was already kept ({before}).", "contact"));
        Contact settled = contact with { PromiseKept = day };
        if (settled.Contradiction() is { } contradiction)
            intent.Refuse("kept", contradiction);
        return intent.Record(new Put(settled));
    }

    // Contacts like it about just these partnerships that just these people took part in.
    private static async Task<IEnumerable<Contact>> OfTheSamePeopleAsync(Intent intent, Contact contact, IReadOnlyList<Partnership> partnerships, IReadOnlyList<Person> people)
    {
        List<Contact> found = [];
        IEnumerable<string> about = (await intent.EdgesAsync<About>(EdgeEnd.To, partnerships[0].Id)).Select(edge => edge.From);
        foreach (Contact one in (await intent.GetAsync<Contact>(about)).Where(one => intent.IsSame(one, contact)))
        {
            IEnumerable<string> subjects = (await intent.EdgesAsync<About>(EdgeEnd.From, one.Id)).Select(edge => edge.To);
            IEnumerable<string> attendees = (await intent.EdgesAsync<Attended>(EdgeEnd.To, one.Id)).Select(edge => edge.From);
            if (partnerships.Select(partnership => partnership.Id).ToHashSet(StringComparer.Ordinal).SetEquals(subjects)
                && people.Select(person => person.Id).ToHashSet(StringComparer.Ordinal).SetEquals(attendees))
                found.Add(one);
        }

        return found;
    }
}
