using Graph.Export;

namespace Graph.Bench;

/// <summary>Counts what an export writes, and keeps none of it.</summary>
internal sealed class CountingOutput : IExportOutput
{
    public long Bytes { get; private set; }

    public Stream Create(string name) => new Counting(this);

    /// <summary>Counts what is written, and keeps none of it.</summary>
    private sealed class Counting(CountingOutput output) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => output.Bytes += count;
    }
}
