namespace Graph.Import.Reading;

/// <summary>Reads a stream that must not be longer than it was declared.</summary>
/// <param name="inner">The stream.</param>
/// <param name="length">The bytes it may have.</param>
internal sealed class DeclaredLengthStream(Stream inner, long length) : Stream
{
    private long read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position
    {
        get => read;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        int taken = inner.Read(buffer, offset, count);
        read += taken;
        return read <= length ? taken : throw new UnreadableFileException("a part of the workbook is longer than the workbook declares, as in harmful files. Open it in a spreadsheet and save it again.");
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
