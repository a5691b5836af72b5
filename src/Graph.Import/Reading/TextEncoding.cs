using System.Text;

namespace Graph.Import.Reading;

/// <summary>How a text file is encoded.</summary>
/// <param name="Encoding">What its bytes are decoded with.</param>
/// <param name="IsSure">Whether its letters say so clearly; always where the bytes leave no choice.</param>
internal sealed record TextEncoding(Encoding Encoding, bool IsSure = true)
{
    private const int SampledLines = 2000;
    private const int LongestLine = 4000;

    // By how much the letters of one encoding have to be more plausible than those of another to be sure of it.
    private const double Margin = 1;

    private static readonly Encoding StrictUtf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The encodings of eight bits that spreadsheets save in, the most common first: Windows, Mac ("CSV (Macintosh)"), DOS ("CSV (MS-DOS)").</summary>
    public static IReadOnlyList<Encoding> EightBit { get; } = [.. new[] { 1252, 10000, 850 }.Select(page => CodePagesEncodingProvider.Instance.GetEncoding(page)!)];

    /// <summary>UTF-8, UTF-16 and UTF-32 by their marks; without one UTF-16 by its zeros, UTF-8 where the whole file is valid, else the encoding of eight bits whose letters are the most plausible.</summary>
    /// <param name="file">The file; read from its start, and left there.</param>
    public static TextEncoding Detect(Stream file)
    {
        file.Position = 0;
        byte[] start = new byte[4096];
        int count = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        file.Position = 0;
        return start.AsSpan(0, count) switch
        {
            [0xEF, 0xBB, 0xBF, ..] => new(Encoding.UTF8),
            [0xFF, 0xFE, 0, 0, ..] => new(Encoding.UTF32),
            [0xFF, 0xFE, ..] => new(Encoding.Unicode),
            [0xFE, 0xFF, ..] => new(Encoding.BigEndianUnicode),
            var bytes => Utf16(bytes) is { } wide ? new(wide) : IsUtf8(file) ? new(Encoding.UTF8) : MostPlausible(file),
        };
    }

    /// <summary>UTF-16 without a mark: separators, digits and most letters have a zero in one half.</summary>
    private static Encoding? Utf16(ReadOnlySpan<byte> bytes)
    {
        (int even, int odd) = (0, 0);
        for (int i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] == 0)
                _ = i % 2 == 0 ? even++ : odd++;
        }

        int few = bytes.Length / 100;
        int many = Math.Max(1, bytes.Length / 8);
        return odd >= many && even <= few ? Encoding.Unicode : even >= many && odd <= few ? Encoding.BigEndianUnicode : null;
    }

    private static bool IsUtf8(Stream file)
    {
        Decoder decoder = StrictUtf8.GetDecoder();
        byte[] bytes = new byte[1 << 16];
        char[] characters = new char[bytes.Length + 4];
        try
        {
            for (int read = file.Read(bytes); read > 0; read = file.Read(bytes))
                decoder.GetChars(bytes, 0, read, characters, 0, flush: false);
            decoder.GetChars([], 0, 0, characters, 0, flush: true);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
        finally
        {
            file.Position = 0;
        }
    }

    private static TextEncoding MostPlausible(Stream file)
    {
        List<byte[]> lines = LinesBeyondAscii(file);
        Plausibility[] scores = [.. EightBit.Select(encoding => Plausibility.Sum(lines.Select(line => Letters.PlausibilityOf(MisreadText.Repair(encoding.GetString(line))))))];
        int best = Enumerable.Range(0, scores.Length).MaxBy(i => scores[i].Total);
        double second = scores.Where((_, i) => i != best).Max(score => score.Total);

        // Most files are of Windows: only what is clearly something else is read as something else.
        if (best != 0 && scores[best].Total < scores[0].Total + Margin)
            best = 0;
        return new(EightBit[best], IsSure: scores[best].Total >= second + Margin && scores[best].AtHome);
    }

    /// <summary>The lines that have bytes above 127, as far as a sample goes.</summary>
    private static List<byte[]> LinesBeyondAscii(Stream file)
    {
        List<byte[]> lines = [];
        List<byte> line = [];
        byte[] bytes = new byte[1 << 16];
        for (int read = file.Read(bytes); read > 0 && lines.Count < SampledLines; read = file.Read(bytes))
        {
            foreach (byte each in bytes.AsSpan(0, read))
            {
                if (each is not ((byte)'\n' or (byte)'\r') && line.Count < LongestLine)
                    line.Add(each);
                else
                    Keep();
            }
        }

        Keep();
        file.Position = 0;
        return lines;

        void Keep()
        {
            if (line.Exists(each => each > 127))
                lines.Add([.. line]);
            line.Clear();
        }
    }
}
