using System.Runtime.CompilerServices;
using Graph.Model;

namespace Graph.Export.Reading;

/// <summary>What an export asks of a store, as it is read.</summary>
/// <param name="store">The store.</param>
/// <param name="header">What is asked, and what the file says of itself.</param>
/// <param name="asked">The types that are asked for.</param>
/// <param name="part">Which facts are exported.</param>
/// <param name="personal">What may be seen.</param>
/// <param name="progress">Told of each fact that was read; null for nobody.</param>
internal sealed class ExportedFacts(IGraphStore store, ExportHeader header, IReadOnlyList<FactType> asked, ExportedPart part, PersonalValues personal, ReadFacts? progress) : IExportedFacts
{
    private readonly ExportedNames names = new(store, header.Question.At, personal);
    private readonly OrderedDictionary<string, long> counts = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public ExportHeader Header => header;

    /// <inheritdoc/>
    public IReadOnlyList<FactType> Types => asked;

    /// <inheritdoc/>
    public IReadOnlyList<KeyValuePair<string, long>> Counts => [.. counts];

    /// <inheritdoc/>
    public async IAsyncEnumerable<FactVersion> ReadAsync(IReadOnlyCollection<FactType> types, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        FactType? type = null;
        long count = 0;
        await foreach (FactVersion version in store.StreamVersionsAsync([.. types.Where(asked.Contains)], header.Question.At, cancellationToken))
        {
            if (!part.IsAll && !part.Has(version.Fact!))
                continue;
            if (type?.ClrType != version.Fact!.GetType())
            {
                Count(type, count);
                (type, count) = (Ontology.Of(version.Fact), 0);
            }

            count++;
            yield return personal.Strip(version);
            progress?.Add();
        }

        Count(type, count);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<FactVersion> ReadHistoryAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        long head = await store.GetHeadAsync(cancellationToken);
        await foreach (FactVersion version in store.ReadChangesAsync(0, head, cancellationToken))
        {
            yield return personal.Strip(version);
            progress?.Add();
        }
    }

    /// <inheritdoc/>
    public void Remember(Node node) => names.Remember(node);

    /// <inheritdoc/>
    public ValueTask LearnNamesAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken) => names.LearnAsync(ids, cancellationToken);

    /// <inheritdoc/>
    public string? NameOf(string id) => names.Of(id);

    private void Count(FactType? type, long count)
    {
        if (type is not null)
            counts[type.FieldName] = counts.GetValueOrDefault(type.FieldName) + count;
    }
}
