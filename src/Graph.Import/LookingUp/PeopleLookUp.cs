using Graph.Import.Matching;
using Graph.Import.Values;
using Graph.Model;

namespace Graph.Import.LookingUp;

/// <summary>Looks up the people whom files may be about: by ids, at the organisations that these may be about, and by a look at everybody's names and address.</summary>
/// <param name="store">What is recorded.</param>
/// <param name="asked">What the files name.</param>
/// <param name="merges">The records that were merged: those that stand for them are always looked up.</param>
internal sealed class PeopleLookUp(IGraphStore store, AskedFor asked, KnownMerges merges)
{
    private static readonly FactType type = Ontology.Of<Person>();

    private readonly Dictionary<string, Person> found = new(StringComparer.Ordinal);

    /// <summary>Those who were found.</summary>
    public IReadOnlyDictionary<string, Person> Found => found;

    /// <summary>Looks them up.</summary>
    /// <param name="atOrganisations">The ids of those who are known at the organisations.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task RunAsync(IEnumerable<string> atOrganisations, CancellationToken cancellationToken)
    {
        string[] ids = [.. asked.Ids.Concat(merges.Kept).Where(id => Ontology.OfId(id) == type).Concat(atOrganisations).Distinct(StringComparer.Ordinal)];
        await foreach (Person person in store.EachAsync<Person>(ids, ReadPoint.Now, cancellationToken))
            found.TryAdd(person.Id, person);
        if (asked.PersonNames.Count + asked.Emails.Count > 0)
            await LookAtEachAsync(cancellationToken);
    }

    private async Task LookAtEachAsync(CancellationToken cancellationToken)
    {
        HashSet<ulong> near = [.. asked.UnattachedNames.SelectMany(name => new NearPersonName(name).Keys(""))];
        await foreach (IReadOnlyList<Fact> batch in store.StreamAheadAsync([type], ReadPoint.Now, cancellationToken))
        {
            foreach (Person person in batch.Cast<Person>().AsParallel().Where(IsAsked).ToArray())
                found.TryAdd(person.Id, person);
        }

        bool IsAsked(Person person)
        {
            if (person.Email is { } email && asked.Emails.Contains(Mailboxes.Fold(email)))
                return true;
            string[] names = [.. person.AlternateNames.Prepend(person.Name).Select(PersonNames.Fold)];
            return Array.Exists(names, asked.PersonNames.Contains) || (near.Count > 0 && names.SelectMany(name => new NearPersonName(name).Keys("")).Any(near.Contains));
        }
    }
}
