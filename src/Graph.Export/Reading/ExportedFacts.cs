using System.Runtime.CompilerServices;
using Graph.Analysis.Computing;
using Graph.Model;

namespace Graph.Export.Reading;

/// <summary>What an export asks of a store, as it is read.</summary>
/// <param name="store">The store.</param>
/// <param name="header">What is asked, and what the file says of itself.</param>
/// <param name="asked">The types that are asked for.</param>
/// <param name="part">Which facts are exported.</param>
/// <param name="personal">What may be seen.</param>
/// <param name="progress">Told how many facts have been read, of how many; null for nobody.</param>
internal sealed class ExportedFacts(IGraphStore store, ExportHeader header, IReadOnlyList<FactType> asked, ExportedPart part, PersonalValues personal, IProgress<Advance>? progress) : IExportedFacts
{
    private const int FactsBetweenReports = 1000;

    private readonly ExportedNames names = new(store, header.Question.At, personal);
    private readonly int? expected = header.Question.WithHistory ? null : (int)Math.Min(header.Counts.Sum(count => count.Value), int.MaxValue);
    private int read;

    /// <inheritdoc/>
    public ExportHeader Header => header;

    /// <inheritdoc/>
    public IReadOnlyList<FactType> Types => asked;

    /// <inheritdoc/>
    public IAsyncEnumerable<FactVersion> ReadAsync(IReadOnlyCollection<FactType> types, CancellationToken cancellationToken) =>
        AsSeenAsync(store.StreamVersionsAsync([.. types.Where(asked.Contains)], header.Question.At, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public async IAsyncEnumerable<FactVersion> ReadHistoryAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        long head = await store.GetHeadAsync(cancellationToken);
        await foreach (FactVersion version in AsSeenAsync(store.ReadChangesAsync(0, head, cancellationToken), cancellationToken))
            yield return version;
    }

    /// <inheritdoc/>
    public void Remember(Node node) => names.Remember(node);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, string>> NamesAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken) => names.OfAsync(ids, cancellationToken);

    private async IAsyncEnumerable<FactVersion> AsSeenAsync(IAsyncEnumerable<FactVersion> versions, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (FactVersion version in versions.WithCancellation(cancellationToken))
        {
            if (!part.IsAll && !part.Has(version.Fact!))
                continue;
            yield return personal.Strip(version);

            // A format may read some facts twice: once to look at what it can hold.
            if (++read % FactsBetweenReports == 0)
                progress?.Report(new(Math.Min(read, expected ?? int.MaxValue), expected));
        }
    }
}
