using System.Globalization;
using Graph.Analysis.Memory;
using Graph.Api.Loading;
using Graph.Model;

namespace Graph.Api.Memory;

/// <summary>Something that is known, as an answer shows it.</summary>
/// <param name="Known">What is known.</param>
/// <param name="Recorded">The row of the file it was imported from, else who recorded it and when.</param>
internal sealed record KnowledgeRow(Knowledge Known, string Recorded)
{
    /// <summary>What it has to do with the nodes asked about; null where none were named.</summary>
    public MemoryTie? Tie { get; init; }

    /// <summary>Reads what a page shows: in one read what was recorded of each, and in three more where there are contacts.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="memory">The memory.</param>
    /// <param name="ids">The ids.</param>
    /// <param name="at">When it is asked about.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<IReadOnlyDictionary<string, KnowledgeRow>> ReadAsync(QueryScope scope, RecordedMemory memory, IReadOnlyCollection<string> ids, ReadPoint at, CancellationToken cancellationToken)
    {
        Dictionary<string, Knowledge> known = new(StringComparer.Ordinal);
        foreach (string id in ids)
        {
            if (memory.Find(id) is { } node && Knowledge.Of(memory, node, at.AsOf!.Value) is { } one)
                known[id] = one;
        }

        string[] contacts = [.. ids.Where(id => Ontology.OfId(id) == Ontology.Of<Contact>())];
        if (contacts.Length > 0)
        {
            ReadPoint always = at with { AsOf = null };
            ILookup<string, Edge> about = await scope.Store.GetEdgesAsync(Ontology.Of<About>(), EdgeEnd.From, contacts, always, cancellationToken);
            ILookup<string, Edge> sources = await scope.Store.GetEdgesAsync(Ontology.Of<SourcedFrom>(), EdgeEnd.From, contacts, always, cancellationToken);
            foreach (Contact contact in (await scope.Facts.NodesAsync(contacts, at, cancellationToken)).Values.Cast<Contact>())
            {
                known[contact.Id] = new(scope.MaySee(Ontology.Of<Contact>().Property(nameof(Contact.Summary))) ? contact : contact with { Summary = null }, KnowledgeKind.Contact, contact.Date)
                {
                    Subjects = [.. about[contact.Id].Select(edge => edge.To).Distinct(StringComparer.Ordinal)],
                    Sources = [.. sources[contact.Id].Select(edge => edge.To).Distinct(StringComparer.Ordinal)],
                };
            }
        }

        ILookup<string, FactVersion> versions = await scope.Store.GetHistoriesAsync([.. known.Keys], cancellationToken);
        return known.Values.ToDictionary(one => one.Node.Id, one => new KnowledgeRow(one, Origin(versions[one.Node.Id].LastOrDefault(version => version.Fact is not null && !(version.Change.RecordedAt > at.KnownAt)))), StringComparer.Ordinal);
    }

    private static string Origin(FactVersion? version) => version is null
        ? "Not known."
        : version.Origin?.ToString() ?? string.Create(CultureInfo.InvariantCulture, $"Recorded by {version.Change.Actor} on {version.Change.RecordedAt:d MMMM yyyy}");
}
