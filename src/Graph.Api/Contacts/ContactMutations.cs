using Graph.Api.Derivation;
using Graph.Api.Recording;
using Graph.Model;

namespace Graph.Api.Contacts;

/// <summary>Recording that people were in contact about partnerships.</summary>
internal sealed class ContactMutations : IFeature
{
    public void Extend(SchemaParts parts)
    {
        parts.DeclareIntent("recordContact", "Records a meeting, call or conversation of people about partnerships.", "contact", nameof(Contact), input =>
        {
            input.Input("partnerships", "[ID!]!", "The partnerships it was about: 1 to 20.");
            input.Input("people", "[ID!]!", "Who took part: 1 to 100 people.");
            input.Input("date", "PartialDate!", "When it took place, not in the future.");
            input.Input("kind", nameof(ContactKind), "How the people were in contact.");
            input.Input("summary", "String", $"What it was about, in at most {WrittenText.MaximumProse} characters.");
            input.Input("promised", "String", $"What was promised there, by whom and to whom, in at most {WrittenText.MaximumProse} characters.");
        }, StateContact);
        parts.DeclareIntent("keepPromise", "Records that what was promised at a contact was kept, or dropped by agreement.", "contact", nameof(Contact), input =>
        {
            input.Input("contact", "ID!", "The contact at which it was promised.");
            input.Input("kept", "PartialDate!", "When it was kept, not in the future.");
            input.InputExpectedVersion("the contact");
        }, StateKept);
    }

    private static IntentStatement StateContact(Intent intent)
    {
        StatedFact contact = new(Ontology.Of<Contact>()) { Ref = $"{Guid.NewGuid()}", Values = intent.Values<Contact>("date", "kind", "summary", "promised") };
        IReadOnlyList<string> people = intent.Ids<Person>("people", 1, 100);
        return new([
            contact,
            .. people.Select(person => new StatedFact(Ontology.Of<Attended>()) { From = person, To = contact.Ref }),
            .. intent.Ids<Partnership>("partnerships", 1, 20).Select(partnership => new StatedFact(Ontology.Of<About>()) { From = contact.Ref, To = partnership }),
        ])
        {
            FieldOf = (fact, field) => fact == 0 ? field : fact <= people.Count ? "people" : "partnerships",
            Known = ("This contact is already recorded. If there was another like it that day, say in the summary what it was about.", null),
        };
    }

    private static IntentStatement StateKept(Intent intent) => new(new StatedFact(Ontology.Of<Contact>())
    {
        Id = intent.Value<string>("contact"),
        ExpectedVersion = intent.Value<int?>("expectedVersion"),
        Values = new Dictionary<PropertyDefinition, object?> { [Ontology.Of<Contact>().Property(nameof(Contact.PromiseKept))] = intent.Value<object>("kept") },
    })
    {
        FieldOf = (_, field) => field is null or "promiseKept" ? "kept" : field is "id" or "promised" ? "contact" : field,
        CheckAsync = (facts, _) =>
        {
            if (facts[0] is { IsChanged: true, Before: Contact contact })
                CheckPromise(intent, contact);
            return Task.CompletedTask;
        },
    };

    private static void CheckPromise(Intent intent, Contact contact)
    {
        if (contact.PromiseKept is { } before)
            intent.Refuse(new AlreadyEndedError(contact.Id, $"This promise was already kept ({before}).", "contact"));
    }
}
