using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Graph.Import.Mappings;
using Graph.Import.Mappings.Proposals;
using Graph.Import.Reading;
using Xunit.Abstractions;

namespace Graph.Import.Tests.BadFiles;

/// <summary>
/// Files of every reader with bytes changed, left out, doubled and mixed: whatever comes of them, it is an answer. GRAPH_FUZZ_SECONDS says how
/// long each reader is tried, and GRAPH_FUZZ_SEED where it begins; without them it is a short while, the same each time.
/// </summary>
public class FuzzTests(ITestOutputHelper output)
{
    private const int Short = 150;

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    public static TheoryData<string> Readers => [.. FuzzedReader.All.Select(reader => reader.What)];

    [Theory]
    [MemberData(nameof(Readers))]
    public async Task A_reader_answers_whatever_it_is_given(string what)
    {
        FuzzedReader reader = FuzzedReader.All.Single(each => each.What == what);
        byte[][] files = await reader.Files();
        int first = Number("GRAPH_FUZZ_SEED") ?? 1;
        TimeSpan? time = Number("GRAPH_FUZZ_SECONDS") is { } seconds ? TimeSpan.FromSeconds(seconds) : null;
        Stopwatch watch = Stopwatch.StartNew();
        using Folder folder = new();
        Dictionary<string, string> found = new(StringComparer.Ordinal);
        int tried = 0;
        for (int seed = first; time is null ? seed < first + Short : watch.Elapsed < time; seed++, tried++)
        {
            Random random = new(seed);
            byte[] changed = Changed(files, random, reader.Name);
            string path = folder.Write(reader.Name, changed);
            if (reader.Beside is { } beside)
                folder.Write(beside.Name, random.Next(2) == 0 ? beside.Content : Mutated(beside.Content, beside.Content, random));
            try
            {
                // A reader that goes round in circles would not listen to anybody who stops it.
                await Task.Run(() => TryAsync(new(path, reader.Name), seed)).WaitAsync(Longest);
            }
            catch (Exception exception)
            {
                // One kind of failure is found by many files.
                if (found.TryAdd($"{exception.GetType().Name}{exception.StackTrace?.Split('\n')[0]}", $"GRAPH_FUZZ_SEED={seed}: {exception}"))
                    await File.WriteAllBytesAsync(Path.Combine(Path.GetTempPath(), $"fuzz-{seed}-{reader.Name}"), changed);
                if (exception is TimeoutException)
                    break;
            }
        }

        output.WriteLine($"{what}: {tried} files");
        Assert.True(found.Count == 0, $"Of {tried} files, some failed, and are kept in {Path.GetTempPath()}: {string.Join(Environment.NewLine, found.Values)}");
    }

    // As it is imported, as the page shows it, and as somebody says what its columns are.
    private static async Task TryAsync(GivenFile file, int seed)
    {
        await new Importer(store: null).ImportAsync(file, new() { WithPreview = seed % 2 == 0 });
        if (seed % 4 > 0)
            return;
        try
        {
            MappableFile mappable = MappableFile.Read(file, ReadLimits.Default, default);
            MappingProposal proposal = mappable.Propose();
            MappingFile.Parse("list", MappingFile.Text(proposal.Mapping));
            mappable.Preview(proposal.Mapping, 10, new DateOnly(2026, 11, 29));
        }
        catch (MappingException)
        {
            // It says what is wrong.
        }
    }

    private static int? Number(string setting) => int.TryParse(Environment.GetEnvironmentVariable(setting), CultureInfo.InvariantCulture, out int number) ? number : null;

    // Of an archive also what is in it, so that not only its checksums are tried.
    private static byte[] Changed(byte[][] files, Random random, string name)
    {
        byte[] file = files[random.Next(files.Length)];
        if (Path.GetExtension(name) is ".xlsx" or ".ods" or ".zip" && random.Next(4) > 0 && Repacked(file, random) is { } repacked)
            return repacked;
        return Mutated(file, files[random.Next(files.Length)], random);
    }

    private static byte[]? Repacked(byte[] file, Random random)
    {
        try
        {
            using ZipArchive archive = new(new MemoryStream(file), ZipArchiveMode.Read);
            using MemoryStream bytes = new();
            using (ZipArchive made = new(bytes, ZipArchiveMode.Create, leaveOpen: true))
            {
                int changed = random.Next(Math.Max(1, archive.Entries.Count));
                foreach ((int place, ZipArchiveEntry entry) in archive.Entries.Index())
                {
                    using MemoryStream part = new();
                    using (Stream content = entry.Open())
                        content.CopyTo(part);
                    using Stream target = made.CreateEntry(entry.FullName).Open();
                    target.Write(place == changed ? Mutated(part.ToArray(), part.ToArray(), random) : part.ToArray());
                }
            }

            return bytes.ToArray();
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static byte[] Mutated(byte[] file, byte[] other, Random random)
    {
        List<byte> bytes = [.. file];
        for (int i = random.Next(1, 6); i > 0 && bytes.Count > 0; i--)
        {
            int at = random.Next(bytes.Count), length = Math.Min(random.Next(1, 40), bytes.Count - at);
            switch (random.Next(7))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, length);
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.GetRange(at, length));
                    break;
                case 3:
                    bytes.InsertRange(at, Interesting[random.Next(Interesting.Length)]);
                    break;
                case 4:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                case 5 when length >= 4:
                    byte[] number = BitConverter.GetBytes(Numbers[random.Next(Numbers.Length)]);
                    for (int j = 0; j < 4; j++)
                        bytes[at + j] = number[j];
                    break;
                default:
                    bytes.AddRange(other.AsSpan(Math.Min(at, other.Length)));
                    break;
            }
        }

        return [.. bytes];
    }

    private static int[] Numbers { get; } = [0, 1, -1, int.MaxValue, int.MinValue, 0xFFFF, 0x10000, 1 << 24];

    private static byte[][] Interesting { get; } = [.. new[] { "\"", ",", "\n", "\r", "\0", "{", "[", "]", "}", "<", ">", "&", "\uFEFF", "\u202E", "1e999", "-1", "99999999999", "null", "\\ud83d", "_x0000_", "=1", "2020-02-31", "#REF!" }.Select(Encoding.UTF8.GetBytes)];
}
