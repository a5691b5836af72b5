using Graph.Import.Reports;
using Graph.Model;

namespace Graph.Import.Matching;

/// <summary>What people have to do with: two with names that are near each other may be one person where they have any of it in common, and are not told of where they have not.</summary>
internal sealed class PeopleContexts
{
    // Ids of records begin with the name of a type.
    private const string Mail = "e-mail ";

    private readonly Dictionary<string, HashSet<string>> ofPerson = new(StringComparer.Ordinal);

    private PeopleContexts()
    {
    }

    /// <summary>Reads them: the organisations where people have roles or hold partnerships, those partnerships, whom they know, and their e-mail addresses.</summary>
    /// <param name="store">What is known.</param>
    /// <param name="people">The people.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<PeopleContexts> ReadAsync(IGraphStore store, IEnumerable<Person> people, CancellationToken cancellationToken)
    {
        PeopleContexts contexts = new();
        await foreach (Fact edge in store.StreamAsync([Ontology.Of<Role>(), Ontology.Of<Holds>(), Ontology.Of<Tie>()], ReadPoint.Now, cancellationToken))
        {
            switch (edge)
            {
                case Role role:
                    contexts.Add(role.From, role.To);
                    break;
                case Holds holds:
                    contexts.Add(holds.From, holds.Organisation);
                    contexts.Add(holds.From, holds.To);
                    break;
                case Tie tie:
                    contexts.Add(tie.From, tie.To);
                    contexts.Add(tie.To, tie.From);
                    break;
            }
        }

        foreach (Person person in people)
        {
            if (person.Email is { } address)
                contexts.Add(person.Id, Mail + address.ToUpperInvariant());
        }

        return contexts;
    }

    /// <summary>Those of a person.</summary>
    public IEnumerable<string> Of(string person) => ofPerson.GetValueOrDefault(person) ?? [];

    /// <summary>Whether a context is an e-mail address, which not everybody may see.</summary>
    public static bool IsAddress(string context) => context.StartsWith(Mail, StringComparison.Ordinal);

    /// <summary>What tells two people who have them in common, by context. An address is told as what it is: a property of both.</summary>
    /// <param name="store">What is known.</param>
    /// <param name="contexts">The contexts.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<IReadOnlyDictionary<string, PairEvidence>> TellAsync(IGraphStore store, IReadOnlyCollection<string> contexts, CancellationToken cancellationToken)
    {
        Dictionary<string, PairEvidence> told = new(StringComparer.Ordinal);
        await foreach (Node node in store.EachAsync<Node>(contexts.Where(context => !IsAddress(context)), ReadPoint.Now, cancellationToken))
        {
            string? sentence = node switch
            {
                Organisation organisation => $"Both have a role or a partnership at {Plain.Quote(organisation.Name)}.",
                Person person => $"Both know {Plain.Quote(person.Name)}.",
                Partnership => "Both hold the same partnership.",
                _ => null,
            };
            if (sentence is not null)
                told[node.Id] = new(IsFor: true, sentence);
        }

        return told;
    }

    private void Add(string person, string context)
    {
        if (!ofPerson.TryGetValue(person, out HashSet<string>? known))
            ofPerson.Add(person, known = new(1, StringComparer.Ordinal));
        known.Add(context);
    }
}
