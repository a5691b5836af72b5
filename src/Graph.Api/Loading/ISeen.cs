using Graph.Model;

namespace Graph.Api.Loading;

/// <summary>Something of an answer that knows when it is asked about, so that what is nested in it is asked about the same day.</summary>
internal interface ISeen
{
    /// <summary>The day asked about, and the moment whose knowledge counts.</summary>
    ReadPoint At { get; }
}
