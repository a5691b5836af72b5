using System.Runtime.CompilerServices;

namespace Graph.Export.Formats.ThreeSixtyGiving;

/// <summary>The grants of an export that the standard has room for, and a note on the others.</summary>
/// <param name="facts">What is exported.</param>
internal sealed class PublishedGrants(IExportedFacts facts)
{
    /// <summary>What files of the standard hold.</summary>
    public const string Subject = "grants";

    private readonly LeftOutGrants leftOut = new();

    /// <summary>How many were left out, and why, once all were read; null where none was.</summary>
    public string? Note => leftOut.Note;

    /// <summary>Reads all of them, and says how many there are, how many are left out, and why.</summary>
    /// <param name="facts">What is exported.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="ExportRefusedException">There is none: the standard has no empty file.</exception>
    public static async Task<FileContents> LookAsync(IExportedFacts facts, CancellationToken cancellationToken)
    {
        PublishedGrants grants = new(facts);
        long count = await grants.ReadAsync(cancellationToken).LongCountAsync(cancellationToken);
        return (count, grants.Note) switch
        {
            ( > 0, var note) => new() { Counts = [new(Subject, count)], Notes = note is null ? [] : [note] },
            (_, null) => throw new ExportRefusedException("No funding is recorded, so there is nothing to publish as 360Giving."),
            (_, { } note) => throw new ExportRefusedException($"There is no grant to publish as 360Giving. {note}"),
        };
    }

    /// <summary>Reads them.</summary>
    /// <param name="cancellationToken">Stops it.</param>
    public async IAsyncEnumerable<PublishedGrant> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (RecordedGrant recorded in GrantReader.ReadAsync(facts, cancellationToken))
        {
            if (leftOut.Publish(recorded) is { } grant)
                yield return grant;
        }
    }
}
