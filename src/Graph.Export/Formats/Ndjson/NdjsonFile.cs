using System.Buffers;
using System.Globalization;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Graph.Export.Formats.Ndjson;

/// <summary>Reads what <see cref="NdjsonFormat"/> wrote, a line at a time.</summary>
public static class NdjsonFile
{
    /// <summary>The bytes that a line may have: far more than a fact has.</summary>
    public const int LongestLine = 16 << 20;

    private const int Beginning = 1 << 16;

    // Programs that save a text put a byte order mark before it, and blank lines after it.
    private static ReadOnlySpan<byte> Mark => [0xEF, 0xBB, 0xBF];

    /// <summary>Whether a file begins as such a file does.</summary>
    /// <param name="path">The file.</param>
    public static bool IsOne(string path)
    {
        using FileStream file = File.OpenRead(path);
        byte[] start = new byte[Beginning];
        ReadOnlySpan<byte> read = start.AsSpan(0, file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false));
        int begin = read.StartsWith(Mark) ? Mark.Length : 0;
        int end = read.IndexOf((byte)'\n');
        if (end < begin)
            return false;
        try
        {
            using JsonDocument line = JsonDocument.Parse(start.AsMemory(begin, end - begin));
            HeaderLine.Read(line.RootElement);
            return true;
        }
        catch (Exception problem) when (problem is JsonException or FormatException or InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>What a file says of itself.</summary>
    /// <param name="file">The file, at its start.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    /// <exception cref="UnreadableExportException">It is not such a file.</exception>
    public static async Task<HeaderLine> ReadHeaderAsync(Stream file, CancellationToken cancellationToken)
    {
        await foreach ((int number, JsonDocument line) in LinesAsync(file, cancellationToken))
        {
            using (line)
                return At(number, line.RootElement, HeaderLine.Read);
        }

        throw new UnreadableExportException(1, "The file is empty. Export it again.");
    }

    /// <summary>The versions of facts in a file, in its order. That it is whole shows at the end of the read only.</summary>
    /// <param name="file">The file, at its start.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    /// <exception cref="UnreadableExportException">It is not such a file, or it is damaged or cut.</exception>
    public static async IAsyncEnumerable<NumberedVersion> ReadAsync(Stream file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        int last = 0;
        long facts = 0;
        long? promised = null;
        await foreach ((int number, JsonDocument line) in LinesAsync(file, cancellationToken))
        {
            using (line)
            {
                last = number;
                if (promised is not null)
                    throw new UnreadableExportException(number, "There is something after the last line of the export. Export the file again, and do not join files.");
                if (number == 1)
                    At(number, line.RootElement, HeaderLine.Read);
                else if (At(number, line.RootElement, LastLine.Read) is { } count)
                    promised = count;
                else
                {
                    facts++;
                    yield return new(number, At(number, line.RootElement, FactLine.Read));
                }
            }
        }

        if (last == 0)
            throw new UnreadableExportException(1, "The file is empty. Export it again.");
        if (promised is null)
            throw new UnreadableExportException(last, "The file ends here, before its last line: it was cut. Copy or export it again.");
        if (promised != facts)
            throw new UnreadableExportException(last, string.Create(CultureInfo.InvariantCulture, $"The export had {promised} lines of facts, but the file has {facts}. Copy or export it again."));
    }

    private static T At<T>(int number, JsonElement line, Func<JsonElement, T> read)
    {
        try
        {
            return read(line);
        }
        catch (Exception problem) when (problem is FormatException or OverflowException)
        {
            throw new UnreadableExportException(number, problem.Message, problem);
        }
        catch (InvalidOperationException problem)
        {
            // That bytes are none of a letter, or only half of one, is noticed where a text is read.
            throw new UnreadableExportException(number, "The line has a text with a damaged letter. Copy or export the file again.", problem);
        }
    }

    private static async IAsyncEnumerable<(int Number, JsonDocument Line)> LinesAsync(Stream file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        PipeReader reader = PipeReader.Create(file, new(bufferSize: Beginning, leaveOpen: true));
        int number = 0;
        while (true)
        {
            ReadResult read = await reader.ReadAsync(cancellationToken);
            ReadOnlySequence<byte> rest = read.Buffer;
            while (rest.PositionOf((byte)'\n') is { } end)
            {
                if (Parse(++number, rest.Slice(0, end)) is { } line)
                    yield return (number, line);
                rest = rest.Slice(rest.GetPosition(1, end));
            }

            if (read.IsCompleted)
            {
                if (!rest.IsEmpty && Parse(++number, rest) is { } line)
                    yield return (number, line);
                break;
            }

            if (rest.Length > LongestLine)
                throw new UnreadableExportException(number + 1, "The line is longer than any that an export has. Export the file again.");
            reader.AdvanceTo(rest.Start, rest.End);
        }

        await reader.CompleteAsync();
    }

    /// <summary>A line; null where it is blank.</summary>
    private static JsonDocument? Parse(int number, ReadOnlySequence<byte> line)
    {
        SequenceReader<byte> reader = new(line);
        if (number == 1)
            reader.IsNext(Mark, advancePast: true);
        ReadOnlySequence<byte> text = reader.UnreadSequence;
        reader.AdvancePastAny(" \t\r"u8);
        if (reader.End)
            return null;
        try
        {
            return JsonDocument.Parse(text);
        }
        catch (JsonException problem)
        {
            throw new UnreadableExportException(number, "The line is not a JSON object: it was cut or damaged. Copy or export the file again.", problem);
        }
    }
}
