using System.Text;

namespace Graph.Api.Http;

/// <summary>How many bytes an answer has so far, while it is worked out; stops the work once they are too many.</summary>
/// <param name="work">The work.</param>
internal sealed class AnswerSize(CancellationTokenSource work)
{
    /// <summary>The most bytes of an answer.</summary>
    public const int Maximum = 8 * 1024 * 1024;

    /// <summary>What is said where there would be more.</summary>
    public const string Problem = "The answer would have more than 8 MB. Ask for fewer rows or fields, or in several requests.";

    // Quotes, colon and comma around a name; the same, less the colon, around a value.
    private const int AroundName = 4;
    private const int AroundValue = 3;

    private long bytes;

    /// <summary>Whether they were too many.</summary>
    public bool IsExceeded => Interlocked.Read(ref bytes) > Maximum;

    /// <summary>Counts a field, or an element of a list, whose name is null.</summary>
    /// <exception cref="OperationCanceledException">There are too many.</exception>
    public void AddNode(string? name) => Add(name is null ? AroundValue : name.Length + AroundName);

    /// <summary>Counts a value as a field was answered with it.</summary>
    /// <exception cref="OperationCanceledException">There are too many.</exception>
    public void AddValue(object? value)
    {
        if (value is string text)
        {
            Add(Encoding.UTF8.GetByteCount(text));
        }
        else if (value is IEnumerable<string> texts)
        {
            foreach (string one in texts)
                Add(Encoding.UTF8.GetByteCount(one) + AroundValue);
        }
    }

    private void Add(int count)
    {
        if (Interlocked.Add(ref bytes, count) <= Maximum)
            return;
        work.Cancel();
        work.Token.ThrowIfCancellationRequested();
    }
}
