namespace Graph.Analysis;

/// <summary>The network of one projection that was asked about last: reading it takes much longer than a proof does.</summary>
internal sealed class NetworkCache
{
    private readonly Lock access = new();
    private (DateOnly AsOf, FragilityOptions Options, ContactNetwork Network)? kept;

    /// <summary>The network of a day; callers that ask at the same time wait for one reading. A reading that was stopped is not kept.</summary>
    public ContactNetwork GetOrRead(ProjectionTables tables, DateOnly asOf, FragilityOptions options, CancellationToken cancellationToken)
    {
        lock (access)
        {
            if (kept is not { } known || known.AsOf != asOf || known.Options != options)
                kept = known = (asOf, options, new NetworkReader(tables, asOf, options).Read(cancellationToken));
            return known.Network;
        }
    }
}
