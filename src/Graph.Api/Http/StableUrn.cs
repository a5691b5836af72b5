using System.Security.Cryptography;
using System.Text;

namespace Graph.Api.Http;

/// <summary>Ids for readers outside, such as feed readers and calendars, which know by them what they have shown already.</summary>
internal static class StableUrn
{
    /// <summary>The id of what some facts are enough to tell from anything else: a UUID of them (RFC 9562, version 8), the same on every day.</summary>
    public static string Of(string facts)
    {
        Span<byte> hash = SHA256.HashData(Encoding.UTF8.GetBytes(facts)).AsSpan(0, 16);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return $"urn:uuid:{new Guid(hash, bigEndian: true)}";
    }
}
