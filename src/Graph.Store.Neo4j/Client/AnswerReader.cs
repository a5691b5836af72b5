using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;

namespace Graph.Store.Neo4j;

/// <summary>Reads an answer of the Query API as it arrives, row by row: the text is never in memory as a whole.</summary>
/// <remarks>An answer may have rows and then say that it failed, and one that breaks off looks like a shorter one: only its end tells.</remarks>
internal sealed class AnswerReader
{
    private const int DataDepth = 1;
    private const int RowDepth = 3;

    private readonly List<object?[]> rows = [];
    private readonly List<string> bookmarks = [];
    private QueryFailure? failure;
    private string? property;
    private string? dataProperty;
    private JsonReaderState state;
    private bool ended;

    /// <summary>Reads a body to its end.</summary>
    /// <exception cref="QueryFailure">The server says that it failed, or the body breaks off.</exception>
    public static async Task<Answer> ReadAsync(Stream body, CancellationToken cancellationToken)
    {
        AnswerReader answer = new();
        PipeReader pipe = PipeReader.Create(body, new(bufferSize: 64 * 1024));
        try
        {
            while (true)
            {
                ReadResult read = await pipe.ReadAsync(cancellationToken);
                SequencePosition consumed = answer.Take(read.Buffer, read.IsCompleted);
                pipe.AdvanceTo(consumed, read.Buffer.End);
                if (read.IsCompleted)
                    break;
            }
        }
        catch (JsonException problem)
        {
            throw new QueryFailure(FailureKind.Connection, null, "The answer broke off, or did not come from Neo4j.", problem);
        }
        finally
        {
            await pipe.CompleteAsync();
        }

        if (!answer.ended)
            throw new QueryFailure(FailureKind.Connection, null, "The answer broke off.");
        return answer.failure is null ? new(answer.rows, answer.bookmarks) : throw answer.failure;
    }

    private SequencePosition Take(in ReadOnlySequence<byte> buffer, bool isLast)
    {
        Utf8JsonReader reader = new(buffer, isLast, state);
        while (true)
        {
            Utf8JsonReader before = reader;
            if (!reader.Read())
                break;
            if (!TryTake(ref reader))
            {
                reader = before;
                break;
            }
        }

        state = reader.CurrentState;
        return reader.Position;
    }

    /// <summary>Takes what begins here; false where it has not arrived whole.</summary>
    private bool TryTake(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType, reader.CurrentDepth)
        {
            case (JsonTokenType.PropertyName, DataDepth):
                property = reader.GetString();
                return true;
            case (JsonTokenType.PropertyName, DataDepth + 1) when property == "data":
                dataProperty = reader.GetString();
                return true;
            case (JsonTokenType.StartArray, RowDepth) when property == "data" && dataProperty == "values":
                return TryTakeRow(ref reader);
            case (JsonTokenType.StartArray, DataDepth) when property == "bookmarks":
                return TryTakeBookmarks(ref reader);
            case (JsonTokenType.StartArray, DataDepth) when property == "errors":
                return TryTakeErrors(ref reader);
            case (JsonTokenType.EndObject, 0):
                ended = true;
                return true;
            default:
                return true;
        }
    }

    private bool TryTakeRow(ref Utf8JsonReader reader)
    {
        Utf8JsonReader probe = reader;
        if (!probe.TrySkip())
            return false;
        rows.Add(AnswerValue.ReadRow(ref reader, rows.Count > 0 ? rows[0].Length : 0));
        return true;
    }

    private bool TryTakeBookmarks(ref Utf8JsonReader reader)
    {
        Utf8JsonReader probe = reader;
        if (!probe.TrySkip())
            return false;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            bookmarks.Add(reader.GetString()!);
        return true;
    }

    private bool TryTakeErrors(ref Utf8JsonReader reader)
    {
        Utf8JsonReader probe = reader;
        if (!probe.TrySkip())
            return false;
        using JsonDocument errors = JsonDocument.ParseValue(ref reader);
        foreach (JsonElement error in errors.RootElement.EnumerateArray())
        {
            failure ??= QueryFailure.OfServer(Text(error, "code"), Text(error, "message"));
        }

        return true;
    }

    private static string Text(JsonElement error, string name) =>
        error.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
