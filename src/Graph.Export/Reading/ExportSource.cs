using System.Globalization;
using Graph.Analysis.Computing;
using Graph.Analysis.Graphs;
using Graph.Analysis.Snapshot;
using Graph.Export.Formats;
using Graph.Export.Networks;
using Graph.Model;

namespace Graph.Export.Reading;

/// <summary>Reads from a store what is exported, and what the file says of itself.</summary>
/// <param name="store">The store.</param>
/// <param name="time">Tells when it is exported.</param>
/// <param name="constants">The version of the constants of the fragility measure.</param>
/// <param name="maySee">Whether whoever exports may see a personal property: what the one policy says.</param>
public sealed class ExportSource(IGraphStore store, TimeProvider time, string constants, Func<PropertyDefinition, bool> maySee)
{
    // Of so many sources the licences are named. Real stores have some dozens.
    private const int MostLicences = ListQuery.MaximumFirst;

    /// <summary>The facts that a question asks for. They are read while they are written.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="format">What they are to be written in.</param>
    /// <param name="progress">Told how many facts have been read, of how many; null for nobody.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="ExportRefusedException">There is no such place, or the format can't hold what is asked.</exception>
    public async Task<IExportedFacts> FactsAsync(ExportQuestion question, IFactFormat format, IProgress<Advance>? progress, CancellationToken cancellationToken)
    {
        Check(question, format);
        PersonalValues personal = new(property => question.WithPersonal && maySee(property));
        ExportedPart part = await ExportedPart.ReadAsync(store, await ReachAsync(question, cancellationToken), question.At, cancellationToken);
        ExportHeader header = await HeaderAsync(question, format, cancellationToken);
        return new ExportedFacts(
            store,
            header,
            TypesOf(question),
            part,
            personal,
            progress is null ? null : new(progress, question.WithHistory || !part.IsAll ? null : await CountAsync(question, cancellationToken)));
    }

    /// <summary>The network that a question asks for: its structure is read at once, and what is written of it while it is written.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="format">What it is to be written in.</param>
    /// <param name="sessionOf">What is known at a point.</param>
    /// <param name="progress">Told how far the structure has been read; null for nobody.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="ExportRefusedException">There is no such place or causal map, the format can't hold what is asked, or the network is too large.</exception>
    public async Task<NetworkDocument> NetworkAsync(
        ExportQuestion question, INetworkFormat format, Func<ReadPoint, CancellationToken, Task<AnalysisSession>> sessionOf, IProgress<Advance>? progress, CancellationToken cancellationToken)
    {
        if (question.WithHistory || question.Types.Count > 0)
            throw new ExportRefusedException($"The format {format.Name} holds a network, which has neither history nor types. Leave them out, or choose ndjson.");
        if (question.Map is { } map)
            return await CausalMapDocument.ReadAsync(store, map, await HeaderAsync(question, format, cancellationToken), cancellationToken);
        PlaceReach? place = await ReachAsync(question, cancellationToken);
        ExportHeader header = await HeaderAsync(question, format, cancellationToken);
        AnalysisSession session = await sessionOf(question.At, cancellationToken);
        try
        {
            return NetworkDocumentReader.Read(store, session, header, place, progress is null ? null : new PercentProgress(progress), cancellationToken);
        }
        catch (NetworkTooLargeException problem)
        {
            throw new ExportRefusedException(problem.Message);
        }
    }

    /// <summary>What a file says of itself, without the numbers of what it holds.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="format">What it is written in.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="ExportRefusedException">There is no such place.</exception>
    public async Task<ExportHeader> HeaderAsync(ExportQuestion question, IExportFormat format, CancellationToken cancellationToken)
    {
        // What the policy hides is not in the file, whatever was asked for.
        ExportQuestion answered = question with { WithPersonal = question.WithPersonal && new PersonalValues(maySee).AreAllSeen };
        DateTimeOffset now = time.GetLocalNow();
        ExportWords words = new(answered, format, now) { Place = await PlaceAsync(question, cancellationToken), FirstChange = await FirstLaterAsync(question.At.KnownAt, cancellationToken) };
        return new(words.Title, answered, now, constants, [], await LicencesAsync(question.At, cancellationToken)) { Description = words.Description };
    }

    private static void Check(ExportQuestion question, IFactFormat format)
    {
        if (question.Types.Count > 0 && format.Subject is { } subject)
            throw new ExportRefusedException($"The format {format.Name} holds {subject}, with what belongs to them. Leave types out, or choose a format of facts, such as csv.");
        if (!question.WithHistory)
            return;
        if (!format.HoldsHistory)
            throw new ExportRefusedException($"The format {format.Name} does not hold history. Choose ndjson, or leave history out.");
        if (question.Types.Count > 0 || question.Place is not null || question.At != ReadPoint.Now)
            throw new ExportRefusedException("History is exported whole. Leave out types, place and times, or leave out history.");
    }

    private static IReadOnlyList<FactType> TypesOf(ExportQuestion question) =>
        question.Types.Count == 0 ? Ontology.Types : [.. Ontology.Types.Where(question.Types.Contains)];

    private async Task<string?> PlaceAsync(ExportQuestion question, CancellationToken cancellationToken) => question.Place is { } id
        ? (await store.FindAsync<Place>(id, question.At with { AsOf = null }, cancellationToken))?.Name
        : null;

    /// <summary>When the first change was recorded, where nothing was known at a moment because that was later; null otherwise.</summary>
    private async Task<DateTimeOffset?> FirstLaterAsync(DateTimeOffset? knownAt, CancellationToken cancellationToken) =>
        knownAt is { } moment
        && await store.ListChangesAsync(2, 1, cancellationToken) is [{ Info.RecordedAt: var first }] && first > moment
        && !await store.StreamAsync(Ontology.Types, new(null, moment), cancellationToken).AnyAsync(cancellationToken)
            ? first
            : null;

    private async Task<PlaceReach?> ReachAsync(ExportQuestion question, CancellationToken cancellationToken)
    {
        if (question.Place is not { } id)
            return null;
        try
        {
            return await PlaceReach.ReadAsync(store, id, question.At, cancellationToken);
        }
        catch (PlaceException problem)
        {
            throw new ExportRefusedException(problem.Message) { IsOfUnknownPlace = problem.IsUnknown };
        }
    }

    private async Task<int> CountAsync(ExportQuestion question, CancellationToken cancellationToken)
    {
        long count = 0;
        foreach (FactType type in TypesOf(question))
            count += (await store.ListAsync(new(type) { First = 0, CountTotal = true, At = question.At }, cancellationToken)).TotalCount ?? 0;
        return (int)Math.Min(count, int.MaxValue);
    }

    private async Task<IReadOnlyList<string>> LicencesAsync(ReadPoint at, CancellationToken cancellationToken)
    {
        FactType sources = Ontology.Of<Source>();
        Page page = await store.ListAsync(
            new(sources)
            {
                Where = [new PropertyFilter(sources.Property(nameof(Source.Licence)), FilterOperator.IsNull, false)],
                OrderBy = [new(sources.Property(nameof(Source.Title)))],
                First = MostLicences,
                At = at,
                CountTotal = true,
            },
            cancellationToken);
        string[] licences = [.. page.Items.Select(item => (Source)item.Fact).Select(source => $"{source.Title}: {source.Licence}").Distinct()];
        return page.HasNextPage ? [.. licences, string.Create(CultureInfo.InvariantCulture, $"… and those of {page.TotalCount - page.Items.Count} more sources")] : licences;
    }
}
