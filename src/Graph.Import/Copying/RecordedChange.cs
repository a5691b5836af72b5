using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Graph.Model;

namespace Graph.Import.Copying;

/// <summary>One change of a store's history, whole.</summary>
/// <param name="Info">Who recorded it, and when.</param>
/// <param name="Versions">What it recorded.</param>
internal sealed record RecordedChange(ChangeInfo Info, IReadOnlyList<FactVersion> Versions)
{
    /// <summary>The changes of versions that are in the order of changes, each as soon as it is read whole.</summary>
    public static async IAsyncEnumerable<RecordedChange> OfAsync(
        IAsyncEnumerable<FactVersion> recorded, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        List<FactVersion> versions = [];
        await foreach (FactVersion version in recorded.WithCancellation(cancellationToken))
        {
            if (versions.Count > 0 && versions[0].Change.Sequence != version.Change.Sequence)
            {
                yield return new(versions[0].Change, versions);
                versions = [];
            }

            versions.Add(version);
        }

        if (versions.Count > 0)
            yield return new(versions[0].Change, versions);
    }

    /// <summary>What records the change again.</summary>
    public Changeset ToChangeset() => new(Info.Actor, [.. Versions.Select(Operation)]) { RunId = RunId(), Source = Info.Source, OnBehalfOf = Info.OnBehalfOf, Why = Info.Why, IsReplay = true };

    /// <summary>Whether a store's answer says that the change was recorded as it was before.</summary>
    public bool IsRecordedBy(ChangeResult result) =>
        result.Sequence == Info.Sequence && result.RecordedAt == Info.RecordedAt && result.Added + result.Changed + result.Retracted == Versions.Count;

    private static Operation Operation(FactVersion version) =>
        version.Fact is { } fact ? new Put(fact, version.Origin) : new Retract(version.Id);

    /// <summary>The same for the same change always, so that it lands once however often, and by however many, it is sent.</summary>
    private Guid RunId()
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"{Info.Sequence}\n{Info.RecordedAt.UtcTicks}\n{Info.Actor}\n{Info.Source}\n{Info.OnBehalfOf}\n{Info.Why}\n");
        foreach (FactVersion version in Versions.OrderBy(version => version.Id, StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $"{version.Id} {version.Version}\n");
        return new(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, 16));
    }
}
