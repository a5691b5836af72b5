using System.Globalization;
using Graph.Import.Matching;
using Graph.Import.Values;
using Graph.Model;

namespace Graph.Import.LookingUp;

/// <summary>The ids that an import would make for what files name: one that is recorded already, under whatever name, is not made again (see <see cref="KnownGraph.FreeId"/>).</summary>
/// <param name="store">What is recorded.</param>
/// <param name="asked">What the files name.</param>
/// <param name="organisations">The organisations that they may be about.</param>
/// <param name="merges">The records that were merged, which have their ids still.</param>
internal sealed class MadeIds(IGraphStore store, AskedFor asked, OrganisationLookUp organisations, KnownMerges merges)
{
    private readonly Dictionary<string, Fact> taken = new(StringComparer.Ordinal);

    /// <summary>The records that have such ids.</summary>
    public async Task<IReadOnlyCollection<Fact>> TakenAsync(CancellationToken cancellationToken)
    {
        foreach (Draft draft in asked.Drafts)
        {
            Dictionary<string, HashSet<string>> made = draft.Organisations.ToDictionary(mention => mention.Id, mention => OfOrganisation(mention).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
            foreach (NodeMention mention in draft.Mentions)
                made.Add(mention.Id, [FactId.Of(mention.Types[0], "name", mention.Text), .. mention.Types.Contains(Ontology.Of<Person>()) ? [FactId.Of<Person>("name", CalledTexts.Fold(Ontology.Of<Person>(), mention.Text), "")] : (string[])[]]);
            Dictionary<string, string[]> chains = await ChainsAsync(made.Values.SelectMany(ids => ids), cancellationToken);
            Dictionary<string, string[]> mayBe = draft.Organisations.ToDictionary(mention => mention.Id, mention => (string[])[.. made[mention.Id].SelectMany(id => chains[id]), .. Known(mention)], StringComparer.Ordinal);
            foreach (NodeMention mention in draft.Mentions.Where(mention => mention.Types.Contains(Ontology.Of<Organisation>())))
                mayBe.Add(mention.Id, [.. made[mention.Id].SelectMany(id => chains[id]), .. Known(mention)]);
            ILookup<string, string> elsewhere = draft.Mentions.Any(mention => mention.IsLeftOutIfUnknown)
                ? draft.Facts.Select(said => said.Fact).OfType<Role>().ToLookup(role => role.From, role => role.To, StringComparer.Ordinal)
                : Enumerable.Empty<string>().ToLookup(text => text);
            await ChainsAsync(draft.People.SelectMany(mention => OfPerson(mention, [.. elsewhere[mention.Id].Append(mention.Organisation).OfType<string>().SelectMany(at => mayBe.GetValueOrDefault(at, [at]))])), cancellationToken);
        }

        return taken.Values;
    }

    private static IEnumerable<string> OfOrganisation(OrganisationMention mention)
    {
        string name = Names.Normalise(mention.Name);
        return mention.Identifiers.Select(identifier => FactId.Of<Organisation>("identifier", identifier.ToString()))
            .Append(FactId.Of<Organisation>("name", name, ""))
            .Concat(mention.Place is { } place ? [FactId.Of<Organisation>("name", name, Names.Normalise(place))] : []);
    }

    private static IEnumerable<string> OfPerson(PersonMention mention, IReadOnlyCollection<string> organisations)
    {
        string name = PersonNames.Fold(mention.Name);
        if (mention.Email is { } written)
        {
            string email = Mailboxes.Fold(written);
            yield return FactId.Of<Person>("email", email);
            yield return FactId.Of<Person>("email", email, name);
        }

        yield return FactId.Of<Person>("name", name, "");
        foreach (string organisation in organisations)
            yield return FactId.Of<Person>("name", name, organisation);
    }

    private IEnumerable<string> Known(OrganisationMention mention) => mention.Identifiers.Select(organisations.Index.By).OfType<KnownOrganisation>()
        .Concat(Named(Names.Normalise(mention.Name)))
        .Concat(mention.WholeName is { } whole ? Named(Names.Normalise(whole)) : [])
        .Select(organisation => organisation.Id)
        .Concat(organisations.Similar)
        .Append(mention.KnownId is { } id ? organisations.Index.Find(id)?.Id : null)
        .OfType<string>()
        .Distinct(StringComparer.Ordinal);

    private IEnumerable<string> Known(NodeMention mention) => Named(CalledTexts.Fold(Ontology.Of<Organisation>(), mention.Text)).Select(organisation => organisation.Id)
        .Append(OrgIdentifier.TryParse(mention.Text, out OrgIdentifier? identifier, out _) ? organisations.Index.By(identifier)?.Id : null)
        .Append(organisations.Index.Find(mention.Text)?.Id)
        .OfType<string>()
        .Distinct(StringComparer.Ordinal);

    private IEnumerable<KnownOrganisation> Named(string name) => organisations.Index.Named(name, other: false).Concat(organisations.Index.Named(name, other: true));

    /// <summary>For each id those that are recorded and would be made in its place one after the other, and the first that is free.</summary>
    private async Task<Dictionary<string, string[]>> ChainsAsync(IEnumerable<string> ids, CancellationToken cancellationToken)
    {
        Dictionary<string, string[]> chains = ids.Distinct(StringComparer.Ordinal).ToDictionary(id => id, id => new[] { id }, StringComparer.Ordinal);
        for (string[] waiting = [.. chains.Keys]; waiting.Length > 0;)
        {
            List<string> next = [];
            foreach (string[] some in waiting.Chunk(StoreLookUp.AtOnce))
            {
                IReadOnlyDictionary<string, Fact> recorded = await store.GetAsync([.. some.Select(id => chains[id][^1])], ReadPoint.Now, cancellationToken);
                foreach (string id in some.Where(id => recorded.ContainsKey(chains[id][^1]) || merges.IsMerged(chains[id][^1])))
                {
                    if (recorded.TryGetValue(chains[id][^1], out Fact? there))
                        taken[chains[id][^1]] = there;
                    chains[id] = [.. chains[id], FactId.Of(Ontology.OfId(id)!, id, (chains[id].Length + 1).ToString(CultureInfo.InvariantCulture))];
                    next.Add(id);
                }
            }

            waiting = [.. next];
        }

        return chains;
    }
}
