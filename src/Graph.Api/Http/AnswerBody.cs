using System.Buffers;

namespace Graph.Api.Http;

/// <summary>The bytes of an answer, in pooled pieces: written whole before the first is sent, so that one which would be too large becomes an error instead.</summary>
internal sealed class AnswerBody : IBufferWriter<byte>, IDisposable
{
    private const int PieceLength = 32 * 1024;

    private readonly List<(byte[] Bytes, int Length)> full = [];
    private byte[] current = ArrayPool<byte>.Shared.Rent(PieceLength);
    private int used;

    /// <summary>How many bytes there are.</summary>
    public int Length { get; private set; }

    /// <inheritdoc/>
    public void Advance(int count)
    {
        used += count;
        Length += count;
        if (Length > AnswerSize.Maximum)
            throw new TooLargeException();
    }

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        if (current.Length - used < Math.Max(sizeHint, 1))
        {
            full.Add((current, used));
            current = ArrayPool<byte>.Shared.Rent(Math.Max(sizeHint, PieceLength));
            used = 0;
        }

        return current.AsMemory(used);
    }

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    /// <summary>Sends the bytes.</summary>
    public async Task SendAsync(Stream target, CancellationToken cancellationToken)
    {
        foreach ((byte[] bytes, int length) in full)
            await target.WriteAsync(bytes.AsMemory(0, length), cancellationToken);
        await target.WriteAsync(current.AsMemory(0, used), cancellationToken);
    }

    /// <summary>The bytes in one piece.</summary>
    public byte[] ToArray()
    {
        byte[] whole = new byte[Length];
        int at = 0;
        foreach ((byte[] bytes, int length) in full)
        {
            bytes.AsSpan(0, length).CopyTo(whole.AsSpan(at));
            at += length;
        }

        current.AsSpan(0, used).CopyTo(whole.AsSpan(at));
        return whole;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach ((byte[] bytes, _) in full)
            ArrayPool<byte>.Shared.Return(bytes);
        full.Clear();
        ArrayPool<byte>.Shared.Return(current);
        current = [];
        used = 0;
    }

    /// <summary>An answer has more bytes than <see cref="AnswerSize.Maximum"/>.</summary>
    public sealed class TooLargeException : Exception;
}
