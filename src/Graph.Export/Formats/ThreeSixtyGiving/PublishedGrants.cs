using System.Runtime.CompilerServices;

namespace Graph.Export.Formats.ThreeSixtyGiving;

/// <summary>The grants of an export that the standard has room for, and a note on the others.</summary>
/// <param name="facts">What is exported.</param>
internal sealed class PublishedGrants(IExportedFacts facts)
{
    private readonly LeftOutGrants leftOut = new();

    /// <summary>How many were left out, and why, once all were read; null where none was.</summary>
    public string? Note => leftOut.Note;

    /// <summary>Writes them, unless there is none: the standard has no empty file.</summary>
    /// <param name="write">Writes all of them.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="ExportRefusedException">There is none.</exception>
    public async Task WriteAsync(Func<IAsyncEnumerable<PublishedGrant>, Task> write, CancellationToken cancellationToken)
    {
        await using IAsyncEnumerator<PublishedGrant> grants = ReadAsync(cancellationToken).GetAsyncEnumerator(cancellationToken);
        if (!await grants.MoveNextAsync())
            throw new ExportRefusedException(Note is null ? "No funding is recorded, so there is nothing to publish as 360Giving." : $"There is no grant to publish as 360Giving. {Note}");
        await write(AllAsync(grants, cancellationToken));
    }

    private async IAsyncEnumerable<PublishedGrant> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (RecordedGrant recorded in GrantReader.ReadAsync(facts, cancellationToken))
        {
            if (leftOut.Publish(recorded) is { } grant)
                yield return grant;
        }
    }

    private static async IAsyncEnumerable<PublishedGrant> AllAsync(IAsyncEnumerator<PublishedGrant> begun, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return begun.Current;
        }
        while (await begun.MoveNextAsync());
    }
}
