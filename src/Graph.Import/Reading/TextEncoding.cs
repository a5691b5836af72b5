using System.Text;

namespace Graph.Import.Reading;

/// <summary>Finds out how a text file is encoded.</summary>
internal static class TextEncoding
{
    private static readonly Encoding StrictUtf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>UTF-8 and UTF-16 by their marks; without one UTF-16 by its zeros, UTF-8 where the whole file is valid, else Windows-1252.</summary>
    /// <param name="file">The file; read from its start, and left there.</param>
    public static Encoding Detect(Stream file)
    {
        file.Position = 0;
        byte[] start = new byte[256];
        int count = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        file.Position = 0;
        return start.AsSpan(0, count) switch
        {
            [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8,
            [0xFF, 0xFE, ..] => Encoding.Unicode,
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
            [0, not 0, ..] => Encoding.BigEndianUnicode,
            [not 0, 0, ..] => Encoding.Unicode,
            _ => IsUtf8(file) ? Encoding.UTF8 : CodePagesEncodingProvider.Instance.GetEncoding(1252)!,
        };
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
}
