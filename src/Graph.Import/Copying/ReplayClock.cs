namespace Graph.Import.Copying;

/// <summary>A clock that shows the moment at which a change was first recorded, so that a store records it at that moment again.</summary>
/// <remarks>Only the date and time of day are replayed: waits and measurements go by the real clock.</remarks>
internal sealed class ReplayClock : TimeProvider
{
    private DateTimeOffset? shown;

    /// <summary>Shows a moment from now on.</summary>
    public void Show(DateTimeOffset moment) => shown = moment;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => shown ?? base.GetUtcNow();
}
