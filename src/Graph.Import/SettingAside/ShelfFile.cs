using System.Buffers.Binary;
using Microsoft.Win32.SafeHandles;

namespace Graph.Import.SettingAside;

/// <summary>A file for this process alone, to which records are appended and from which they are read. Nothing is left of it when the process ends, however it does.</summary>
internal sealed class ShelfFile : IDisposable
{
    private const int WrittenAtOnce = 1 << 18;
    private const int ReadAtOnce = 1 << 16;

    // Records that are not read one after the other are read one by one, each with what it probably has.
    private const int ReadAlone = 512;

    private const int LengthBytes = sizeof(int);

    private readonly SafeFileHandle file;
    private readonly ShelfReader reader = new();
    private readonly byte[] window = new byte[ReadAtOnce];
    private byte[] waiting = new byte[WrittenAtOnce];
    private byte[] record = [];
    private int waitingBytes;
    private long written;
    private long windowStart;
    private int windowBytes;
    private long next;

    public ShelfFile()
    {
        Name = Path.GetTempFileName();
        file = File.OpenHandle(Name, FileMode.Create, FileAccess.ReadWrite, FileShare.None, FileOptions.DeleteOnClose);

        // A process that is killed closes nothing; where a file may lose its name while it is open, nobody else finds it in the first place.
        if (!OperatingSystem.IsWindows())
            File.Delete(Name);
    }

    /// <summary>Its path; except on Windows, nothing has that name any more.</summary>
    public string Name { get; }

    /// <summary>What the next record is written with.</summary>
    public ShelfWriter Writer { get; } = new();

    /// <summary>Appends what was written since the last record.</summary>
    /// <returns>Where it is.</returns>
    public long Append()
    {
        ReadOnlySpan<byte> bytes = Writer.Taken();
        long place = written + waitingBytes;
        if (waitingBytes + LengthBytes + bytes.Length > waiting.Length)
            Flush(LengthBytes + bytes.Length);
        BinaryPrimitives.WriteInt32LittleEndian(waiting.AsSpan(waitingBytes), bytes.Length);
        bytes.CopyTo(waiting.AsSpan(waitingBytes + LengthBytes));
        waitingBytes += LengthBytes + bytes.Length;
        return place;
    }

    /// <summary>A reader at the beginning of the record of a place.</summary>
    public ShelfReader At(long place)
    {
        int ahead = place == next ? ReadAtOnce : ReadAlone;
        int length = BinaryPrimitives.ReadInt32LittleEndian(Bytes(place, LengthBytes, ahead));
        next = place + LengthBytes + length;
        reader.Begin(Bytes(place + LengthBytes, length, ahead));
        return reader;
    }

    public void Dispose() => file.Dispose();

    private void Flush(int needed)
    {
        RandomAccess.Write(file, waiting.AsSpan(0, waitingBytes), written);
        written += waitingBytes;
        waitingBytes = 0;
        if (needed > waiting.Length)
            waiting = new byte[needed];
    }

    private ArraySegment<byte> Bytes(long place, int length, int ahead)
    {
        if (place >= written)
            return new(waiting, (int)(place - written), length);
        if (length > window.Length)
        {
            if (record.Length < length)
                record = new byte[length];
            Read(place, record.AsSpan(0, length));
            return new(record, 0, length);
        }

        if (place < windowStart || place + length > windowStart + windowBytes)
        {
            windowBytes = (int)Math.Min(Math.Max(length, ahead), written - place);
            Read(place, window.AsSpan(0, windowBytes));
            windowStart = place;
        }

        return new(window, (int)(place - windowStart), length);
    }

    private void Read(long place, Span<byte> bytes)
    {
        for (int done = 0; done < bytes.Length;)
        {
            int read = RandomAccess.Read(file, bytes[done..], place + done);
            if (read == 0)
                throw new EndOfStreamException();
            done += read;
        }
    }
}
