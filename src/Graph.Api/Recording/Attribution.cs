using Graph.Model;
using GraphQL.Types;

namespace Graph.Api.Recording;

/// <summary>What history keeps of a mutation beside the facts: on whose behalf it was, what it came from and why. Who recorded it is whoever runs the server.</summary>
internal sealed class Attribution
{
    private const int MaximumName = 100;

    private readonly string? onBehalfOf;
    private readonly string? source;
    private readonly string? why;
    private readonly List<UserError> errors = [];
    private readonly List<string> notes = [];

    /// <summary>Reads the fields of an input.</summary>
    public Attribution(IDictionary<string, object?> input)
    {
        onBehalfOf = Line(input, "onBehalfOf", MaximumName);
        source = Line(input, "source", WrittenText.MaximumLine);
        why = WrittenText.Prose(input.Text("why"), out int removed, out string? problem);
        if (problem is not null)
            errors.Add(new InvalidInputError(problem, "why"));
        if (removed > 0)
            notes.Add($"Characters that can't be seen were removed from \"why\": {removed}.");
    }

    /// <summary>What is wrong with them.</summary>
    public IReadOnlyList<UserError> Errors => errors;

    /// <summary>What is recorded otherwise than it was sent.</summary>
    public IReadOnlyList<string> Notes => notes;

    /// <summary>Adds the field that every mutation has.</summary>
    public static void DeclareOnBehalfOf(InputObjectGraphType input) =>
        input.Input("onBehalfOf", "String", $"Who asked for it to be recorded, if that is someone else: a name of at most {MaximumName} characters. Kept in the history beside the person who runs the server.");

    /// <summary>Adds the field that says why.</summary>
    public static void DeclareWhy(InputObjectGraphType input) =>
        input.Input("why", "String", $"The reason, in at most {WrittenText.MaximumProse} characters. Kept in the history.");

    /// <summary>Adds the field that says what it came from.</summary>
    public static void DeclareSource(InputObjectGraphType input) =>
        input.Input("source", "String", $"Where this is known from, such as a document or a conversation, in at most {WrittenText.MaximumLine} characters. Kept in the history.");

    /// <summary>Operations with all that history keeps of them.</summary>
    /// <param name="actor">Who runs the server.</param>
    /// <param name="operations">What is to be done.</param>
    /// <param name="tellWhy">What history says of the reason, which is null where the input gives none; null where it is kept as it is.</param>
    public Changeset ToChangeset(string actor, IReadOnlyCollection<Operation> operations, Func<string?, string>? tellWhy = null) =>
        new(actor, operations) { Source = source, OnBehalfOf = onBehalfOf, Why = tellWhy is null ? why : tellWhy(why) };

    private string? Line(IDictionary<string, object?> input, string field, int maximum)
    {
        string? line = WrittenText.Line(input.Text(field), maximum, out string? problem);
        if (problem is not null)
            errors.Add(new InvalidInputError(problem, field));
        return line;
    }
}
