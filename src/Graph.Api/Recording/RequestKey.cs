using System.Security.Cryptography;
using System.Text;
using Graph.Model;
using GraphQL.Types;

namespace Graph.Api.Recording;

/// <summary>The key by which a client makes a request that it sends twice one request.</summary>
/// <param name="Key">The key.</param>
/// <param name="Fingerprint">What the request asks for: the same key with another one is an error.</param>
internal sealed record RequestKey(string Key, string Fingerprint)
{
    private const string Field = "key";

    /// <summary>The key of an input; null where it has none.</summary>
    public static RequestKey? Of(IDictionary<string, object?> input) => input.Text(Field) is { } key
        ? new(key, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(RequestText.Of(RequestMeaning.Of(input))))))
        : null;

    /// <summary>Adds the field to an input.</summary>
    public static void Declare(InputObjectGraphType input) => input.Input(
        Field,
        "String",
        $"A text that nothing else has, such as a random one, of 1 to {KeptRequest.MaximumKeyLength} characters. If the same request is sent again with it within {KeptRequest.Remembered.TotalDays} days, such as after a broken connection, nothing is recorded again, and the answer is the first one.");

    /// <summary>What is wrong with it; null where nothing is.</summary>
    public UserError? Problem() => Key.Length is 0 or > KeptRequest.MaximumKeyLength
        ? new InvalidInputError($"A key has 1 to {KeptRequest.MaximumKeyLength} characters.", Field)
        : null;

    /// <summary>The answer to a request whose key was used before: the first answer, or an error where that was another request.</summary>
    /// <param name="kept">What the key was used for.</param>
    /// <param name="store">What is known.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<Outcome> AnswerAsync(KeptRequest kept, IGraphStore store, CancellationToken cancellationToken) => kept.Fingerprint == Fingerprint
        ? await KeptAnswer.ReadAsync(kept.Answer, store, cancellationToken)
        : Outcome.Refused([new InvalidInputError("This key was used for another request. Choose a new key, or send what you sent first.", Field)]);

    /// <summary>What a store keeps of it with what is recorded.</summary>
    public KeptRequest With(KeptAnswer answer) => new(Key, Fingerprint, answer.Write());
}
