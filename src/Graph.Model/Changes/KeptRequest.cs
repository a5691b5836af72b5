namespace Graph.Model;

/// <summary>What a client's request key was used for, so that a request that is sent twice is carried out once and answered alike.</summary>
/// <param name="Key">What the client calls the request, at most <see cref="MaximumKeyLength"/> characters.</param>
/// <param name="Fingerprint">What the request asked for, so that the same key with another request is noticed.</param>
/// <param name="Answer">What it was answered.</param>
public sealed record KeptRequest(string Key, string Fingerprint, string Answer)
{
    /// <summary>The longest key, in characters.</summary>
    public const int MaximumKeyLength = 200;

    /// <summary>For how long a store remembers it.</summary>
    public static readonly TimeSpan Remembered = TimeSpan.FromDays(30);
}
